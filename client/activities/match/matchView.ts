import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Link, linksOf } from '#shared/activities/match/links.ts';
import type { MatchConfig } from '#shared/activities/match/matchConfig.ts';
import {
  NEED,
  type Need,
  REQUEST,
  RESOURCE,
  type Resource,
  readNeed,
  readResource,
} from '#shared/activities/match/needs.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { Lang, Text } from '#shared/text.ts';
import type { Row } from '#shared/workshop/state.ts';
import { usePlan } from '../../live/usePlan.ts';
import { useRecords } from '../../live/useRecords.ts';
import { useStepDoc } from '../../live/useStepDoc.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import type { ViewProps } from '../viewProps.ts';

export type MatchT = TFunction<'match'>;

/** Words of this activity in the language of this device. */
export function useMatchWords(): { t: MatchT; lang: Lang } {
  const { t, i18n } = useTranslation('match');
  return { t, lang: i18n.language === 'en' ? 'en' : 'pl' };
}

/** In the workshop's language, for the wall. */
export function useMatchWallWords(): { t: MatchT; lang: Lang } {
  const lang: Lang = useWorkshop().now?.workshop.lang ?? 'pl';
  const { t } = useTranslation('match', { lng: lang });
  return { t, lang };
}

/** What a category is called where its cards were written. */
export interface Shelf {
  /** Of the step and the category: two steps may use one id for different things. */
  id: string;
  name: Text | null;
  icon: string | undefined;
}

/** Needs, resources and links of a step as every surface reads them. */
export interface MatchView {
  config: MatchConfig;
  needs: readonly Need[];
  resources: readonly Resource[];
  /** Those whose need and resources are all there. */
  links: readonly Link[];
  rows: readonly Row[];
  /** Shelves that hold a resource, in the order of their cards. */
  shelves: readonly Shelf[];
  need: (id: string) => Need | undefined;
  resource: (id: string) => Resource | undefined;
  linksTo: (need: string) => readonly Link[];
  /** Who wrote something, where this seat may know it; otherwise ''. */
  nameOf: (person: string) => string;
}

export function useMatch({ step, texts }: ViewProps): MatchView {
  const { rows } = useRecords(useStepDoc(step));
  const listed = useWorkshop().people?.people;
  const plan = usePlan();
  return useMemo(() => {
    const needs = rows.filter(({ kind }) => kind === NEED || kind === REQUEST).map(readNeed);
    const resources = rows.filter(({ kind }) => kind === RESOURCE).map(readResource);
    const needOf = new Map(needs.map(need => [need.id, need]));
    const resourceOf = new Map(resources.map(resource => [resource.id, resource]));
    const links = linksOf(rows, step.id).filter(
      link => needOf.has(link.need) && link.resources.every(id => resourceOf.has(id)),
    );
    const steps = plan?.sessions.flatMap(session => session.steps) ?? [];
    const columns = (id: string) => columnsIn(steps.find(one => one.id === id)?.config);
    const names = new Map((listed ?? []).map(({ id, name }) => [id, name]));
    return {
      config: texts.config as MatchConfig,
      needs,
      resources,
      links,
      rows,
      shelves: shelvesOf(resources, columns),
      need: (id: string) => needOf.get(id),
      resource: (id: string) => resourceOf.get(id),
      linksTo: (need: string) => links.filter(link => link.need === need),
      nameOf: (person: string) => names.get(person) ?? '',
    };
  }, [rows, listed, plan, step.id, texts.config]);
}

interface Column {
  id: string;
  name: Text;
  icon?: string;
}

/** Columns of a step's configuration, if it has any. */
function columnsIn(config: unknown): readonly Column[] {
  const columns: unknown =
    typeof config === 'object' && config !== null && 'columns' in config ? config.columns : [];
  return (Array.isArray(columns) ? columns : []).filter(
    (one): one is Column => typeof one === 'object' && one !== null && 'id' in one && 'name' in one,
  );
}

/** Which shelf a resource lies on. */
export function shelfOf({ step, place }: Pick<Resource, 'step' | 'place'>): string {
  return place === '' ? '' : `${step}/${place}`;
}

function shelvesOf(resources: readonly Resource[], columns: (step: string) => readonly Column[]): Shelf[] {
  const held = new Set(resources.map(shelfOf));
  const steps = [...new Set(resources.map(({ step }) => step))];
  const shelves: Shelf[] = steps.flatMap(step =>
    columns(step)
      .map(({ id, name, icon }) => ({ id: shelfOf({ step, place: id }), name, icon }))
      .filter(({ id }) => held.has(id)),
  );
  const named = new Set(shelves.map(({ id }) => id));
  const others = [...held].some(id => !named.has(id));
  return others ? [...shelves, { id: OTHERS, name: null, icon: undefined }] : shelves;
}

/** What lies on no shelf that is known. */
export const OTHERS = '';

/** The shelf of `shelves` that a resource is shown on. */
export function shownOn(resource: Resource, shelves: readonly Shelf[]): string {
  const shelf = shelfOf(resource);
  return shelves.some(({ id }) => id === shelf) ? shelf : OTHERS;
}

/** Whether something may be linked or answered from here: the step runs, or is over and takes late entries. */
export function takesEntries(step: NowStep): boolean {
  return step.write && !step.locked;
}
