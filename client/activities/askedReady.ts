import type { ActivityType } from '#shared/activities/activities.ts';

/**
 * Whether phones ask for „Mam już wszystko" while a step of this type is written hidden or voted on. Where something
 * else says who is done (a survey counts its answers, tasks stand in the sight of all), nobody is „still writing".
 */
export const ASKED_READY: Record<ActivityType, boolean> = {
  arrive: false,
  brief: false,
  cards: true,
  choose: true,
  decide: true,
  draft: false,
  gather: false,
  match: false,
  place: true,
  plan: false,
  sheet: false,
  sort: false,
  survey: false,
  talk: false,
};
