import type { Piece } from '../harvest/pieces.ts';
import { inSentence } from '../typed.ts';
import type { ClauseForm, Known } from './clause.ts';

export const principles: ClauseForm = {
  id: 'A07',
  title: { pl: 'Formy i zasady współpracy', en: 'Forms and principles of the cooperation' },
  when: 'filled',
  usual: true,
  filled: ({ pieces }) => pieces.principles.length > 0 || pieces.forms.length > 0,
  ask: null,
  paragraphs: [
    {
      name: 'forms',
      list: ({ pieces }) => pieces.forms,
      lead: { pl: 'Strony współpracują przez:', en: 'The Parties cooperate by:' },
      inline: true,
    },
    {
      name: 'principles',
      list: known => known.pieces.principles.map(piece => answering(piece, known)),
      lead: { pl: 'Strony kierują się zasadami:', en: 'The Parties follow these principles:' },
      inline: true,
      none: {
        pl: 'Strony kierują się zasadami: {{ask:jakimi?}}',
        en: 'The Parties follow these principles: {{ask:which?}}',
      },
    },
    {
      name: 'independence',
      words: {
        pl: 'Strony zachowują samodzielność: żadna ze Stron nie wydaje poleceń osobom zatrudnionym przez inną Stronę.',
        en: "The Parties remain independent: no Party gives instructions to another Party's staff.",
      },
    },
  ],
};

/** A principle that grew from a fear says so: whoever reads it later knows why it is there. */
function answering(piece: Piece, { lang }: Known): Piece {
  if (piece.fear === '') {
    return piece;
  }
  const [fear, text] = [inSentence(piece.fear), inSentence(piece.text)];
  return {
    ...piece,
    text:
      lang === 'pl'
        ? `widzimy ryzyko, że ${fear}, dlatego umawiamy się, że ${text}`
        : `we see a risk that ${fear}, therefore we agree that ${text}`,
  };
}
