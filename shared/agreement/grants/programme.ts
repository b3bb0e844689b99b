import type { Lang, Text } from '#shared/text.ts';
import { pick } from '#shared/text.ts';
import type { Party } from '../model.ts';
import { type Application, totalsOf } from './application.ts';
import type { Programme } from './programmeRules.ts';

const POINTS: readonly Text[] = [
  {
    pl: 'Wniosek składa osoba, grupa albo instytucja, która może prosić o wsparcie.',
    en: 'The application comes from a person, group or institution that may ask for support.',
  },
  {
    pl: 'Jest zatwierdzony list intencyjny tej samej osoby, grupy albo instytucji.',
    en: 'There is an approved letter of intent from the same person, group or institution.',
  },
  { pl: 'Kwota mieści się w granicach programu.', en: 'The amount is within the limits of the programme.' },
  {
    pl: 'Działanie jest na terenie programu i poza miejscami wyłączonymi.',
    en: 'The action takes place in the area of the programme and outside the excluded places.',
  },
  { pl: 'Wszystkie pola wniosku są wypełnione.', en: 'Every field of the application is filled in.' },
  { pl: 'Są potrzebne oświadczenia i podpisy.', en: 'The required statements and signatures are there.' },
];

const CRITERIA: readonly { name: Text; most: number }[] = [
  {
    name: {
      pl: 'Wyrasta z potrzeby albo zasobu tego miejsca',
      en: 'Grows from a need or resource of this place',
    },
    most: 10,
  },
  {
    name: { pl: 'Uruchamia współpracę mieszkanek i mieszkańców', en: 'Gets residents working together' },
    most: 10,
  },
  { name: { pl: 'Służy wspólnemu dobru', en: 'Serves the common good' }, most: 10 },
  {
    name: {
      pl: 'Da się zrobić w tym czasie i za te pieniądze',
      en: 'Can be done in this time and for this money',
    },
    most: 10,
  },
];

/** As programme 004 had it: from 1500 to 5000 zł, not directly on its main street. */
export function usualProgramme(lang: Lang): Programme {
  return {
    least: 150_000,
    most: 500_000,
    places: [],
    applicants: [],
    group: 3,
    letter: true,
    points: POINTS.map(point => pick(point, lang)),
    criteria: CRITERIA.map(({ name, most }) => ({ name: pick(name, lang), most })),
  };
}

/** Whether what is asked for may be given; it is said, never refused. */
export function rangeOf(
  { lines }: Pick<Application, 'lines'>,
  { least, most }: Pick<Programme, 'least' | 'most'>,
): 'below' | 'within' | 'above' {
  const { asked } = totalsOf(lines);
  return asked < least ? 'below' : asked > most ? 'above' : 'within';
}

/** An excluded place that the words name, in whatever case it stands; null: none. */
export function excludedPlace(words: string, { places }: Pick<Programme, 'places'>): string | null {
  const said = wordsIn(words);
  return (
    places.find(place => {
      const stems = wordsIn(place).map(stemOf);
      return (
        stems.length > 0 &&
        said.some((_, at) => stems.every((stem, next) => said[at + next]?.startsWith(stem)))
      );
    }) ?? null
  );
}

/** Informal groups with fewer adults than the programme asks for, by name. */
export function smallGroups(parties: readonly Party[], { group }: Pick<Programme, 'group'>): Party[] {
  return parties.filter(({ kind, adults = [] }) => {
    const named = adults.filter(adult => adult.trim() !== '').length;
    return kind === 'group' && named > 0 && named < group;
  });
}

/** „ulica", „ul." and „przy ulicy" are left out: people write them or not. */
function wordsIn(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    word => !/^(ul|ulic[aąęyę]|street)$/u.test(word),
  );
}

/** Without the ending that a case changes: „piotrkowska", „piotrkowskiej". */
function stemOf(word: string): string {
  return word.length > 5 ? word.slice(0, -2) : word;
}
