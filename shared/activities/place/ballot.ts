import { own, readSpot, type Spot } from './field.ts';
import type { PlaceConfig } from './placeConfig.ts';

/** „Bez zdania": said, and counted for nothing. */
export const NO_OPINION = 'none';
export type Given = Spot | typeof NO_OPINION;

/** What somebody gave, by record, as far as it lies on the field. Total: also for what another version wrote. */
export function givenIn(config: Pick<PlaceConfig, 'field' | 'steps'>, data: unknown): Map<string, Given> {
  const given = new Map<string, Given>();
  const spots = own(data, 'spots');
  if (typeof spots !== 'object' || spots === null) {
    return given;
  }
  for (const [record, value] of Object.entries(spots)) {
    const spot = value === NO_OPINION ? NO_OPINION : readSpot(config, value);
    if (spot !== null) {
      given.set(record, spot);
    }
  }
  return given;
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
