// Invented people and cards for the pictures; the words are the kind that such meetings bring.

const NAMES = [
  'Halina',
  'Marek',
  'Żaneta',
  'Bogusław',
  'Ola',
  'Stefan',
  'Wiesława',
  'Kuba',
  'Danuta',
  'Ryszard',
  'Małgorzata',
  'Paweł',
  'Krystyna',
  'Tomasz',
  'Irena',
  'Łukasz',
  'Teresa',
  'Grzegorz',
  'Jadwiga',
  'Piotr',
  'Ewa',
  'Zbigniew',
  'Agnieszka',
  'Michał',
  'Barbara',
  'Andrzej',
  'Urszula',
  'Jan',
  'Elżbieta',
  'Wojciech',
  'Maria',
  'Adam',
  'Zofia',
  'Józef',
  'Renata',
  'Henryk',
  'Beata',
  'Stanisław',
  'Lucyna',
  'Kazimierz',
];

/** Somebody invented and the side they sit at. */
export interface Invented {
  name: string;
  side: 'A' | 'B';
}

/** The first `count` invented people, both sides in turn. */
export function invented(count: number): Invented[] {
  return NAMES.slice(0, count).map((name, index) => ({ name, side: index % 2 === 0 ? 'A' : 'B' }));
}

/** Things that two institutions of a small town really have: column and text. */
export const RESOURCES: readonly (readonly [column: string, text: string])[] = [
  ['places', 'Sala na 30 osób, wolna we wtorki od 15'],
  ['places', 'Kuchnia w klubie seniora, z piecem'],
  ['skills', 'Pani Ela uczy haftu krzyżykowego'],
  ['skills', 'Dwie osoby znają język migowy'],
  ['equipment', 'Nagłośnienie plenerowe, do wypożyczenia z obsługą'],
  ['equipment', 'Trzydzieści krzeseł składanych i namiot'],
  ['networks', 'Lista 120 seniorów, do których dzwonimy co miesiąc'],
  ['networks', 'Kontakt do koła gospodyń w Lipowie Górnym'],
  ['offers', 'Wtorkowe śpiewanie, zawsze są trzy wolne miejsca'],
  ['offers', 'Wigilia dla osób samotnych, potrzeba oprawy'],
  ['knowledge', 'Wiemy, kto nie wychodzi z domu zimą'],
  ['knowledge', 'Rodzice pytają o zajęcia w soboty rano'],
  ['time', 'W lipcu mamy luźniej, dwa popołudnia w tygodniu'],
  ['money', 'Fundusz sołecki, wniosek do końca września'],
  ['places', 'Ogród za biblioteką, z wejściem bez schodów'],
  ['equipment', 'Rzutnik i ekran, trzeba zarezerwować tydzień wcześniej'],
  ['skills', 'Kierowca busa z uprawnieniami, w środy'],
  ['networks', 'Parafia ogłasza nasze zajęcia po mszy'],
];
