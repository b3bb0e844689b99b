import type { ReactNode } from 'react';
import type { ViewProps } from '../viewProps.ts';

/** What every preset gets. */
export interface BriefViewProps extends ViewProps {
  /** „Odłożone pytania: 3", bottom left; null where questions cannot be parked. */
  parked: ReactNode;
}
