import type { Dictionary } from '#shared/i18n/dictionary.ts';

/** Words of people who share a device: each has a place of their own. */
export const beside = {
  add: 'Dodaj osobę obok',
  addSentence:
    'Podaj urządzenie osobie obok: wpisze swoje imię i stronę, jak każdy przy wejściu. Każda z osób ma tu własne miejsce i własne kartki. Miejsce: {{name}} zostaje.',
  addAct: 'Podaję urządzenie',
  notYet: 'Jeszcze nie',
  noAnswer: 'Serwer nie odpowiada. Sprawdź sieć i spróbuj za chwilę.',
  label: 'Wspólne urządzenie',
  turn: 'Teraz pisze: <b>{{name}}</b>.',
  others: 'Obok: {{names}}.',
  said: 'Teraz pisze: {{name}}.',
  change: 'Zmień',
  title: 'Kto teraz pisze?',
  sentence: 'Niedokończone słowa zaczekają na powrót tej samej osoby.',
  waiting: 'Nie wszystko jest jeszcze wysłane. Wyjdzie, kiedy znów będzie pisać {{name}}.',
  give: 'Teraz: {{name}}',
  stay: 'Dalej pisze {{name}}',
  back: 'Wróć do miejsca: {{name}}',
} as const satisfies Dictionary;
