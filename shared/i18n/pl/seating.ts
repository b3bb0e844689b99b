import type { Dictionary } from '#shared/i18n/dictionary.ts';

/** Words of a phone about tables: choosing one, waiting for one, a group that lasts. */
export const seating = {
  named: '{{group}}: {{name}}',
  more_one: 'i jeszcze {{count}} osoba',
  more_few: 'i jeszcze {{count}} osoby',
  more_many: 'i jeszcze {{count}} osób',
  more_other: 'i jeszcze {{count}} osoby',
  choose: 'Wybierz stolik',
  chooseNote: 'Możesz potem zmienić zdanie.',
  change: 'Zmień stolik',
  changeTitle: 'Przy którym stoliku siadasz?',
  stay: 'Zostaję, gdzie siedzę',
  places: '{{taken}} z {{places}}',
  placesLabel: 'zajęte miejsca: {{taken}} z {{places}}',
  empty: 'Na razie nikogo tu nie ma.',
  free: 'jeszcze pusto',
  full: 'Komplet',
  here: 'Siadam tutaj',
  hereAt: 'Siadam tutaj, {{table}}',
  yours: 'Tu siedzisz',
  stand: 'Wstaję od stolika',
  hand: 'Osoba prowadząca rozsadza przy stolikach. Za chwilę zobaczysz tu swój.',
  handTitle: 'Twój stolik',
  noAnswer: 'Serwer nie odpowiada. Spróbuj za chwilę.',
} as const satisfies Dictionary;
