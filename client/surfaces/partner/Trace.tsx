import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bindWords } from '#shared/i18n/nbsp.ts';
import type { Origin } from '#shared/protocol/answers.ts';
import { pick, type Text } from '#shared/text.ts';
import type { Side } from '#shared/workshop/state.ts';
import { currentLanguage } from '../../i18n.ts';
import { SIDE_LETTERS } from '../../ui/marks.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './Trace.module.css';

interface TraceProps {
  /** Sources of one paragraph, nearest first. */
  keys: readonly string[];
  sources: Readonly<Record<string, Origin>>;
  steps: Readonly<Record<string, Text>>;
  sides: readonly Side[];
}

/** „Skąd to się wzięło": the records a paragraph grew from, with their words as they were when it was frozen. */
export function Trace({ keys, sources, steps, sides }: TraceProps) {
  const { t } = useTranslation('documents');
  const [open, setOpen] = useState(false);
  const id = useId();
  const lang = currentLanguage();
  const found = keys.flatMap(key => (sources[key] === undefined ? [] : [{ ...sources[key], key }]));
  if (found.length === 0) {
    return null;
  }
  return (
    <div className={styles.trace} lang={lang}>
      <button
        type="button"
        className={styles.open}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('trace.open')}
        {open ? <ChevronUp aria-hidden="true" size={16} /> : <ChevronDown aria-hidden="true" size={16} />}
      </button>
      <ol id={id} className={styles.thread} hidden={!open} aria-label={t('trace.label')}>
        {found.map(source => {
          const side = sides.find(one => one.id === source.side);
          const mark = SIDE_LETTERS.find(letter => letter === side?.id);
          const title = steps[source.step];
          const who = side?.short ?? t('trace.sideless');
          return (
            <li key={source.key} className={styles.source}>
              <p className={styles.words}>{bindWords(source.text)}</p>
              <p className={styles.from}>
                <span className={styles.who}>
                  {mark && <SideMark side={mark} size={15} />}
                  {source.name === null ? who : t('trace.who', { side: who, name: source.name })}
                </span>
                {title !== undefined && <span>{bindWords(pick(title, lang))}</span>}
              </p>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
