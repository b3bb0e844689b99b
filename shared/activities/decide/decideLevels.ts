import type { DecideConfig } from './decideConfig.ts';

// Apart from the schemas, which no phone needs.

/** From „yes and I will join" down to „it does not concern me"; which of them a step asks for says `scale`. */
export const LEVELS = [5, 4, 3, 2, 1, 0] as const;
export type Level = (typeof LEVELS)[number];

/** Levels at which a remark is a concern: it is taken up one by one before anything is decided. */
export const CONCERN_LEVELS: ReadonlySet<number> = new Set([1, 2]);

/** Most characters of a remark in this step. */
export function remarkLength(config: Pick<DecideConfig, 'remark' | 'of'>): number {
  return config.remark ?? (config.of === 'version' ? 200 : 140);
}

/** Levels of the step, highest first. */
export function levelsOf(config: Pick<DecideConfig, 'scale'>): Level[] {
  return LEVELS.filter(level => config.scale.includes(level));
}
