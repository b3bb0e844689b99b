import { Check, CircleAlert, OctagonX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { classes } from '../../ui/classes.ts';
import { firstWords } from './firstWords.ts';
import styles from './Lead.module.css';
import { isUnsettled, type Reading } from './reading.ts';
import { objectionsTo } from './standing.ts';

const FIRST_LETTERS = 60;

interface LeadOutlineProps {
  step: NowStep;
  reading: Reading;
  chosen: string;
  onChoose: (paragraph: string) => void;
}

/** The clauses and their paragraphs; what is still open has a mark and a word, never a colour alone. */
export function LeadOutline({ reading, chosen, onChoose }: LeadOutlineProps) {
  const { t } = useTranslation('draft');
  const open = reading.paragraphs.filter(isUnsettled).length;
  return (
    <nav className={styles.outline} aria-label={t('outline')}>
      <p className={styles.note}>{t('unsettled', { count: open })}</p>
      <ol>
        {reading.clauses.map(({ id, number, title }) => (
          <li key={id}>
            <p className={styles.clause}>
              <b>{number}</b> {title}
            </p>
            <Objections count={objectionsTo(reading.standings?.get(id))} />
            <ul>
              {reading.paragraphs
                .filter(({ clause }) => clause === id)
                .map(paragraph => {
                  const unsettled = isUnsettled(paragraph);
                  const Icon = unsettled ? CircleAlert : Check;
                  return (
                    <li key={paragraph.id}>
                      <button
                        type="button"
                        className={classes(styles.entry, paragraph.id === chosen && styles.chosen)}
                        aria-current={paragraph.id === chosen}
                        onClick={() => onChoose(paragraph.id)}
                      >
                        <span className={styles.first} data-first-words>
                          {paragraph.item}. {firstWords(paragraph.text, FIRST_LETTERS) || t('emptyParagraph')}
                        </span>
                        <Icon
                          size={18}
                          className={unsettled ? styles.open : styles.done}
                          aria-label={unsettled ? t('stillOpen') : t('settledWord')}
                        />
                      </button>
                    </li>
                  );
                })}
            </ul>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Objections({ count }: { count: number }) {
  const { t } = useTranslation('draft');
  return count === 0 ? null : (
    <p className={styles.objections}>
      <OctagonX size={18} aria-hidden="true" /> {t('stance.objects', { count })}
    </p>
  );
}
