import { usePlan } from '../../live/usePlan.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { currentSession } from '../../surfaces/stage/agenda.ts';
import { StageHead } from '../../surfaces/stage/StageHead.tsx';
import { StageTable } from '../../surfaces/stage/StageTable.tsx';
import { type SeatedSide, seatedSides, tableForm, thinSides } from '../../surfaces/stage/seated.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { WayIn } from '../../surfaces/stage/WayIn.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './StageWelcome.module.css';

/** The way in as large as it goes; below it who already sits, said gently. */
export function StageWelcome({ step, texts }: ViewProps) {
  const { t, say } = useStageWords();
  const { now, plan } = useWorkshop();
  const loaded = usePlan() !== null;
  if (now === null || !loaded) {
    return null;
  }
  const sides = seatedSides(now, plan === null || currentSession(plan) === 0);
  const answered = Object.values(step.counts.hidden.pulse ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <div className={styles.welcome}>
      {/* Nobody sits „w ciszy" over coffee. */}
      <StageHead step={step} texts={texts} label={say(texts.title)} />
      <main className={styles.body}>
        <WayIn />
        <p className={styles.notice}>
          <Notice sides={sides} />
          {answered > 0 && (
            <span className={styles.pulse}>
              {t('stage:arrive.pulse', {
                answers: t('activities:arrive.pulse.answers', { count: answered }),
              })}
            </span>
          )}
        </p>
      </main>
      <StageTable sides={sides} form={tableForm(sides)} />
    </div>
  );
}

/** One sentence about the side that has the fewest of its people; nothing while the room is empty. */
function Notice({ sides }: { sides: readonly SeatedSide[] }) {
  const { t } = useStageWords();
  const [thin] = thinSides(sides);
  if (sides.every(({ here }) => here === 0)) {
    return null;
  }
  if (thin === undefined) {
    return <span>{t(sides.length > 2 ? 'stage:arrive.completeMany' : 'stage:arrive.complete')}</span>;
  }
  const { id, name, here, wished } = thin;
  return (
    <span>
      {here === 0
        ? t('stage:arrive.empty', { id, name })
        : t('stage:arrive.thin', { id, here, count: wished })}
    </span>
  );
}
