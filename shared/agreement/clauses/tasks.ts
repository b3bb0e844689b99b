import { longDate } from '../days.ts';
import { burdenText } from '../grants/burden.ts';
import type { Piece } from '../harvest/pieces.ts';
import { taskText, termsOfParts } from '../harvest/tasks.ts';
import { sentence, typed } from '../typed.ts';
import { type ClauseForm, type Known, labelAt, partyLabel, partyPlace } from './clause.ts';

/** Each task is a paragraph while people write, and a row of its annex in print (`assemble.ts`). */
export const tasks: ClauseForm = {
  id: 'A09',
  title: { pl: 'Zadania i terminy', en: 'Tasks and dates' },
  when: 'always',
  ask: { pl: 'Kto, co i do kiedy?', en: 'Who does what, by when?' },
  paragraphs: [
    {
      name: 'intro',
      words: known =>
        known.pieces.tasks.length > 0
          ? {
              pl: `Zadania Stron, osoby odpowiedzialne (według funkcji)${isChecked(known) ? ', terminy oraz sposób sprawdzenia' : ' i terminy'} określa załącznik {{annex:tasks}}.`,
              en: `The Parties' tasks, responsible persons (by function)${isChecked(known) ? ', dates and how completion is checked' : ' and dates'} are in Annex {{annex:tasks}}.`,
            }
          : {
              pl: `Zadania Stron, osoby odpowiedzialne (według funkcji) i terminy:${forEach(known, 'Co będzie pierwszym krokiem, kto za niego odpowiada i do kiedy?')}`,
              en: `The Parties' tasks, responsible persons (by function) and dates:${forEach(known, 'What is the first step, who is responsible, by when?')}`,
            },
    },
    {
      each: bySide,
      say: (piece, known) =>
        taskText(
          {
            party: partyLabel(piece.side, known),
            text: whatOf(piece, known),
            burden: piece.burden === null ? '' : burdenText(piece.burden, known.lang),
            terms: termsOf(piece, known),
            check: piece.check,
          },
          known.lang,
        ),
    },
    {
      name: 'shift',
      words: {
        pl: 'Aby przesunąć termin o nie więcej niż {{ask:ile?}} dni, wystarczy uzgodnienie między osobami koordynującymi.',
        en: "Moving a date by no more than {{ask:how many?}} days needs only the coordinators' agreement.",
      },
    },
  ],
};

function whatOf({ text, next }: Piece, { lang }: Known): string {
  return next === '' ? text : `${sentence(text)} ${lang === 'pl' ? 'Pierwszy krok:' : 'First step:'} ${next}`;
}

/** Whether a sheet says of any of them how people will know. */
function isChecked({ pieces }: Known): boolean {
  return pieces.tasks.some(({ check }) => check !== '');
}

/** „prowadzi: Marta; wspiera: Ewa; do 10 grudnia 2026 r.", a question for what is missing; as it was typed where it was. */
export function termsOf({ condition, who, due, side }: Piece, known: Known): string {
  const { lang, names } = known;
  if (condition !== '' || (who.length === 0 && due === '')) {
    return condition;
  }
  const words = WORDS[lang];
  const nameOf = (person: string) => typed(names.get(person) ?? '');
  const [leads = '', ...others] = who;
  const place = partyPlace(side, known.parties);
  // Whoever said yes and does not want to be named is told by the Party that sends them.
  const sent = place === null ? words.role : `${words.sent} ${place + 1}`;
  const lead = leads === '' ? words.who : nameOf(leads) || sent;
  const along = others.map(nameOf).filter(name => name !== '');
  return termsOfParts(
    {
      lead,
      along: along.join(', '),
      due: due === '' ? words.when : `${words.by} ${longDate(due, lang)}`,
    },
    lang,
  );
}

const WORDS = {
  pl: {
    who: '{{ask:kto?}}',
    role: '{{ask:kto, według funkcji?}}',
    sent: 'osoba wskazana przez Stronę',
    when: '{{ask:do kiedy?}}',
    by: 'do',
  },
  en: {
    who: '{{ask:who?}}',
    role: '{{ask:who, by function?}}',
    sent: 'a person named by Party',
    when: '{{ask:by when?}}',
    by: 'by',
  },
} as const;

/** Tasks of a party stand together, otherwise as they came. */
function bySide({ pieces, parties }: Known): Piece[] {
  const order = (piece: Piece) => partyPlace(piece.side, parties) ?? parties.length;
  return pieces.tasks.toSorted((left, right) => order(left) - order(right));
}

function forEach({ parties, lang }: Known, question: string): string {
  return parties.length === 0
    ? ` {{ask:${question}}}`
    : parties.map((_, index) => `\n- ${labelAt(index, lang)}: {{ask:${question}}}`).join('');
}
