import { EXTRA, loadText, NEEDED } from '../grants/burden.ts';
import { isPersonal, type Piece, told } from '../harvest/pieces.ts';
import { dayAsTyped, inSentence, lowered, pointsOf, sentence, typed } from '../typed.ts';
import { type ClauseForm, type Known, partyLabel } from './clause.ts';

/** The solutions stand in the clause itself, one paragraph each, as they were decided. */
export const solutions: ClauseForm = {
  id: 'A06',
  title: { pl: 'Rozwiązania bez dodatkowych obciążeń', en: 'Solutions without extra burden' },
  when: 'always',
  ask: { pl: 'Jakie rozwiązania Strony wdrażają?', en: 'Which solutions do the Parties put into practice?' },
  paragraphs: [
    {
      name: 'intro',
      words: ({ pieces }) =>
        pieces.solutions.length > 0
          ? {
              pl: 'Strony wdrażają rozwiązania opisane w dalszych ustępach.',
              en: 'The Parties put into practice the solutions described in the paragraphs below.',
            }
          : {
              pl: 'Strony wdrażają następujące rozwiązania: {{ask:Co robimy razem, bez dodatkowych obciążeń?}}',
              en: 'The Parties put into practice these solutions: {{ask:What do we do together, without extra burden?}}',
            },
    },
    { each: ({ pieces }) => pieces.solutions, say: decided },
    {
      name: 'priority',
      words: {
        pl: 'Pierwszeństwo mają rozwiązania, które nie wiążą się z dodatkowymi obciążeniami i są realizowane w ramach obowiązków służbowych oraz zasobów, którymi Strony już dysponują.',
        en: 'Priority is given to solutions that bring no extra burden and are carried out within ordinary duties and with resources the Parties already have.',
      },
    },
    {
      name: 'decision',
      words: ({ pieces }) => {
        const there = pieces.tasks.length > 0;
        return {
          pl: `Rozwiązanie, które wymagałoby dodatkowego czasu, pieniędzy lub zgody, jest ${there ? 'tu i w załączniku {{annex:tasks}} ' : ''}wyraźnie oznaczone. Można je rozpocząć dopiero po odrębnej decyzji osoby kierującej właściwą Stroną.`,
          en: `A solution that would need extra time, money or permission is clearly marked${there ? ' here and in Annex {{annex:tasks}}' : ''}. It may start only after a separate decision of the head of the Party concerned.`,
        };
      },
    },
    {
      name: 'burden',
      words: {
        pl: 'Jeżeli w praktyce rozwiązanie okaże się dodatkowym obciążeniem, każda Strona może poprosić o jego zmianę lub wstrzymanie w trybie przeglądu, o którym mowa w {{ref:A19}}.',
        en: 'If in practice a solution turns out to be an extra burden, each Party may ask to change or suspend it in the review under {{ref:A19}}.',
      },
    },
  ],
};

function decided(piece: Piece, known: Known): string {
  return [tried(piece, known), ...described(piece, known).map(point => `- ${point}`)].join('\n');
}

/** „Wtorki w OPS: czekanie jest spokojniejsze" would tell a fact: what changes is a sentence of its own. */
function said(piece: Piece, lang: Known['lang']): string {
  const { name, solution, text } = piece;
  const change = inSentence(typed(solution?.change ?? ''));
  const opening = `${name}: ${change}`;
  return name !== null && change !== '' && text.startsWith(opening)
    ? sentence(`${sentence(name)} ${WORDS[lang].change} ${lowered(change)}${text.slice(opening.length)}`)
    : told(piece);
}

function tried(piece: Piece, { lang }: Known): string {
  if (piece.trial === null) {
    return said(piece, lang);
  }
  const day = piece.trial === '' ? null : dayAsTyped(piece.trial, lang);
  return lang === 'pl'
    ? `Próba do ${day ?? '{{ask:kiedy?}}'}: ${said(piece, lang)}`
    : `A trial until ${day ?? '{{ask:when?}}'}: ${said(piece, lang)}`;
}

const WORDS = {
  pl: {
    whom: 'Dla kogo:',
    change: 'Co się zmieni:',
    brings: 'wnosi:',
    people: 'Za zgodą tych osób',
    duty: 'Połączone z tym, co i tak się dzieje:',
  },
  en: {
    whom: 'For whom:',
    change: 'What will change:',
    brings: 'brings:',
    people: 'If these people agree',
    duty: 'Attached to what happens anyway:',
  },
} as const;

/** What its sheet says, as points; not what the room has put into the sentence itself. */
function described({ text, solution }: Piece, known: Known): string[] {
  if (solution === null) {
    return [];
  }
  const words = WORDS[known.lang];
  const { whom, change, brings, duty, burden, needs } = solution;
  const all = (list: readonly string[]) => list.map(one => lowered(inSentence(typed(one)))).join(', ');
  const talents = new Set(known.pieces.resources.filter(isPersonal).map(piece => piece.text));
  const given = known.sides.flatMap(side => {
    const list = brings.get(side);
    const [own, promised] = [true, false].map(mine => (list ?? []).filter(one => talents.has(one) === mine));
    return [
      ...(promised?.length ? [`${partyLabel(side, known)} ${words.brings} ${all(promised)}`] : []),
      ...(own?.length ? [`${words.people} (${partyLabel(side, known)}): ${all(own)}`] : []),
    ];
  });
  // What stays within duties needs no mark: this clause is about that.
  const extra = [...burden].flatMap(([side, one]) => {
    const whose = known.sides.includes(side) ? ` (${partyLabel(side, known)})` : '';
    return one.load === 'none' ? [] : [`${EXTRA[known.lang]}${whose}: ${loadText(one, known.lang)}`];
  });
  return pointsOf([
    ...(whom.length > 0 ? [`${words.whom} ${all(whom)}`] : []),
    ...(change !== '' && !text.includes(inSentence(typed(change)))
      ? [`${words.change} ${all([change])}`]
      : []),
    ...given,
    ...(duty !== '' ? [`${words.duty} ${all([duty])}`] : []),
    ...extra,
    ...(needs !== '' ? [`${NEEDED[known.lang]} ${all([needs])}`] : []),
  ]);
}
