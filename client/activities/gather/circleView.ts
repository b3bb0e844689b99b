import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CIRCLE,
  type Circle,
  gapsOf,
  isAlive,
  isLonely,
  peopleIn,
  readCircle,
  sidesIn,
  statusOf,
} from '#shared/activities/gather/circle.ts';
import type { GatherShown } from '#shared/activities/gather/gather.ts';
import type { GatherConfig } from '#shared/activities/gather/gatherConfig.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { type Lang, pick } from '#shared/text.ts';
import { useRecords } from '../../live/useRecords.ts';
import { useStepDoc } from '../../live/useStepDoc.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import type { SideLetter } from '../../ui/marks.ts';
import type { ViewProps } from '../viewProps.ts';

export type GatherT = TFunction<'gather'>;

/** Words of this activity in the language of this device. */
export function useCircleWords(): { t: GatherT; lang: Lang } {
  const { t, i18n } = useTranslation('gather');
  return { t, lang: i18n.language === 'en' ? 'en' : 'pl' };
}

/** In the workshop's language, for the wall. */
export function useCircleWallWords(): { t: GatherT; lang: Lang } {
  const lang: Lang = useWorkshop().now?.workshop.lang ?? 'pl';
  const { t } = useTranslation('gather', { lng: lang });
  return { t, lang };
}

/** The circles of a step as every surface reads them. */
export interface CircleView {
  config: GatherConfig;
  /** In the order of publication; of people who left the table only those in older records. */
  circles: readonly Circle[];
  /** Names of those who take part and may be named here. */
  people: ReadonlyMap<string, { name: string; side: string }>;
  sides: readonly { id: string; letter: SideLetter; short: string }[];
  frozen: boolean;
}

export function useCircles({ step, texts }: ViewProps): CircleView {
  const { rows } = useRecords(useStepDoc(step));
  const { people, mine, now, results } = useWorkshop();
  const listed = people?.people;
  const onWall = mine?.seat.kind === 'stage';
  const sides = now?.workshop.sides;
  const shown = (results?.step === step.id ? results.run : null) as GatherShown | null;
  return useMemo(() => {
    const here = (listed ?? []).filter(({ status, way }) => status !== 'removed' && way !== 'look');
    const known = new Map(here.map(({ id, name, sides: [side = ''] }) => [id, { name, side }]));
    // On the wall somebody who is missing from the list may only wish not to be named.
    const left = (person: string) => listed !== undefined && !onWall && !known.has(person);
    const circles = rows
      .filter(({ kind, text }) => kind === CIRCLE && text.trim() !== '')
      .map(readCircle)
      .map(circle => ({
        ...circle,
        members: circle.members.filter(({ by }) => !left(by)),
        convenor: left(circle.convenor) ? '' : circle.convenor,
      }));
    return {
      config: texts.config as GatherConfig,
      circles,
      people: known,
      sides: (sides ?? []).map(({ id, short }) => ({ id, letter: letterOfSide(id), short })),
      frozen: shown?.frozen ?? false,
    };
  }, [rows, listed, onWall, sides, shown?.frozen, texts.config]);
}

/** What stands under a circle, always a sign and words: ready, waiting, over, or what is missing. */
export interface CircleNote {
  tone: 'ready' | 'gap' | 'quiet';
  words: string;
}

/** The most telling thing first; `most` of them, since a wall has room for one. */
export function notesOf(t: GatherT, circle: Circle, view: CircleView, most = 3): CircleNote[] {
  const { config } = view;
  const status = statusOf(circle, config);
  if (status === 'asleep' || status === 'closed' || status === 'merged') {
    return [{ tone: 'quiet', words: t(`status.${status}`) }];
  }
  if (status === 'active') {
    return [{ tone: 'ready', words: t('ready') }];
  }
  if (peopleIn(circle).length === 0) {
    return [{ tone: 'quiet', words: t('empty') }];
  }
  if (isLonely(circle) && config.least > 1) {
    return [{ tone: 'quiet', words: t('lonely') }];
  }
  const gaps = gapsOf(circle, config);
  const notes: string[] = [];
  if (gaps.convenor) {
    notes.push(t('gap.convenor'));
  }
  if (gaps.sides > 0) {
    const missing = missingSides(circle, view);
    const [only] = missing;
    notes.push(
      only !== undefined && missing.length === gaps.sides && missing.length === 1
        ? t('gap.sideNamed', { side: only.letter, name: only.short })
        : t('gap.sides', { count: gaps.sides }),
    );
  }
  if (gaps.people > 0) {
    notes.push(t('gap.people', { count: gaps.people }));
  }
  return notes.slice(0, most).map(words => ({ tone: 'gap', words }));
}

/** Sides of the workshop that have nobody in it. */
export function missingSides(circle: Circle, { sides }: CircleView) {
  const there = new Set(sidesIn(circle));
  return sides.filter(({ id }) => !there.has(id));
}

export function isFull(circle: Circle, { config }: CircleView): boolean {
  return config.most !== null && peopleIn(circle).length >= config.most;
}

/** An open circle that still misses something. */
export function hasGap(circle: Circle, { config }: CircleView): boolean {
  return statusOf(circle, config) === 'forming';
}

/** „miejsce, Przy Torach" */
export function topicLine(t: GatherT, lang: Lang, circle: Circle, { config }: CircleView): string {
  const area = config.areas.find(({ id }) => id === circle.area);
  return [
    config.kinds.length > 1 ? t(`kind.${circle.kind}`) : '',
    area === undefined ? '' : pick(area.name, lang),
    cellWords(t, lang, circle, config),
  ]
    .filter(words => words !== '')
    .join(', ');
}

/** „o 12.00, sala z lustrem"; '' where it has no cell. */
export function cellWords(t: GatherT, lang: Lang, { slot, spot }: Circle, { grid }: GatherConfig): string {
  const when = grid?.slots.find(({ id }) => id === slot);
  const where = grid?.spots.find(({ id }) => id === spot);
  return when === undefined || where === undefined
    ? ''
    : t('cell', { slot: pick(when.name, lang), spot: pick(where.name, lang) });
}

/** „zwołuje Darek"; '' where nobody does. */
export function convenorWords(t: GatherT, circle: Circle, { people }: CircleView, me = ''): string {
  const { convenor } = circle;
  if (convenor === '') {
    return '';
  }
  const name = people.get(convenor)?.name;
  return convenor === me
    ? t('youConvene')
    : name === undefined
      ? t('convenesSomebody')
      : t('convenes', { name });
}

/** How much each sort of circle there is; living ones only. */
export function countsOf(view: CircleView) {
  const alive = view.circles.filter(isAlive);
  const lonely = alive.filter(isLonely).length;
  const ready = alive.filter(circle => statusOf(circle, view.config) === 'active').length;
  const forming = alive.filter(circle => hasGap(circle, view)).length;
  const people = new Set(alive.flatMap(circle => peopleIn(circle).map(({ by }) => by))).size;
  return { alive: alive.length, lonely, ready, gaps: forming - Math.min(forming, lonely), people };
}

/** A circle may be changed now: the step runs, or is over and still takes late entries. */
export function takesActs(step: NowStep): boolean {
  return step.status === 'open' ? !step.locked : step.status === 'closed' && step.write;
}
