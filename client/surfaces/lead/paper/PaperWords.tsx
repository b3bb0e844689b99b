import type { EntryForm } from '../behalf/entryForm.ts';
import { type PaperWorkshop, Tick, usePaperWords } from './PaperParts.tsx';
import styles from './PaperSheet.module.css';
import type { Ruling } from './paperCards.ts';

interface PaperWordsProps {
  /** Null: lines alone. */
  form: EntryForm | null;
  ruling: Ruling;
  workshop: PaperWorkshop;
}

/** Numbered lines, each entry with its shelf and its short fields. */
export function PaperWords({ form, ruling, workshop }: PaperWordsProps) {
  const { t, cards, say } = usePaperWords(workshop);
  const numbers = Array.from({ length: ruling.entries }, (_, index) => index + 1);
  return (
    <>
      <ol className={styles.entries}>
        {numbers.map(number => (
          <li key={number} className={styles.entry}>
            {numbers.length > 1 && <b className={styles.number}>{number}</b>}
            <div className={styles.lines}>
              {form !== null && form.columns.length > 1 && (
                <p className={styles.ticks}>
                  {form.columns.map(({ id, name }) => (
                    <span key={id}>
                      <Tick /> {say(name)}
                    </span>
                  ))}
                </p>
              )}
              {Array.from({ length: ruling.lines }, (_, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
                <i key={line} className={styles.line} />
              ))}
              {form?.fields.map(({ id, label, choices }) => (
                <p key={id} className={styles.field}>
                  {typeof label === 'string' ? cards(`cards.${label}`) : say(label)}:
                  {choices.length === 0 ? (
                    <i className={styles.line} />
                  ) : (
                    choices.map(choice => (
                      <span key={choice.id}>
                        <Tick /> {say(choice.label)}
                      </span>
                    ))
                  )}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {ruling.more && <p className={styles.more}>{t('sheet.more')}</p>}
    </>
  );
}
