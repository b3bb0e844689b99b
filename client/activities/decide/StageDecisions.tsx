import type { ProposalLine } from '#shared/activities/decide/decideView.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { classes } from '../../ui/classes.ts';
import type { ViewProps } from '../viewProps.ts';
import { nameOf, outcomeWords, useDecideStageWords } from './decideWords.ts';
import styles from './Stage.module.css';

const MOST = 8;
/** So few may stand with their whole sentence. */
const FEW = 5;
const WHOLE = 180;

/** After the step: every proposal with its word. */
export function StageDecisions({
  step,
  texts,
  proposals,
}: ViewProps & { proposals: readonly ProposalLine[] }) {
  const { t, lang } = useDecideStageWords();
  const whole = ({ title, text }: ProposalLine) =>
    decided.length <= FEW && title === '' && text.length <= WHOLE && !text.includes('\n') ? text : null;
  const decided = proposals.filter(({ superseded }) => !superseded);
  return (
    <StageFrame step={step} texts={texts} sentence={t('decisions')}>
      <ul className={styles.decisions}>
        {decided.slice(0, MOST).map(line => (
          <li key={line.id}>
            <span className={styles.decision}>{whole(line) ?? nameOf(line)}</span>
            <span className={classes(styles.word, line.outcome === null && styles.quiet)}>
              {line.outcome === null ? t('undecided') : outcomeWords(t, lang, line.outcome)}
            </span>
          </li>
        ))}
        {decided.length > MOST && <li className={styles.quiet}>+{decided.length - MOST}</li>}
      </ul>
    </StageFrame>
  );
}
