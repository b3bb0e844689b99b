import type { Slide } from '#shared/activities/brief/brief.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageShape } from '../../surfaces/stage/stageShape.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { classes } from '../../ui/classes.ts';
import styles from './StageRules.module.css';
import type { BriefViewProps } from './stageView.ts';

/** More rules than this stand in two columns. */
const ONE_COLUMN = 4;
/** More than this and only the sentences stand: the explanations are on the phones. */
const WITH_TEXTS = { wide: 8, narrow: 4 } as const;
/** From here on the sentences stand closer. */
const DENSE = 12;

/** Rules of the room, one under the other; all of them, so that any can be pointed at. */
export function StageRules({ step, texts, parked, rules }: BriefViewProps & { rules: readonly Slide[] }) {
  const { say } = useStageWords();
  const { wide } = useStageShape();
  const explained = rules.length <= (wide ? WITH_TEXTS.wide : WITH_TEXTS.narrow);
  return (
    <StageFrame step={step} texts={texts} footer={parked}>
      <ol
        className={classes(
          styles.rules,
          rules.length > ONE_COLUMN && styles.columns,
          rules.length > DENSE && styles.dense,
        )}
      >
        {rules.map((rule, index) => (
          <li key={rule.title.pl} className={styles.rule}>
            <b className={styles.number}>{index + 1}</b>
            <div>
              <p className={styles.words}>{say(rule.title)}</p>
              {rule.text !== undefined && explained && <p className={styles.text}>{say(rule.text)}</p>}
            </div>
          </li>
        ))}
      </ol>
    </StageFrame>
  );
}
