import { Volume2, VolumeX } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import { useAloud } from '../../live/useAloud.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
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
  /** Goes to the next unread part; null: none was left out. */
  toUnread: (() => void) | null;
  /** The button that reads aloud; nothing where the device has no voice of the language. */
  voice: (look: 'words' | 'icon') => ReactNode;
}

/** The text in its parts, how far it was read, and the voice that reads it; `covered` as in `useProgress`. */
export function useReading(
  doc: AgreementDoc,
  content: NonNullable<DocumentContent['content']>,
  sheet: HTMLElement | null,
  covered: number,
): ReadingState {
  const { t } = useTranslation('documents');
  const sections = useMemo(() => sectionsOf(doc, content.paragraphs), [doc, content.paragraphs]);
  const passages = useMemo(() => passagesOf(sections, t('ask')), [sections, t]);
  const { done, hasGap, reach } = useProgress(sheet, content.hash, covered);
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
      sheet?.querySelector(`[data-passage="${speaking}"]`)?.scrollIntoView({ block: 'center' });
    }
  }, [speaking, sheet]);
  const voice = (look: 'words' | 'icon') => {
    const label = speaking === null ? t('progress.aloud') : t('progress.stop');
    const icon = speaking === null ? <Volume2 aria-hidden="true" /> : <VolumeX aria-hidden="true" />;
    const onPress = speaking === null ? aloud.start : aloud.stop;
    if (!aloud.available) {
      return null;
    }
    return look === 'icon' ? (
      <IconButton label={label} icon={icon} onPress={onPress} />
    ) : (
      <Button variant="bare" size="small" icon={icon} onPress={onPress}>
        {label}
      </Button>
    );
  };
  const whole = done >= sections.length;
  const toUnread = () => {
    const part = sheet?.querySelector<HTMLElement>(`[data-part="${done}"]`);
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  };
  return {
    sections,
    minutes: readingMinutes(passages),
    done,
    whole,
    method,
    speaking,
    toUnread: !whole && hasGap ? toUnread : null,
    voice,
  };
}

function lastKeyOf(passages: readonly { key: string }[], part: number): string | undefined {
  return passages.filter(({ key }) => key === String(part) || key.startsWith(`${part}.`)).at(-1)?.key;
}
