import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Stage.module.css';
import { StageCounter } from './StageCounter.tsx';
import { StageLoad } from './StageLoad.tsx';
import { StageMonths } from './StageMonths.tsx';
import { StageRoles } from './StageRoles.tsx';
import { StageTable } from './StageTable.tsx';
import { missingWords, useTasks, useTaskWallWords } from './taskView.ts';

/** Tasks on the wall: what is missing as a sentence, then the table, months, roles or numbers. */
export default function PlanStage({ step, texts }: ViewProps) {
  const { t } = useTaskWallWords();
  const view = useTasks({ step, texts });
  const { config, tasks } = view;
  const some = tasks.length > 0;
  return (
    <StageFrame
      step={step}
      texts={texts}
      {...(some && config.view !== 'counter' ? { sentence: missingWords(t, view) } : {})}
      footer={some && config.view !== 'counter' && <StageLoad view={view} />}
    >
      {!some ? <p className={styles.none}>{t('none')}</p> : shown()}
    </StageFrame>
  );

  function shown() {
    switch (config.view) {
      case 'table':
        return <StageTable view={view} />;
      case 'calendar':
      case 'year':
        return <StageMonths view={view} />;
      case 'roles':
        return <StageRoles view={view} />;
      case 'counter':
        return <StageCounter view={view} />;
    }
  }
}
