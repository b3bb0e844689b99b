import '../../ui/fonts-italic.css';
import { Suspense } from 'react';
import { RoomCode } from './RoomCode.tsx';
import { StageScreen } from './StageScreen.tsx';

/** The projector: no controls, no pointer. F or a double click fills the screen, K shows the code alone. */
export function Stage() {
  return (
    <RoomCode>
      <Suspense fallback={null}>
        <StageScreen />
      </Suspense>
    </RoomCode>
  );
}
