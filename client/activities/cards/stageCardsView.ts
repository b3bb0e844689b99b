import type { ReactNode } from 'react';
import type { ViewProps } from '../viewProps.ts';
import type { WallShelf } from './stageCards.ts';

/** What every form of the cards on the wall gets. */
export interface CardsViewProps extends ViewProps {
  shelves: readonly WallShelf[];
  footer: ReactNode;
}
