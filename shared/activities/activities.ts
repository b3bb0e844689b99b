import type { Activity } from './activity.ts';
import { arrive } from './arrive/arrive.ts';
import { brief } from './brief/brief.ts';
import { cards } from './cards/cards.ts';
import { choose } from './choose/choose.ts';
import { decide } from './decide/decide.ts';
import { draft } from './draft/draft.ts';
import { gather } from './gather/gather.ts';
import { match } from './match/match.ts';
import { place } from './place/place.ts';
import { plan } from './plan/plan.ts';
import { sheet } from './sheet/sheet.ts';
import { sort } from './sort/sort.ts';
import { survey } from './survey/survey.ts';
import { talk } from './talk/talk.ts';

/** The list. A new activity is one import and one name here. */
const listed = {
  arrive,
  brief,
  cards,
  choose,
  decide,
  draft,
  gather,
  match,
  place,
  plan,
  sheet,
  sort,
  survey,
  talk,
} as const;

/** Types a template may use; tables of views are typed by it, so a missing view does not compile. */
export type ActivityType = keyof typeof listed;

/** Activities by type. The server gets one, so that tests can add a type of their own. */
export type ActivityTable = Readonly<Record<string, Activity>>;

export const ACTIVITIES: Readonly<Record<ActivityType, Activity>> = listed;

/** The activity of this type, if the table has it; names of object methods are no types. */
export function activityOf(type: string, table: ActivityTable = ACTIVITIES): Activity | undefined {
  return Object.hasOwn(table, type) ? table[type] : undefined;
}
