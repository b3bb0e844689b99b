import type { Translation } from '#shared/i18n/dictionary.ts';
import type { gate as polish } from '#shared/i18n/pl/gate.ts';

export const gate = {
  noSeat: 'This phone has no seat at this table',
  noSeatText: 'Type the code from the screen and sit down. A return code gives you the same seat as before.',
  noStage: 'This browser is not a stage yet',
  noStageText: 'Open the stage with the button on the facilitator’s console.',
  toJoin: 'Type the code',
  noServer: 'The server cannot be seen',
  noServerText: 'Check that this device is on the session’s network. I keep trying.',
  opening: 'Opening your seat',
  badLink: 'This link no longer works',
  badLinkText: 'Ask the person who gave it to you for a new one.',
  windowOverText: 'The time for answers is over. Thank you for looking in.',
  again: 'Try again',
  nowhere: 'There is nothing here',
  nowhereText: 'This address leads to no table.',
} as const satisfies Translation<typeof polish>;
