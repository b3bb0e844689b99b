import type { Translation } from '#shared/i18n/dictionary.ts';
import type { letters as polish } from '#shared/i18n/pl/letters.ts';

export const letters = {
  add: {
    open: 'Add a document',
    title: 'Which document?',
    sentence:
      'A step in which it is written will stand at the end of the plan. You can move it in the plan and give the document another name later.',
    kinds: 'Kind of document',
    kind: {
      porozumienie: 'Cooperation agreement',
      notatka: 'Note of what we agreed',
      'list-intencyjny': 'Letter of intent',
      mikrowsparcie: 'Application for a micro-grant',
      'misja-wizja': 'Mission and vision',
      'mam-karta': 'Charter of a place of residents’ activity',
    },
    about: {
      porozumienie: 'Institutions agree who does what; those who head them sign.',
      notatka: 'One page about what was agreed; nobody signs.',
      'list-intencyjny': 'An idea and the will to do it together; without duties.',
      mikrowsparcie: 'Asks for a little money for an action, with a budget and an assessment.',
      'misja-wizja': 'Who we are and for whom, and how it will be when it works.',
      'mam-karta': 'How a place works that residents make together.',
    },
    name: 'Its name, if other than its kind',
    act: 'Add the document',
    back: 'Not yet',
    done: 'The document was added.',
  },
  remove: {
    open: 'Remove the document',
    title: 'Remove the document “{{title}}”?',
    sentence:
      'It goes from this list with its form and its choice of clauses. Words that were written in its step stay in the plan as a skipped step.',
    act: 'Remove the document',
    back: 'Keep it',
    done: 'The document was removed.',
  },

  merge: {
    open: 'Merge into another letter',
    title: 'Into which letter does “{{title}}” go?',
    sentence:
      'Its paragraphs will stand under the same clauses of that letter, and whoever declares this one declares that one too. This letter stays to be read. It can be taken out until that one is frozen anew.',
    which: 'Into which letter',
    act: 'Merge the letter',
    back: 'Not yet',
    none: 'There is no other letter it could go into.',
    done: 'The letter went into: {{title}}.',
    merged: 'Went into: {{title}}. It can only be read.',
    takes: 'Went in here: {{titles}}.',
    out: 'Take it out again',
    outTitle: 'Take “{{title}}” out again?',
    outSentence:
      'Its paragraphs disappear from the letter “{{into}}”, also those that were changed there since. This letter will be one of its own again, with its own words.',
    outAct: 'Take the letter out',
    outDone: 'The letter is one of its own again.',
    tooLate: 'That letter is frozen with its words, so it cannot be taken out.',
  },

  choice: {
    title: 'Choice of letters of intent',
    lead: 'Put down which letters were chosen and why. What was decided about each letter is set in its form.',
    letters: 'Letters and decisions',
    counts_one: '{{count}} letter',
    counts_other: '{{count}} letters',
    chosen: 'chosen: {{n}}',
    into: 'went into: {{title}}',
    outcomes: {
      waiting: 'waits for a decision',
      chosen: 'chosen',
      merged: 'went into another one',
      aside: 'put aside',
    },
    open: 'Put the decision down',
    dialog: 'Put the decision about the letters down?',
    sentence:
      'The record keeps what stands at each letter now. A later change is another record; this one stays.',
    who: 'Who decided, e.g. “the programme team, four people”',
    criteria: 'By which criteria, one a line',
    usual: 'diagnosed needs\npassions\ninterests',
    words: 'Why these, in a sentence or two',
    act: 'Put the decision down',
    back: 'Not yet',
    done: 'The decision was put down.',
    records: 'Decisions put down',
    record: 'Decision {{n}}',
    pdf: 'Download PDF',
    docx: 'Download DOCX',
  },
} as const satisfies Translation<typeof polish>;
