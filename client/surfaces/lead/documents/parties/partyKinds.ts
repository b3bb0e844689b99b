import type { Party } from '#shared/agreement/model.ts';

/** Kinds of parties in the order of the choice. */
export const PARTY_KINDS = [
  'culture',
  'welfare',
  'ngo',
  'local-gov',
  'school',
  'group',
  'person',
  'business',
  'other',
] as const satisfies readonly Party['kind'][];
