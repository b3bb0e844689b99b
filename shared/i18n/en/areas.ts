import type { Translation } from '#shared/i18n/dictionary.ts';
import type { areas as polish } from '#shared/i18n/pl/areas.ts';

/** Parts of the town: somebody's own on the phone, everybody's on the page of people. */
export const areas: Translation<typeof polish> = {
  own: 'My area',
  ownNote:
    'Only if you like. Sometimes people of one area sit at a table, and the table bears its name. Only facilitators see what you choose.',
  none: 'I would rather not say',
  noneOf: 'Not given',
  saved: 'Saved: {{name}}.',
  savedNone: 'Saved. You give no area.',
  noAnswer: 'This was not saved. Try again in a moment.',
  of: 'Area (if somebody gives one)',
  from: 'area: {{name}}',
  title: 'Areas',
  sentence:
    'Once you name parts of the town, everybody may choose their own on the phone, and in steps that ask for it people of one area sit together.',
  names: 'Areas, each on a line of its own',
  namesNote: 'A new name on the same line moves nobody. People of an area that you take away will have none.',
  tooLong: 'The name of an area has at most {{max}} characters: {{name}}',
  tooMany: 'There can be at most {{max}} areas.',
  listed: 'On the list: {{names}}.',
  change: 'Change areas',
  add: 'Add areas',
  act: 'Save areas',
  done: 'The areas are saved.',
};
