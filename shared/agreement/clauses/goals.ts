import { heaviest, type Piece } from '../harvest/pieces.ts';
import type { ClauseForm, Known } from './clause.ts';

/** As many goals as an agreement has (reference/agreement A2) when they are hopes nobody has sorted. */
const MOST_HOPES = 5;

export const goals: ClauseForm = {
  id: 'A04',
  title: { pl: 'Cele', en: 'Goals' },
  when: 'always',
  ask: { pl: 'Do czego Strony wspólnie dążą?', en: 'What do the Parties work towards?' },
  paragraphs: [
    {
      name: 'goals',
      list: known => (areWishes(known) ? aims(known).map(wished) : aims(known)),
      inline: true,
      lead: known => {
        const count = aims(known).length;
        const [whole, wish] = count === 1 ? ['tego celu:', 'tego, aby'] : ['tych celów:', 'tego, aby:'];
        return {
          pl: `Strony wspólnie dążą do ${areWishes(known) ? wish : whole}`,
          en: 'The Parties together work towards:',
        };
      },
      none: {
        pl: 'Strony wspólnie dążą do tego, aby {{ask:Co chcemy osiągnąć?}}.',
        en: 'The Parties together work towards: {{ask:What do we want to achieve?}}',
      },
    },
    {
      name: 'signs',
      list: signs,
      lead: { pl: 'Po czym poznamy, że się udaje:', en: 'How we will know it works:' },
      inline: true,
      none: { pl: '{{ask:Po czym poznamy, że się udaje?}}', en: '{{ask:How will we know it works?}}' },
    },
  ],
};

function aims({ pieces }: Known) {
  return pieces.goals.length > 0 ? pieces.goals : heaviest(pieces.hopes, MOST_HOPES);
}

/** „Chcemy, żeby nikt nie zostawał…" */
const WISH = /^(?:chcemy,? )?(?:żeby|aby|by) /iu;
/** „nikt nie musiał": what can follow „aby" without another word. */
const CONDITIONAL = /(?<!\p{L})\p{L}+(?:ł|ła|ło|li|ły)(?!\p{L})/u;

/** Whether each goal is told so that „aby" can lead it in; whole sentences („Czekanie jest…") cannot. */
function areWishes(known: Known): boolean {
  return (
    known.lang === 'pl' &&
    aims(known).every(
      ({ text }) =>
        WISH.test(text) || (/^\p{Ll}/u.test(text) && CONDITIONAL.test(text.split(/[,.;]/)[0] ?? '')),
    )
  );
}

function wished(piece: Piece): Piece {
  return { ...piece, text: piece.text.replace(WISH, '') };
}

/** What a step asked for, else what the sheets of solutions say: „poznamy to po trzech nowych twarzach". */
function signs({ pieces }: Known): readonly Piece[] {
  const told = pieces.solutions.flatMap(piece =>
    piece.check === '' ? [] : [{ ...piece, text: piece.check }],
  );
  const once = new Map(told.map(piece => [piece.text, piece]));
  return pieces.signs.length > 0 ? pieces.signs : [...once.values()];
}

export const groups: ClauseForm = {
  id: 'A05',
  title: { pl: 'Odbiorcy', en: 'Whom it serves' },
  when: 'filled',
  filled: ({ pieces }) => pieces.groups.length > 0,
  ask: null,
  paragraphs: [
    {
      name: 'groups',
      list: ({ pieces }) => pieces.groups,
      lead: ({ town }) => ({
        pl: `Współpraca służy mieszkankom i mieszkańcom${town === '' ? '' : ` (teren: ${town})`}, w szczególności tym grupom:`,
        en: `The cooperation serves residents${town === '' ? '' : ` (area: ${town})`}, in particular these groups:`,
      }),
      inline: true,
    },
    {
      name: 'voluntary',
      words: {
        pl: 'Udział w działaniach jest dobrowolny. Rezygnacja z udziału nie wpływa na prawo do pomocy.',
        en: 'Taking part in activities is voluntary. Withdrawing has no effect on entitlement to support.',
      },
    },
  ],
};
