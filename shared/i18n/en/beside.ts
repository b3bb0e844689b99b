import type { Translation } from '#shared/i18n/dictionary.ts';
import type { beside as polish } from '#shared/i18n/pl/beside.ts';

export const beside = {
  add: 'Add the person beside you',
  addSentence:
    'Pass the device to the person beside you: they enter their name and side, as everybody does. They will have a place and cards of their own, and yours stay here as they are.',
  addAct: 'Pass the device',
  notYet: 'Not yet',
  noAnswer: 'The server does not answer. Check the network and try in a moment.',
  label: 'A shared device',
  turn: 'Writing now: <b>{{name}}</b>.',
  others: 'Beside: {{names}}.',
  said: 'Writing now: {{name}}.',
  change: 'Change',
  changeLabel: 'Change the person who writes',
  title: 'Who writes now?',
  sentence: 'Unfinished words wait until the same person is back.',
  waiting: 'Not everything is sent yet. It goes when {{name}} writes again.',
  give: 'Now: {{name}}',
  stay: '{{name}} goes on writing',
  back: 'Back to the place of {{name}}',
} as const satisfies Translation<typeof polish>;
