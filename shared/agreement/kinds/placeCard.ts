import type { Text } from '#shared/text.ts';
import { asked, type ClauseForm, type ListParagraph } from '../clauses/clause.ts';
import type { Slot } from '../paragraphs.ts';

/** How a place of residents' activity works: with residents and not for them (programme 003). */
export const PLACE_CARD_FORM: readonly ClauseForm[] = [
  always('idea', { pl: 'Po co jest to miejsce', en: 'What this place is for' }, [
    {
      name: 'with',
      words: {
        pl: 'To miejsce tworzymy z mieszkankami i mieszkańcami, nie dla nich. Tworzymy je razem i razem za nie odpowiadamy.',
        en: 'We make this place with residents, not for them. We make it together and are responsible for it together.',
      },
    },
    asked('idea', 'idea', { pl: 'Nasz pomysł:', en: 'Our idea:' }, { pl: 'jaki?', en: 'which?' }),
  ]),
  always('values', { pl: 'Wartości na co dzień', en: 'Values in everyday life' }, [
    value('agency', { pl: 'Sprawczość u nas znaczy:', en: 'Agency here means:' }),
    value('mutuality', { pl: 'Wzajemność u nas znaczy:', en: 'Mutuality here means:' }),
    value('openness', { pl: 'Otwartość u nas znaczy:', en: 'Openness here means:' }),
    value('responsibility', {
      pl: 'Współodpowiedzialność u nas znaczy:',
      en: 'Shared responsibility here means:',
    }),
    {
      name: 'own',
      list: ({ pieces }) => pieces.values,
      lead: { pl: 'Ważne jest dla nas także:', en: 'What matters to us as well:' },
      inline: true,
    },
  ]),
  always('people', { pl: 'Kto współtworzy', en: 'Who makes it together' }, [
    line(
      'roles',
      {
        pl: 'Role mieszkańców, organizacji i samorządu:',
        en: 'Roles of residents, organisations and the municipality:',
      },
      { pl: 'kto za co odpowiada?', en: 'who is responsible for what?' },
    ),
    line(
      'giving',
      { pl: 'Co kto wnosi:', en: 'Who contributes what:' },
      { pl: 'gmina, organizacje, mieszkańcy?', en: 'the municipality, organisations, residents?' },
    ),
  ]),
  always('space', { pl: 'Miejsce i klucze', en: 'The space and its keys' }, [
    line(
      'space',
      { pl: 'Przestrzeń i godziny:', en: 'Space and hours:' },
      { pl: 'gdzie i kiedy?', en: 'where and when?' },
    ),
    line(
      'keys',
      { pl: 'Kto ma klucze:', en: 'Who has the keys:' },
      { pl: 'kto, według funkcji?', en: 'who, by role?' },
    ),
    line(
      'care',
      { pl: 'Jak dbamy o porządek:', en: 'How we keep it tidy:' },
      { pl: 'jakie są zasady domu?', en: 'what are the rules of the house?' },
    ),
    line(
      'access',
      { pl: 'Dostępność i bezpieczeństwo:', en: 'Accessibility and safety:' },
      { pl: 'kto tu wejdzie i jak o to dbamy?', en: 'who can come in, and how do we make sure of it?' },
    ),
  ]),
  always('deciding', { pl: 'Jak zaczynamy i jak decydujemy', en: 'How we start and how we decide' }, [
    {
      name: 'begin',
      words: {
        pl: 'Kto ma pomysł, zgłasza go. Odpowiedź brzmi „tak”, chyba że ktoś poda powód, dla którego nie można.',
        en: 'Anyone with an idea speaks up. The answer is yes, unless somebody gives a reason why it cannot be done.',
      },
    },
    line(
      'deciding',
      { pl: 'Jak decydujemy o zmianach:', en: 'How we decide on changes:' },
      { pl: 'kto i w jaki sposób?', en: 'who, and how?' },
    ),
    line(
      'difficulties',
      { pl: 'Gdy się nie zgadzamy:', en: 'When we disagree:' },
      { pl: 'co robimy?', en: 'what do we do?' },
    ),
  ]),
  always('resources', { pl: 'Zasoby i pieniądze', en: 'Resources and money' }, [
    line(
      'resources',
      { pl: 'Korzystamy z tego, co jest na miejscu:', en: 'We use what is already here:' },
      { pl: 'z czego?', en: 'what?' },
    ),
    {
      name: 'money',
      words: {
        pl: 'Skąd są pieniądze i na co idą, jest jawne. Sprawdzić to można tu: {{ask:gdzie?}}',
        en: 'Everybody may know where the money comes from and what it is spent on. It can be seen here: {{ask:where?}}',
      },
    },
  ]),
  always('pilot', { pl: 'Czas próby i przegląd', en: 'Pilot and review' }, [
    line(
      'duration',
      { pl: 'Okres próby:', en: 'Pilot period:' },
      { pl: 'od kiedy do kiedy?', en: 'from when until when?' },
    ),
    line(
      'review',
      { pl: 'Przegląd:', en: 'Review:' },
      { pl: 'kiedy sprawdzamy, co działa?', en: 'when do we check what works?' },
    ),
    {
      name: 'nature',
      words: {
        pl: 'Podpisy pod tą kartą wyrażają zgodę na wspólne zasady. Nie tworzą zobowiązań prawnych.',
        en: 'Signatures under this charter express consent to shared rules. They create no legal obligations.',
      },
    },
  ]),
];

function always(id: string, title: Text, paragraphs: ClauseForm['paragraphs']): ClauseForm {
  return { id, title, when: 'always', ask: null, paragraphs };
}

function line(slot: Slot, lead: Text, question: Text): ListParagraph {
  return asked(slot, slot, lead, question);
}

function value(slot: Slot, lead: Text): ListParagraph {
  return line(slot, lead, { pl: 'po czym to widać na co dzień?', en: 'how does it show in everyday life?' });
}
