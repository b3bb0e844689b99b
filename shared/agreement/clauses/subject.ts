import { saysCharacter } from '../harvest/character.ts';
import { inSentence, sentence } from '../typed.ts';
import type { ClauseForm, Known } from './clause.ts';

export const subject: ClauseForm = {
  id: 'A03',
  title: { pl: 'Przedmiot i charakter współpracy', en: 'Subject and character of the cooperation' },
  when: 'always',
  ask: { pl: 'Czego dotyczy współpraca i jaki ma charakter?', en: 'What is the cooperation about?' },
  paragraphs: [
    {
      name: 'scope',
      uses: ({ pieces }) => pieces.solutions,
      words: known => ({
        pl: `Przedmiotem porozumienia jest współpraca Stron. Teren współpracy: ${area(known, 'Jaki teren obejmuje współpraca?')}. Zakres współpracy: ${scope(known, 'rozwiązania opisane w {{ref:A06}}.', 'Czego dotyczy współpraca?')}`,
        en: `The subject of the agreement is cooperation of the Parties. Area: ${area(known, 'Which area does the cooperation cover?')}. Scope: ${scope(known, 'the solutions described in {{ref:A06}}.', 'What is the cooperation about?')}`,
      }),
    },
    {
      name: 'designed',
      words: {
        pl: 'Charakter współpracy, czas jej trwania i jej przedmiot zaprojektowały osoby uczestniczące w warsztatach, reprezentujące wszystkie Strony. Strony przyjmują te ustalenia za swoje.',
        en: 'The character, duration and subject of the cooperation were designed by the workshop participants, representing all Parties. The Parties adopt them as their own.',
      },
    },
    {
      name: 'limits',
      list: ({ pieces }) => pieces.limits,
      lead: {
        pl: 'Porozumienie nie obejmuje takich spraw:',
        en: 'The agreement does not cover matters such as:',
      },
      inline: true,
    },
    {
      name: 'character.agreed',
      list: ({ pieces }) => pieces.character,
      lead: known =>
        isCharacterSaid(known)
          ? { pl: 'Charakter współpracy:', en: 'Character of the cooperation:' }
          : { pl: 'Na warsztatach ustalono:', en: 'Agreed in the workshops:' },
      inline: true,
    },
    {
      name: 'character',
      when: known => !isCharacterSaid(known),
      words: {
        pl: 'Współpraca ma charakter {{ask:stały, sezonowy czy próbny i do kiedy?}}.',
        en: 'The cooperation is {{ask:permanent, seasonal or a trial, until when?}}.',
      },
    },
  ],
};

function isCharacterSaid({ pieces }: Known): boolean {
  return pieces.character.some(({ text }) => saysCharacter(text));
}

function area({ town }: Known, question: string): string {
  return town === '' ? `{{ask:${question}}}` : town;
}

/** Names of the solutions; where one of them has no name all are named by their clause, so that none is left out. */
function scope({ pieces: { solutions } }: Known, byClause: string, question: string): string {
  const names = solutions.flatMap(piece => (piece.name === null ? [] : [piece.name]));
  if (solutions.length === 0) {
    return `{{ask:${question}}}`;
  }
  const line = sentence(names.map(inSentence).join('; '));
  return names.length < solutions.length || line.length > MOST_LETTERS ? byClause : line;
}

/** More than two lines say the same twice: the solutions stand in their clause. */
const MOST_LETTERS = 160;
