import { Bookmark, Volume2, VolumeX } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import { useAloud } from '../../live/useAloud.ts';
import { Button } from '../../ui/Button.tsx';
import { passagesOf, readingMinutes, type Section, sectionsOf } from './sections.ts';
import { useProgress } from './useProgress.ts';

export interface ReadingState {
  sections: readonly Section[];
  minutes: number;
  /** Parts that came past, from the beginning. */
  done: number;
  whole: boolean;
  /** How the whole came past. */
  method: 'scrolled' | 'listened';
  /** Key of the passage that is read aloud. */
  speaking: string | null;
  /** Buttons that go to the next unread part and read aloud, where there is one and the device has a voice. */
  ways: ReactNode;
}

/** The text in its parts, how far it was read, and the voice that reads it. */
export function useReading(
  doc: AgreementDoc,
  content: NonNullable<DocumentContent['content']>,
  sheet: RefObject<HTMLElement | null>,
): ReadingState {
  const { t } = useTranslation('documents');
  const sections = useMemo(() => sectionsOf(doc, content.paragraphs), [doc, content.paragraphs]);
  const passages = useMemo(() => passagesOf(sections, t('ask')), [sections, t]);
  const { done, hasGap, reach } = useProgress(sheet, content.hash);
  const [method, setMethod] = useState<'scrolled' | 'listened'>('scrolled');
  const aloud = useAloud(passages, doc.lang, key => {
    const part = Number(key.split('.')[0]);
    if (lastKeyOf(passages, part) === key) {
      reach(part);
    }
    if (passages.at(-1)?.key === key) {
      setMethod('listened');
    }
  });
  const { speaking } = aloud;
  // Whoever listens sees where the voice is.
  useEffect(() => {
    if (speaking !== null) {
      sheet.current?.querySelector(`[data-passage="${speaking}"]`)?.scrollIntoView({ block: 'center' });
    }
  }, [speaking, sheet]);
  const voice = aloud.available && (
    <Button
      variant="bare"
      size="small"
      icon={speaking === null ? <Volume2 aria-hidden="true" /> : <VolumeX aria-hidden="true" />}
      onPress={speaking === null ? aloud.start : aloud.stop}
    >
      {speaking === null ? t('progress.aloud') : t('progress.stop')}
    </Button>
  );
  const toUnread = () => {
    const part = sheet.current?.querySelector<HTMLElement>(`[data-part="${done}"]`);
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  };
  const whole = done >= sections.length;
  const ways = (
    <>
      {!whole && hasGap && (
        <Button variant="bare" size="small" icon={<Bookmark aria-hidden="true" />} onPress={toUnread}>
          {t('progress.unread')}
        </Button>
      )}
      {voice}
    </>
  );
  return { sections, minutes: readingMinutes(passages), done, whole, method, speaking, ways };
}

function lastKeyOf(passages: readonly { key: string }[], part: number): string | undefined {
  return passages.filter(({ key }) => key === String(part) || key.startsWith(`${part}.`)).at(-1)?.key;
}
