/** So many parts of a town can be read through on a phone. */
export const MOST_AREAS = 20;

/** Longest name of one. */
export const AREA_LENGTH = 40;
