import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readable } from '#shared/agreement/marks.ts';
import type { KeptTexts } from '#shared/protocol/answers.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { currentLanguage } from '../../i18n.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { moment } from '../../moments.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { ask } from '../../surfaces/lead/leadApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Changes } from '../../ui/Changes.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Lead.module.css';
import type { ShownParagraph } from './reading.ts';
import { usePlaceWords } from './usePlaceWords.ts';

interface LeadVersionsProps {
  step: NowStep;
  paragraph: ShownParagraph;
  onBack: () => void;
}

/** Earlier words of a paragraph beside those of now; any of them can come back. */
export function LeadVersions({ step, paragraph, onBack }: LeadVersionsProps) {
  const { t } = useTranslation('draft');
  const { seat, workshop } = useSession();
  const { act } = useActs();
  const placeOf = usePlaceWords();
  const [kept, setKept] = useState<KeptTexts['versions'] | 'asked' | 'no-answer'>('asked');
  const path = `/api/workshops/${workshop}/steps/${step.id}/texts/${paragraph.id}?as=${seat}`;
  useEffect(() => {
    void ask<KeptTexts>('GET', path).then(reply => setKept(reply.ok ? reply.value.versions : 'no-answer'));
  }, [path]);
  const versions = typeof kept === 'string' ? [] : kept;
  const earlier = versions.filter(({ text }) => text !== paragraph.text).reverse();

  async function restore(text: string) {
    const data = { act: 'write', paragraph: paragraph.id, text };
    if ((await act({ type: 'step:direct', step: step.id, data })) !== null) {
      onBack();
    }
  }

  return (
    <Dialog
      open
      title={t('versions.title', { place: placeOf(paragraph) })}
      back={t('versions.back')}
      onBack={onBack}
    >
      {earlier.length === 0 && (
        <p role="status" className={styles.note}>
          {t(
            kept === 'asked'
              ? 'versions.loading'
              : kept === 'no-answer'
                ? 'versions.noAnswer'
                : 'versions.none',
          )}
        </p>
      )}
      <ol className={styles.versions}>
        {earlier.map(({ n, at, text }) => (
          <li key={n}>
            <p className={styles.note}>{t('versions.at', { when: moment(at, currentLanguage()) })}</p>
            <div className={styles.beside}>
              <p className={styles.words}>{readable(text)}</p>
              <p className={styles.words}>
                <Changes
                  before={readable(text)}
                  after={readable(paragraph.text)}
                  words={{ removed: t('removed'), added: t('added') }}
                />
              </p>
            </div>
            <Button size="small" off={step.status !== 'open'} onPress={() => void restore(text)}>
              {t('versions.restore')}
            </Button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
