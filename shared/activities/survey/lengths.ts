/** Most characters of a free text and of „jedno słowo"; apart from the schemas, which a phone does not need. */
export const TEXT_LENGTH = 200;
export const WORD_LENGTH = 25;
