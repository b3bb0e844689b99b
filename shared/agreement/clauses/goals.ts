import { heaviest } from '../harvest/pieces.ts';
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
      list: aims,
      // People name goals with whole sentences, which no Polish „aby" can lead in.
      lead: { pl: 'Strony wspólnie dążą do tych celów:', en: 'The Parties together work towards:' },
      none: {
        pl: 'Strony wspólnie dążą do tego, aby: {{ask:Co chcemy osiągnąć?}}',
        en: 'The Parties together work towards: {{ask:What do we want to achieve?}}',
      },
    },
    {
      name: 'signs',
      list: ({ pieces }) => pieces.signs,
      lead: { pl: 'Po czym poznamy, że się udaje:', en: 'How we will know it works:' },
      inline: true,
      none: { pl: '{{ask:Po czym poznamy, że się udaje?}}', en: '{{ask:How will we know it works?}}' },
    },
  ],
};

function aims({ pieces }: Known) {
  return pieces.goals.length > 0 ? pieces.goals : heaviest(pieces.hopes, MOST_HOPES);
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
