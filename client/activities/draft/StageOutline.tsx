import { Check, CircleAlert, OctagonX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { breakable } from '../../surfaces/stage/breakable.ts';
import { FitText, LEAST, type Setting, STAYS } from '../../surfaces/stage/FitText.tsx';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import type { ViewProps } from '../viewProps.ts';
import { isUnsettled, type Reading } from './reading.ts';
import styles from './Stage.module.css';
import { objectionsTo } from './standing.ts';

const SETTINGS: readonly Setting[] = [
  { size: 36, columns: 2 },
  { size: 32, columns: 2 },
  { size: 29, columns: 2 },
  { size: LEAST, columns: 2 },
  { size: LEAST, columns: 3 },
];

/** Longer ones may break in a narrow column. */
const LONG_WORD = 13;

/** The whole document as its clauses, with what is still open in each. */
export function StageOutline({ step, texts, reading }: ViewProps & { reading: Reading }) {
  const { lang } = useStageWords();
  const { t } = useTranslation('draft', { lng: lang });
  const [left, setLeft] = useState(0);
  const open = reading.paragraphs.filter(isUnsettled);
  return (
    <StageFrame
      step={step}
      texts={texts}
      footer={
        <p className={styles.tally}>
          {reading.frozen === null || step.status === 'open'
            ? t('unsettled', { count: open.length })
            : t('frozen', { mark: reading.frozen.mark })}
          {left > 0 && ` · ${t('restOnPhones')}`}
        </p>
      }
    >
      <FitText settings={SETTINGS} onCut={setLeft} className={styles.outlined}>
        <ol className={styles.outline}>
          {reading.clauses.map(({ id, number, title }) => {
            const objections = objectionsTo(reading.standings?.get(id));
            const unsettled = objections > 0 || open.some(({ clause }) => clause === id);
            const Icon = unsettled ? CircleAlert : Check;
            return (
              <li key={id} {...(objections > 0 && { [STAYS]: '' })}>
                <span className={styles.outlineNumber}>{number}</span>
                <span>
                  {breakable(title, LONG_WORD)}
                  {objections > 0 && (
                    <span className={styles.objections}>
                      <OctagonX aria-hidden="true" /> {t('stance.objects', { count: objections })}
                    </span>
                  )}
                </span>
                <span className={unsettled ? styles.open : styles.done}>
                  <Icon aria-label={unsettled ? t('stillOpen') : t('settledWord')} />
                </span>
              </li>
            );
          })}
        </ol>
      </FitText>
    </StageFrame>
  );
}
