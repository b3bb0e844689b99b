import type { ViewProps } from '../viewProps.ts';
import { usePlace } from './placeView.ts';
import { StageItems } from './StageItems.tsx';
import { StagePins } from './StagePins.tsx';

/** A field on the wall: first empty, then everything at once. */
export default function PlaceStage({ step, texts }: ViewProps) {
  const view = usePlace({ step, texts });
  return view.config.items === 'own' ? (
    <StagePins step={step} texts={texts} view={view} />
  ) : (
    <StageItems step={step} texts={texts} view={view} />
  );
}
