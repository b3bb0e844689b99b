import type { PlaceConfig } from '#shared/activities/place/placeConfig.ts';
import { useStageShape } from '../../surfaces/stage/stageShape.ts';
import type { Size } from './geometry.ts';

/** Radius of a mark on the wall: its number is read from the last chair. */
export const WALL_UNIT = 29;
/** Things that fit on the field and in the list beside it. */
export const MOST_ON_WALL = 12;

/** The field on this wall (on an old one a sentence takes a line more), and what is left for the list beside it. */
export function useWallSize({ field }: PlaceConfig): { size: Size; list: number } {
  const { width, margin, wide } = useStageShape();
  const list = wide ? 540 : 430;
  const axes = field.kind === 'plane' ? 46 : 0;
  const w = width - 2 * margin - list - 64 - axes;
  return { size: { w, h: field.kind === 'plane' ? (wide ? 612 : 550) : 655 }, list };
}
