import type { Translation } from '#shared/i18n/dictionary.ts';
import type { seating as polish } from '#shared/i18n/pl/seating.ts';

/** Words of a phone about tables: choosing one, waiting for one, a group that lasts. */
export const seating: Translation<typeof polish> = {
  named: '{{group}}: {{name}}',
  more_one: 'and {{count}} more person',
  more_other: 'and {{count}} more people',
  choose: 'Choose a table',
  chooseNote: 'You can change your mind later.',
  change: 'Change table',
  changeTitle: 'At which table do you sit down?',
  stay: 'I stay where I am',
  places: '{{taken}} of {{places}}',
  placesLabel: 'places taken: {{taken}} of {{places}}',
  empty: 'Nobody is here yet.',
  free: 'still empty',
  full: 'Full',
  here: 'I sit here',
  hereAt: 'I sit here, {{table}}',
  yours: 'You sit here',
  stand: 'I leave the table',
  hand: 'The facilitator is seating people. In a moment you will see your table here.',
  handTitle: 'Your table',
  noAnswer: 'The server does not answer. Try again in a moment.',
};
