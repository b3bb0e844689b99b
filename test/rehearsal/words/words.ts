import type { Lang } from '#shared/text.ts';
import { english } from './en.ts';
import { polish } from './pl.ts';

/** Beginnings and endings that fit together in every pair: so many people can each say something of their own. */
export interface Phrases {
  heads: readonly string[];
  /** The first one is usually empty. */
  tails: readonly string[];
}

/** What an invented group says, in one language. */
export interface Words {
  /** Names of the workshop and of the town; both say that nobody here is real. */
  title: string;
  town: string;
  documentTitle: string;
  /** Added to what the program calls a document. */
  names: readonly string[];
  /** By what a card, a note or a task is about: the id of its step, else of its column, else what its step asks for, else its kind. */
  cards: Readonly<Record<string, Phrases>>;
  /** Which people a need or a solution is about. */
  groups: readonly string[];
  /** „Kiedy, ile, za czyją zgodą” */
  conditions: readonly string[];
  /** What a group of people can do and likes. */
  strengths: readonly string[];
  /** Answers in words to questions a template adds to its cards. */
  answers: readonly string[];
  /** „do kiedy” of a first step, after a name. */
  deadlines: readonly string[];
  /** What comes first, for a task. */
  firstSteps: readonly string[];
  /** Questions parked while the facilitator talks. */
  parked: readonly string[];
  /** What somebody keeps from a conversation, or says into the room after it. */
  voices: readonly string[];
  /** How people want to work together, where the facilitator writes down what is decided about. */
  proposals: readonly string[];
  concerns: readonly string[];
  /** What a concern adds to a sentence. */
  amendments: readonly string[];
  remarks: readonly string[];
  /** What somebody leaves with, in one word. */
  feelings: readonly string[];
  /** What somebody would change next time. */
  changes: readonly string[];
  /** What the agreement is for; written together while it is read aloud. */
  goal: string;
  suggestion: string;
  why: string;
  party: { address: string; role: string; mandate: string };
}

export const WORDS: Readonly<Record<Lang, Words>> = { pl: polish, en: english };
