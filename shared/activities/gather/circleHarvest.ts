import type { Content, Harvested, Metrics, WorkshopFacts } from '#shared/activities/activity.ts';
import {
  countInto,
  harvestRecord,
  noCounts,
  type PublishedRecord,
  readPublished,
} from '#shared/activities/published.ts';
import { CIRCLE, type Circle, isLonely, peopleIn, readCircle, sidesIn, statusOf } from './circle.ts';
import type { GatherConfig } from './gatherConfig.ts';

interface CircleRecord extends PublishedRecord {
  circle: Circle;
}

/**
 * What later steps get of a circle, in `data`: enough to seat its people together again, to ask its convenor, and to
 * say where it stands. Only those who joined are named, never those who were only asked.
 */
export interface HarvestedCircle {
  name: string;
  kind: string;
  area: string;
  /** Person ids, the convenor among them. */
  people: string[];
  /** Person id; '' : nobody. */
  convenor: string;
  /** Sides that have somebody in it. */
  sides: string[];
  status: string;
  slot: string;
  spot: string;
}

function readCircles(content: Content<GatherConfig>): { circles: CircleRecord[]; dropped: number } {
  const { records, dropped } = readPublished(content);
  const circles = records.filter(({ row }) => row.kind === CIRCLE);
  return {
    circles: circles.map(record => ({ ...record, circle: readCircle(record.row) })),
    dropped: dropped + records.length - circles.length,
  };
}

/** Circles that stand by themselves; one that went into another is among the sources of that one. */
export function harvestCircles(content: Content<GatherConfig>): Harvested[] {
  const standing = readCircles(content).circles.filter(({ circle }) => circle.status !== 'merged');
  return standing.map(record => {
    const { circle } = record;
    const sides = sidesIn(circle);
    const harvested: HarvestedCircle = {
      name: circle.text,
      kind: circle.kind,
      area: circle.area,
      people: peopleIn(circle).map(({ by }) => by),
      convenor: circle.convenor,
      sides,
      status: statusOf(circle, content.config),
      slot: circle.slot,
      spot: circle.spot,
    };
    return {
      ...harvestRecord(content, record),
      side: sides.length === 1 ? (sides[0] ?? null) : null,
      weight: harvested.people.length,
      data: { ...harvested },
    };
  });
}

export function gatherMetrics(content: Content<GatherConfig>, _workshop: WorkshopFacts): Metrics {
  const { circles, dropped } = readCircles(content);
  const byKind = noCounts();
  const byStatus = noCounts();
  const bySize = noCounts();
  const people = new Set<string>();
  let formed = 0;
  let lonely = 0;
  let mixed = 0;
  let convened = 0;
  let places = 0;
  for (const { circle } of circles) {
    const joined = peopleIn(circle);
    countInto(byStatus, statusOf(circle, content.config));
    if (circle.status === 'merged' || joined.length === 0) {
      continue;
    }
    formed += joined.length > 1 ? 1 : 0;
    lonely += isLonely(circle) ? 1 : 0;
    mixed += sidesIn(circle).length > 1 ? 1 : 0;
    convened += circle.convenor === '' ? 0 : 1;
    places += joined.length;
    countInto(byKind, circle.kind);
    countInto(bySize, sizeOf(joined.length));
    for (const { by } of joined) {
      people.add(by);
    }
  }
  return {
    topics: circles.length,
    formed,
    active: byStatus.active ?? 0,
    byStatus,
    byKind,
    bySize,
    lonely,
    mixed,
    convened,
    places,
    people: people.size,
    dropped,
  };
}

function sizeOf(people: number): string {
  return people < 3 ? String(people) : people < 6 ? '3-5' : people < 10 ? '6-9' : '10+';
}
