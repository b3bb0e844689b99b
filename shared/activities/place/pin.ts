import type { Row } from '#shared/workshop/state.ts';
import { keyOf, own, readSpot, type Spot } from './field.ts';
import type { PlaceConfig } from './placeConfig.ts';

/** The kind of an entry and of its record: something somebody put on the field. */
export const PIN = 'pin';

/** A record as a pin. */
export interface Pin {
  id: string;
  text: string;
  spot: Spot;
  layer: string | null;
  sticker: number | null;
  /** A facilitator moved it. */
  corrected: boolean;
  side: string | null;
  by: string | null;
}

/** Total: null where it stands nowhere. */
export function readPin(config: Pick<PlaceConfig, 'field' | 'steps'>, row: Row): Pin | null {
  const spot = readSpot(config, own(row.data, 'spot'));
  if (row.kind !== PIN || spot === null) {
    return null;
  }
  const [layer, sticker] = [own(row.data, 'layer'), own(row.data, 'sticker')];
  return {
    id: row.id,
    text: row.text,
    spot,
    layer: typeof layer === 'string' ? layer : null,
    sticker: typeof sticker === 'number' ? sticker : null,
    corrected: own(row.data, 'corrected') === true,
    side: row.side ?? null,
    by: row.by ?? null,
  };
}

/** The row of a pin; hostile data becomes an empty pin that nobody draws. */
export function pinRow(id: string, data: Record<string, unknown>, config: PlaceConfig): Row {
  const spot = readSpot(config, data.spot);
  const { text, layer, sticker } = data;
  return {
    id,
    kind: PIN,
    text: typeof text === 'string' ? text : '',
    group: null,
    place: spot === null ? '' : keyOf(spot),
    weight: 0,
    data: {
      ...(spot === null ? {} : { spot }),
      ...(typeof layer === 'string' ? { layer } : {}),
      ...(typeof sticker === 'number' ? { sticker } : {}),
    },
  };
}
