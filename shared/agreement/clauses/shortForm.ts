import type { ClauseForm } from './clause.ts';
import { coordination } from './coordination.ts';
import { difficulties } from './difficulties.ts';
import { duration } from './duration.ts';
import { final, form } from './final.ts';
import { goals, groups } from './goals.ts';
import { money } from './money.ts';
import { parties } from './parties.ts';
import { personalData } from './personalData.ts';
import { preamble } from './preamble.ts';
import { principles } from './principles.ts';
import { resources } from './resources.ts';
import { review } from './review.ts';
import { solutions } from './solutions.ts';
import { subject } from './subject.ts';
import { tasks } from './tasks.ts';

/**
 * The short form of an agreement (reference/agreement A2, „Minimum"), and what workshops fill beside it. A00 and A26
 * are computed from the fields of the document.
 */
export const SHORT_FORM: readonly ClauseForm[] = [
  parties,
  preamble,
  subject,
  goals,
  groups,
  solutions,
  principles,
  resources,
  tasks,
  coordination,
  money,
  personalData,
  review,
  difficulties,
  duration,
  final,
  form,
];
