/** Who may ask for a micro-grant; apart from their names, because phones read templates and no application. */
export const APPLICANT_KINDS = [
  'ngo',
  'culture',
  'education',
  'day-support',
  'social-economy',
  'person',
  'group',
  'business',
  'other',
] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];
