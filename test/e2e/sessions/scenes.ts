import { after } from './after.ts';
import { before } from './before.ts';
import { beforeSecond, beforeThird } from './between.ts';
import { first } from './first.ts';
import { firstEnd } from './firstEnd.ts';
import { second } from './second.ts';
import { secondEnd } from './secondEnd.ts';
import type { Scene } from './step.ts';
import { third } from './third.ts';
import { thirdEnd } from './thirdEnd.ts';

/** The whole of it, in its order. */
export const SCENES: readonly Scene[] = [
  ...before,
  ...first,
  ...firstEnd,
  ...beforeSecond,
  ...second,
  ...secondEnd,
  ...beforeThird,
  ...third,
  ...thirdEnd,
  ...after,
];
