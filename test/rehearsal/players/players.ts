import type { ActivityType } from '#shared/activities/activities.ts';
import { arrive } from './arrive.ts';
import { brief } from './brief.ts';
import { cards } from './cards.ts';
import { choose } from './choose.ts';
import { decide } from './decide.ts';
import { draft } from './draft.ts';
import { gather } from './gather.ts';
import { match } from './match.ts';
import { place } from './place.ts';
import { plan } from './plan.ts';
import type { Player } from './player.ts';
import { sheet } from './sheet.ts';
import { sort } from './sort.ts';
import { survey } from './survey.ts';
import { talk } from './talk.ts';

/** How each activity is played: one that nobody can play does not compile. */
export const PLAYERS: Readonly<Record<ActivityType, Player>> = {
  arrive,
  brief,
  cards,
  choose,
  decide,
  draft,
  gather,
  sort,
  survey,
  talk,
  match,
  place,
  plan,
  sheet,
};
