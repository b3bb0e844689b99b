import { isOrdered, ROUGH, type Spot, within, zonesOf } from '#shared/activities/place/field.ts';
import type { PlaceConfig } from '#shared/activities/place/placeConfig.ts';
import type { Middle } from '#shared/activities/place/result.ts';

/** How large the field is drawn, in units of its picture. */
export interface Size {
  w: number;
  h: number;
}
export type Point = readonly [x: number, y: number];
type Geometry = Pick<PlaceConfig, 'field' | 'steps'>;

/** Where a step, also a part of one, lies on a plane. */
export function planePoint({ steps }: Geometry, x: number, y: number, { w, h }: Size): Point {
  return [((x - 0.5) / steps) * w, (1 - (y - 0.5) / steps) * h];
}

/** Half of a spread on a plane, in units of the picture. */
export function planeReach({ steps }: Geometry, across: number, up: number, { w, h }: Size): Point {
  return [(across / steps) * w, (up / steps) * h];
}

/** The spot under a finger; null where there is none. */
export function spotAt(config: Geometry, [px, py]: Point, { w, h }: Size): Spot | null {
  const { field, steps } = config;
  const part = (value: number, of: number, count: number) =>
    Math.min(count, Math.max(1, Math.floor((value / of) * count) + 1));
  if (field.kind === 'plane') {
    return { x: part(px, w, steps), y: steps + 1 - part(py, h, steps) };
  }
  if (field.kind === 'areas') {
    const [x, y] = [(px / w) * 100, (py / h) * 100];
    const area = field.zones.find(({ points }) => within(points, x, y));
    return area === undefined ? null : { zone: area.id, ...rough(area.points, x, y) };
  }
  const zones = field.zones;
  const [dx, dy] = [(px - w / 2) / (w / 2), (py - h / 2) / (h / 2)];
  const index =
    field.kind === 'line'
      ? part(px, w, zones.length) - 1
      : field.kind === 'rings'
        ? Math.floor(Math.hypot(dx, dy) * zones.length)
        : sectorOf(dx, dy, zones.length);
  const zone = zones[index];
  return zone === undefined || (field.kind === 'wheel' && Math.hypot(dx, dy) > 1) ? null : { zone: zone.id };
}

/** To the nearest rough point, where that lies in the same area. */
function rough(points: readonly Point[], x: number, y: number): { at?: Point } {
  const near = (value: number) => Math.min(100, Math.max(ROUGH, Math.round(value / ROUGH) * ROUGH));
  const at = [near(x), near(y)] as const;
  return within(points, at[0], at[1]) ? { at } : {};
}

/** Sectors run clockwise from the top. */
function sectorOf(dx: number, dy: number, count: number): number {
  const turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1;
  return Math.min(count - 1, Math.floor(turn * count));
}

/** Where a place is named, and where what stands in it gathers. */
export function zoneMiddle(
  { field }: Geometry,
  index: number,
  { w, h }: Size,
): { name: Point; middle: Point } {
  const zones = zonesOf(field);
  const count = Math.max(1, zones.length);
  switch (field.kind) {
    case 'line': {
      const x = ((index + 0.5) / count) * w;
      return { name: [x, h], middle: [x, h / 2] };
    }
    case 'rings': {
      const radius = (index + 0.5) / count;
      const top = h / 2 - (h / 2) * ((index + 1) / count);
      return { name: [w / 2, index === 0 ? h / 2 : top], middle: [w / 2, h / 2 - (h / 2) * radius] };
    }
    case 'wheel': {
      const angle = ((index + 0.5) / count) * 2 * Math.PI;
      const at = (part: number): Point => [
        w / 2 + Math.sin(angle) * part * (w / 2),
        h / 2 - Math.cos(angle) * part * (h / 2),
      ];
      return { name: at(0.74), middle: at(0.45) };
    }
    case 'areas': {
      const points = field.zones[index]?.points ?? [];
      const x = mean(points.map(point => point[0]));
      const y = mean(points.map(point => point[1]));
      const top = topAt(points, x);
      return { name: [(x / 100) * w, (top / 100) * h], middle: [(x / 100) * w, (y / 100) * h] };
    }
    case 'plane':
      return { name: [0, 0], middle: [w / 2, h / 2] };
  }
}

/**
 * Where the `index`-th of `count` things that stand in the same place is drawn, so that none lies on another: beside
 * each other on a ring, above each other on a line, around the middle elsewhere.
 */
export function pointIn(config: Geometry, spot: Spot, index: number, count: number, size: Size): Point {
  if (!('zone' in spot)) {
    const [x, y] = planePoint(config, spot.x, spot.y, size);
    return around([x, y], index, count, Math.min(size.w, size.h) / config.steps / 3.4);
  }
  if (spot.at !== undefined) {
    return [(spot.at[0] / 100) * size.w, (spot.at[1] / 100) * size.h];
  }
  const zones = zonesOf(config.field);
  const place = Math.max(
    0,
    zones.findIndex(({ id }) => id === spot.zone),
  );
  return zonePoint(config, place + 1, index, count, size);
}

/** As `pointIn`, for a middle that may lie between two places. `index` and `count` are among all things then. */
export function middlePoint(
  config: Geometry,
  middle: Middle,
  index: number,
  count: number,
  size: Size,
): Point | null {
  const { x, y, zone } = middle;
  if (config.field.kind === 'plane') {
    return x === null || y === null ? null : planePoint(config, x, y, size);
  }
  const place = zonesOf(config.field).findIndex(({ id }) => id === zone) + 1;
  const number = isOrdered(config.field) ? x : place;
  return number === null || number < 1 ? null : zonePoint(config, number, index, count, size);
}

function zonePoint(config: Geometry, number: number, index: number, count: number, size: Size): Point {
  const { field } = config;
  const { w, h } = size;
  const zones = Math.max(1, zonesOf(field).length);
  if (field.kind === 'rings') {
    // From one side of the name at the top around to its other side.
    const angle = (0.12 + (0.76 * (index + 0.5)) / Math.max(1, count)) * 2 * Math.PI;
    const radius = (number - 0.5) / zones;
    return [w / 2 + Math.sin(angle) * radius * (w / 2), h / 2 - Math.cos(angle) * radius * (h / 2)];
  }
  if (field.kind === 'line') {
    return [((number - 0.5) / zones) * w, h * (0.92 - (0.84 * (index + 0.5)) / Math.max(1, count))];
  }
  const { middle } = zoneMiddle(config, number - 1, size);
  return around(middle, index, count, Math.min(w, h) / 13);
}

/** The first in the middle, the others on a spiral around it. */
function around([x, y]: Point, index: number, count: number, step: number): Point {
  if (count < 2) {
    return [x, y];
  }
  const angle = index * 2.4;
  const radius = step * Math.sqrt(index + 0.4);
  return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
}

/** Where an area begins below the top, in the middle of its width: its name must not hang over its edge. */
function topAt(points: readonly Point[], x: number): number {
  const crossings = points.flatMap(([ax, ay], index) => {
    const [bx, by] = points[(index + 1) % points.length] ?? [0, 0];
    return ax > x === bx > x ? [] : [ay + ((x - ax) / (bx - ax)) * (by - ay)];
  });
  return Math.min(...crossings, ...(crossings.length === 0 ? points.map(point => point[1]) : []));
}

/** The outline of a sector or an area, as an SVG path. */
export function zonePath({ field }: Geometry, index: number, { w, h }: Size): string {
  if (field.kind === 'areas') {
    const points = field.zones[index]?.points ?? [];
    return `M${points.map(([x, y]) => `${(x / 100) * w} ${(y / 100) * h}`).join('L')}Z`;
  }
  const count = Math.max(1, zonesOf(field).length);
  const edge = (turn: number) =>
    `${w / 2 + Math.sin(turn * 2 * Math.PI) * (w / 2)} ${h / 2 - Math.cos(turn * 2 * Math.PI) * (h / 2)}`;
  const large = count < 2 ? 1 : 0;
  return `M${w / 2} ${h / 2}L${edge(index / count)}A${w / 2} ${h / 2} 0 ${large} 1 ${edge((index + 1) / count)}Z`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
