import type { Dictionary } from '#shared/i18n/dictionary.ts';

/** Words of people who share a device: each has a place of their own. */
export const beside = {
  add: 'Dodaj osobę obok',
  addSentence:
    'Podaj urządzenie osobie obok: wpisze swoje imię i stronę, jak wszyscy przy wejściu. Będzie mieć własne miejsce i własne kartki, a Twoje zostają tu, jak są.',
  addAct: 'Podaję urządzenie',
  notYet: 'Jeszcze nie',
  noAnswer: 'Serwer nie odpowiada. Sprawdź sieć i spróbuj za chwilę.',
  label: 'Wspólne urządzenie',
  turn: 'Teraz pisze: <b>{{name}}</b>.',
  others: 'Obok: {{names}}.',
  said: 'Teraz pisze: {{name}}.',
  change: 'Zmień',
  changeLabel: 'Zmień osobę, która pisze',
  title: 'Kto teraz pisze?',
  sentence: 'Niedokończone słowa zaczekają na powrót tej samej osoby.',
  waiting: 'Nie wszystko jest jeszcze wysłane. Wyjdzie, kiedy znów będzie pisać {{name}}.',
  give: 'Teraz: {{name}}',
  stay: 'Dalej pisze {{name}}',
  back: 'Wróć do miejsca: {{name}}',
} as const satisfies Dictionary;
