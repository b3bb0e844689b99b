import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Stage.module.css';
import { StageCards } from './StageCards.tsx';
import { StageFields } from './StageFields.tsx';
import { StageSheet } from './StageSheet.tsx';
import { StageTiles } from './StageTiles.tsx';
import { useSheets, useSheetWallWords } from './sheetView.ts';

/** Sheets on the wall: tiles without a word while people write, then one sheet large, as the facilitator turns. */
export default function SheetStage({ step, texts }: ViewProps) {
  const { t } = useSheetWallWords();
  const view = useSheets({ step, texts });
  const shown = view.sheets.find(({ id, status }) => id === step.show.record && status !== 'withdrawn');
  if (step.visibility !== 'all') {
    return (
      <StageFrame step={step} texts={texts}>
        <p className={styles.none}>{t('stage.quiet')}</p>
      </StageFrame>
    );
  }
  if (view.config.filler === 'person') {
    return <StageCards step={step} texts={texts} view={view} shown={shown} />;
  }
  if (shown !== undefined && !step.cowrite) {
    return <StageSheet step={step} texts={texts} view={view} sheet={shown} />;
  }
  const [only] = view.sheets;
  if (view.config.filler === 'plenary' && only !== undefined) {
    return <StageFields step={step} texts={texts} view={view} sheet={only} />;
  }
  return <StageTiles step={step} texts={texts} view={view} />;
}
