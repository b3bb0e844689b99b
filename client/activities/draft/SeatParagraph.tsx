import { Volume2, VolumeX } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { partsOf } from '#shared/agreement/marks.ts';
import { useAloud } from '../../live/useAloud.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import type { ShownParagraph } from './reading.ts';
import styles from './Seat.module.css';
import { usePlaceWords } from './usePlaceWords.ts';
import { Words } from './Words.tsx';

const NOTHING = () => {};

interface SeatParagraphProps {
  paragraph: ShownParagraph;
  numbers: ReadonlyMap<string, string>;
  /** Stands in place of the words: the field of somebody who holds a pen. */
  instead?: ReactNode;
}

/** One paragraph on its sheet: § and title, the voice, the words. */
export function SeatParagraph({ paragraph, numbers, instead }: SeatParagraphProps) {
  const { t } = useTranslation('draft');
  const lang = useWorkshop().now?.workshop.lang ?? 'pl';
  const placeOf = usePlaceWords();
  const { id, number, title, item, of, text, lawyer } = paragraph;
  const aloud = useAloud([{ key: id, text: spoken(text) }], lang, NOTHING);
  const { stop } = aloud;
  // A page that is turned falls silent: nobody hears one paragraph and sees another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `id` is what the effect waits for
  useEffect(() => stop, [id, stop]);
  const Icon = aloud.speaking === null ? Volume2 : VolumeX;
  return (
    <article className={styles.sheet} aria-label={placeOf(paragraph)}>
      <header className={styles.clause}>
        <h2>
          {number !== '' && <span className={styles.number}>{number}</span>} {title}
        </h2>
        {aloud.available && (
          <IconButton
            label={aloud.speaking === null ? t('voice') : t('stopVoice')}
            tone="quiet"
            icon={<Icon aria-hidden="true" />}
            onPress={aloud.speaking === null ? aloud.start : aloud.stop}
          />
        )}
      </header>
      {instead ?? (
        <div className={styles.words} lang={lang}>
          {of > 1 && <span className={styles.item}>{item}.</span>}{' '}
          <Words text={text} numbers={numbers} askWords={t('ask')} />
          {text.trim() === '' && <p className={styles.empty}>{t('emptyParagraph')}</p>}
        </div>
      )}
      {lawyer && <p className={styles.lawyer}>{t('lawyer')}</p>}
    </article>
  );
}

/** Words without marks: nobody wants to hear braces. */
function spoken(text: string): string {
  return partsOf(text)
    .map(part => (part.t === 'words' ? part.text : part.t === 'ask' ? part.value : ''))
    .join('');
}
