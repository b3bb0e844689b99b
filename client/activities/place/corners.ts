import type { Corner } from '#shared/activities/place/placeConfig.ts';

/** As one reads a page. */
export const CORNER_ORDER: readonly Corner[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];
