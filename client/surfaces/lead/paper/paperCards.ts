import type { ActivityType } from '#shared/activities/activities.ts';
import { makeCode, platformRandom, SET_CODE_LENGTH } from '#shared/ids.ts';
import { BEHALF_VIEWS } from '../../../activities/behalfViews.ts';
import { type EntryForm, entryFormOf } from '../behalf/entryForm.ts';
import type { CourseStep } from '../plan/course.ts';

/** A card as it is printed: its code, and whose it is. */
export interface PaperCard {
  code: string;
  person: string | null;
}

/**
 * What the cards of a step are: words on lines, a sheet of questions, or a note of a person's for an activity that
 * takes more than words; null: nothing of this step could be typed in.
 */
export type PaperKind = 'words' | 'questions' | 'notes';

export function paperKindOf(step: CourseStep): PaperKind | null {
  if (step.texts === null) {
    return null;
  }
  if (step.texts.activity === 'survey') {
    return 'questions';
  }
  const offered = BEHALF_VIEWS[step.texts.activity as ActivityType] ?? null;
  if (offered === 'words') {
    return entryFormOf(step.texts) === null ? null : 'words';
  }
  if (step.texts.activity === 'draft') {
    // It is asked of words that the person has before them, and these change while people read.
    return null;
  }
  // Votes, tasks and groups are a person's: a card of nobody's would lead nowhere.
  return offered === null || step.paper !== undefined ? null : 'notes';
}

/** Codes of one sheet, no two alike. */
export function drawCodes(people: readonly (string | null)[]): PaperCard[] {
  const drawn = new Set<string>();
  return people.map(person => {
    let code = makeCode(SET_CODE_LENGTH, platformRandom);
    while (drawn.has(code)) {
      code = makeCode(SET_CODE_LENGTH, platformRandom);
    }
    drawn.add(code);
    return { code, person };
  });
}

/** How one card is ruled. */
export interface Ruling {
  /** How many entries it has room for. */
  entries: number;
  /** Lines to write on, of each. */
  lines: number;
  /** Not as many as one may write: the rest goes on the back. */
  more: boolean;
}

/** Lines that fit on a card where so many are on a page. */
const ROOM = { 4: 10, 6: 5 } as const;
const USUAL_ENTRIES = 3;
const MOST_LINES = 5;

/** Fits as many entries as one may write, each with its shelf and short fields. */
export function rule(form: Pick<EntryForm, 'limit' | 'columns' | 'fields'> | null, perPage: 4 | 6): Ruling {
  const wanted = form?.limit ?? USUAL_ENTRIES;
  const extra = (form !== null && form.columns.length > 1 ? 1 : 0) + (form?.fields.length ?? 0);
  const entries = Math.max(1, Math.min(wanted, Math.floor(ROOM[perPage] / (1 + extra))));
  const lines = Math.min(MOST_LINES, Math.max(1, Math.floor(ROOM[perPage] / entries) - extra));
  return { entries, lines, more: form?.limit != null && entries < form.limit };
}
