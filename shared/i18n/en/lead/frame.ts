import type { Translation } from '#shared/i18n/dictionary.ts';
import type { frame as polish } from '#shared/i18n/pl/lead/frame.ts';

export const frame = {
  page: 'Facilitator’s console',
  skipToStep: 'Skip to the step',
  skipToNext: 'Skip to the “Next” button',
  remote: 'Remote',
  loading: 'Opening the console',
  meeting: 'Session {{number}} of {{of}}',
  inTown: 'Session {{number}} of {{of}}, {{town}}',
  preparing: 'Preparing',
  backToStep: 'Back to the step',
  home: 'Home page',
  archived: 'This workshop is in the archive. It can be read, not changed.',
  readOnly:
    'The server cannot save just now: its disk is full or failing. Nothing is lost and everything can be read. Free some space; the server goes on by itself.',
  trouble: {
    mended:
      'The device of {{name}} changed the document in a way this application never does. The words of “{{step}}” are back in place. After the third time that device only reads.',
    mendedBySomebody:
      'Some device changed the document in a way this application never does. The words of “{{step}}” are back in place.',
    large: 'The document of “{{step}}” is very large by now. Soon it will take no more words.',
    full: 'The document of “{{step}}” is full: it can be read, not written. The rest of the workshop works as usual.',
  },
  offline:
    'The console cannot reach the server. Phones may go on writing; “Next” works again when the network is back.',
  doing: 'Saving…',
  noAnswer: 'The server does not answer. Check what has changed before you try again.',
  bar: {
    code: 'Join code: {{code}}',
    doorClosed: 'door closed',
    changePlan: 'Change the plan',
    people: 'People',
    plan: 'Plan',
    more: 'More',
    aside: 'To look at and set aside',
    behalf: 'Enter for somebody',
    health: 'Is everything working',
    settings: 'Workshop and sides',
    high: 'Higher contrast',
    standard: 'Standard contrast',
  },
  gate: {
    noSeatTitle: 'This browser does not lead this workshop',
    noSeat:
      'Open the facilitator’s link that was made together with the workshop, or ask somebody who leads it for a new one.',
    noNetworkTitle: 'The server does not answer',
    noNetwork: 'Check that the computer with the server is on and in the same network.',
    ownTitle: 'You cannot lead from here right now',
    own: 'This network is not encrypted, so leading works only where the server stands and on devices let in beforehand. The workshop and the cards are safe. Choose one of three:',
    ownMachine: 'Sit down at the computer with the server',
    ownMachineText: 'Open this address in its browser:',
    ownConsole: 'Ask somebody who already leads',
    ownConsoleText: 'In the console: People → Devices → “May lead from this device”.',
    ownPair: 'Enter the pairing code',
    ownPairText: 'The terminal shows it after {{command}}. It works for ten minutes.',
    pairCode: 'Pairing code, 6 digits',
    pair: 'Let this device in',
    check: 'Check again',
    ended: {
      title: 'This seat no longer works',
      removed: 'The access of this device was taken back.',
      revoked: 'The access of this device was taken back. Whoever leads can make a new link.',
      left: 'This seat was given back.',
      erased: 'This workshop was erased from the server.',
      outdated: 'The server has a newer version. Reload the page; nothing is lost.',
    },
  },
} as const satisfies Translation<typeof polish>;
