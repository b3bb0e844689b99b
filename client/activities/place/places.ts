import { cornerOf, zonesOf } from '#shared/activities/place/field.ts';
import type { Pin } from '#shared/activities/place/pin.ts';
import { CORNER_ORDER } from './corners.ts';
import { cornerWords, type PlaceView, type PlaceWords } from './placeView.ts';

/** A place with what stands in it. */
export interface Place {
  id: string;
  name: string;
  pins: readonly Pin[];
}

/** Every place, also an empty one: where nothing stands is worth a question. Layers that are off are left out. */
export function placesOf(view: PlaceView, words: PlaceWords): Place[] {
  const { config } = view;
  const pins = pinsShown(view);
  if (config.field.kind !== 'plane') {
    return zonesOf(config.field).map(({ id, name }) => ({
      id,
      name: words.say(name),
      pins: pins.filter(({ spot }) => 'zone' in spot && spot.zone === id),
    }));
  }
  const corners = CORNER_ORDER.map(corner => ({
    id: corner as string,
    name: cornerWords(words, config, corner) || words.t(`corner.${corner}`),
    pins: pins.filter(({ spot }) => !('zone' in spot) && cornerOf(config.steps, spot.x, spot.y) === corner),
  }));
  const between = pins.filter(
    ({ spot }) => !('zone' in spot) && cornerOf(config.steps, spot.x, spot.y) === null,
  );
  return between.length === 0
    ? corners
    : [...corners, { id: 'between', name: words.t('corner.between'), pins: between }];
}

export function pinsShown({ pins, shown }: PlaceView): readonly Pin[] {
  return pins.filter(({ layer }) => layer === null || !shown.hidden.includes(layer));
}
