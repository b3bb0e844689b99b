import type { Dictionary } from '#shared/i18n/dictionary.ts';

/** Parts of the town: somebody's own on the phone, everybody's on the page of people. */
export const areas = {
  own: 'Moja okolica',
  ownNote:
    'Tylko jeśli chcesz. Czasem przy stoliku siadają osoby z jednej okolicy i stolik nosi jej nazwę. Twój wybór widzą tylko osoby prowadzące.',
  none: 'Nie podaję',
  noneOf: 'Nie podano',
  saved: 'Zapisano: {{name}}.',
  savedNone: 'Zapisano. Nie podajesz okolicy.',
  noAnswer: 'Nie udało się zapisać. Spróbuj za chwilę.',
  of: 'Okolica (jeśli ktoś ją podaje)',
  from: 'okolica: {{name}}',
  title: 'Okolice',
  sentence:
    'Gdy wpiszesz części miasta albo gminy, każda osoba może wybrać swoją na telefonie, a w krokach, które o to proszą, osoby z jednej okolicy siadają razem.',
  names: 'Okolice, każda w osobnym wierszu',
  namesNote:
    'Zmiana nazwy w tym samym wierszu nikogo nie przenosi. Kto ma okolicę, którą usuwasz, nie będzie mieć żadnej.',
  tooLong: 'Nazwa okolicy ma najwyżej {{max}} znaków: {{name}}',
  tooMany: 'Okolic może być najwyżej {{max}}.',
  listed: 'Na liście: {{names}}.',
  change: 'Zmień okolice',
  add: 'Wpisz okolice',
  act: 'Zapisuję okolice',
  done: 'Zapisano okolice.',
} as const satisfies Dictionary;
