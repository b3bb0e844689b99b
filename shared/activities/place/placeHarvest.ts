import type { Content, Harvested, Metrics } from '#shared/activities/activity.ts';
import { countInto, harvestRecord, noCounts, readPublished } from '#shared/activities/published.ts';
import { readAnchor } from './acts.ts';
import { cornerOf, nearness, type Spot, zonesOf } from './field.ts';
import { PIN, readPin } from './pin.ts';
import type { PlaceConfig } from './placeConfig.ts';
import { type ItemTotal, type Middle, standing } from './result.ts';

type Read = Content<PlaceConfig>;

/** Pins with their place; or things with their middle, those to begin with first. */
export function harvestPlaces(content: Read): Harvested[] {
  return content.config.items === 'own' ? harvestPins(content) : harvestItems(content);
}

function harvestPins(content: Read): Harvested[] {
  return readPublished(content).records.flatMap(record => {
    const pin = readPin(content.config, record.row);
    return pin === null || pin.text.trim() === '' ? [] : [harvestRecord(content, record)];
  });
}

function harvestItems(content: Read): Harvested[] {
  const { config } = content;
  const { totals, anchor } = totalsIn(content);
  const things = readPublished(content).records.flatMap(record => {
    const thing = harvestRecord(content, record);
    if (record.row.kind === PIN || thing.text.trim() === '') {
      return [];
    }
    const total = totals.get(record.id);
    const fixed = anchor?.item === record.id ? middleAt(anchor.spot, config) : null;
    const middle = fixed ?? (total?.few === false ? total : { x: null, y: null, zone: null });
    const { x, y, zone } = middle;
    const corner = cornerIn(config, middle);
    const data = {
      ...(x === null ? {} : { x }),
      ...(y === null ? {} : { y }),
      ...(corner === null ? {} : { corner }),
      ...(fixed === null ? {} : { anchor: true }),
      spread: fixed === null && total?.few === false ? total.spread : 0,
      voters: fixed === null ? (total?.voters ?? 0) : 0,
    };
    return [
      { rank: rankOf(config, middle), thing: { ...thing, kind: 'placed', place: zone, weight: 0, data } },
    ];
  });
  return things.sort((one, other) => other.rank - one.rank).map(({ thing }) => thing);
}

/** What stands nowhere comes last; what nobody can order stays as it was. */
function rankOf({ field }: PlaceConfig, { x, y, zone }: Middle): number {
  if (field.kind === 'plane') {
    return x === null || y === null ? Number.NEGATIVE_INFINITY : nearness(field, x, y);
  }
  return x !== null
    ? -x
    : zone === null
      ? -zonesOf(field).length - 1
      : -zonesOf(field).findIndex(one => one.id === zone) - 1;
}

function cornerIn({ field, steps }: PlaceConfig, { x, y }: Middle) {
  return field.kind === 'plane' && x !== null && y !== null ? cornerOf(steps, x, y) : null;
}

function middleAt(spot: Spot, { field }: PlaceConfig): Middle {
  return 'zone' in spot
    ? { x: zonesOf(field).findIndex(({ id }) => id === spot.zone) + 1, y: null, zone: spot.zone }
    : { x: spot.x, y: spot.y, zone: null };
}

function totalsIn(content: Read) {
  const result = standing(content.results);
  const totals = new Map<string, ItemTotal>((result?.items ?? []).map(total => [total.id, total]));
  return { result, totals, anchor: readAnchor(content.run.get('anchor'), content.config) };
}

/** `placed`: things or pins with a place; `spread`: disagreement by thing; `first`: things in the corner to begin with. */
export function placeMetrics(content: Read): Metrics {
  const { config } = content;
  const { dropped } = readPublished(content);
  const harvested = harvestPlaces(content);
  if (config.items === 'own') {
    const byZone = noCounts();
    for (const { place } of harvested) {
      countInto(byZone, place ?? '');
    }
    const empty = zonesOf(config.field).filter(({ id }) => byZone[id] === undefined).length;
    return { placed: harvested.length, byZone, empty, dropped };
  }
  const { result } = totalsIn(content);
  const spread = noCounts();
  for (const { id, data } of harvested) {
    spread[id] = typeof data.spread === 'number' ? data.spread : 0;
  }
  const { field } = config;
  return {
    placed: harvested.filter(({ data, place }) => data.x !== undefined || place !== null).length,
    items: harvested.length,
    cast: result?.cast ?? 0,
    voters: result?.of ?? 0,
    rounds: content.results.length,
    spread,
    first: field.kind === 'plane' ? harvested.filter(({ data }) => data.corner === field.first).length : 0,
    empty: zonesOf(field).filter(({ id }) => harvested.every(({ place }) => place !== id)).length,
    dropped,
  };
}
