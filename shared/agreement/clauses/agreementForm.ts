import { access, dignity, minors, volunteers } from './care.ts';
import type { ClauseForm } from './clause.ts';
import { coordination } from './coordination.ts';
import { difficulties } from './difficulties.ts';
import { duration } from './duration.ts';
import { final, form } from './final.ts';
import { goals, groups } from './goals.ts';
import { joining } from './joining.ts';
import { money } from './money.ts';
import { parties } from './parties.ts';
import { personalData } from './personalData.ts';
import { preamble } from './preamble.ts';
import { principles } from './principles.ts';
import { promotion } from './promotion.ts';
import { resources } from './resources.ts';
import { review } from './review.ts';
import { solutions } from './solutions.ts';
import { subject } from './subject.ts';
import { tasks } from './tasks.ts';
import { trials } from './trials.ts';

/**
 * The clauses of an agreement (reference/agreement A2). The short form has those of the „Minimum" and what workshops fill
 * beside it; facilitators put the others in. A00 and A25 to A27 are computed from the fields of the document.
 */
export const AGREEMENT_FORM: readonly ClauseForm[] = [
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
  trials,
  personalData,
  dignity,
  minors,
  access,
  volunteers,
  promotion,
  review,
  difficulties,
  joining,
  duration,
  final,
  form,
];
