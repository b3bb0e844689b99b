import { course } from './lead/course.ts';
import { frame } from './lead/frame.ts';
import { house } from './lead/house.ts';
import { moderation } from './lead/moderation.ts';
import { people } from './lead/people.ts';
import { planning } from './lead/planning.ts';
import { table } from './lead/table.ts';

/** The facilitator's console and its remote. */
export const lead = {
  ...frame,
  ...course,
  ...table,
  ...planning,
  ...people,
  ...moderation,
  ...house,
} as const;
