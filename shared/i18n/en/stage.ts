import type { Translation } from '#shared/i18n/dictionary.ts';
import type { stage as polish } from '#shared/i18n/pl/stage.ts';

/** Words of the wall. */
export const stage = {
  code: {
    qr: 'QR code: {{url}}',
    corner: 'How to join',
    wifi: 'Wi-Fi',
    password: 'password',
    openNetwork: 'no password',
    noInternet: 'Your phone may warn that this network has no internet. Stay on it.',
    howTo: 'Scan the code or type the address in your phone’s browser.',
  },

  lost: 'offline',

  ended: {
    erased: 'This workshop was erased',
    revoked: 'This screen no longer shows this workshop',
    text: 'You can close this window.',
  },

  waiting: {
    session: 'Session {{number}} of {{of}}: {{title}}',
    agenda: 'Plan of the session',
    atTable_one: 'person at the table',
    atTable_other: 'people at the table',
    expecting: 'waiting for {{count}}',
    sides: 'At the table',
    sideHere: 'Side {{id}}, {{name}}: {{here}} of {{of}}',
    hereOf: '{{here}} of {{of}}',
  },

  arrive: {
    thin_one: 'On side {{id}} we have {{here}} of {{count}} person.',
    thin_other: 'On side {{id}} we have {{here}} of {{count}} people.',
    empty: 'Side {{id}} is missing: {{name}}.',
    complete: 'Both sides are at the table.',
    completeMany: 'All sides are at the table.',
    pulse: 'Arrival pulse: {{answers}}',
    few_one: 'We have {{count}} answer. We show the result from five on.',
    few_other: 'We have {{count}} answers. We show the result from five on.',
    fewTitle: 'Too few answers to show',
    fewNote: 'That way nobody can guess who answered what.',
    middle: 'middle',
    unsigned: 'Unsigned. Never split by institution.',
  },

  step: {
    label: '{{title}}, {{how}}',
    alone: 'in silence',
    closed: 'step closed',
    revealIn: 'Reveal in a moment',
    finish: 'Finish your sentence',
    sides: 'Sides',
    sideName: 'side {{id}}',
  },

  break: { places: 'What is where' },

  cards: {
    shelf: 'Shelf',
    total: 'all',
    mostMarked: 'Marked most often',
    someOf: 'Some of the cards',
    readOnPhones: 'You read all {{count}} on the phones, shelf by shelf.',
    readOnPhonesPlain: 'You read all {{count}} on the phones.',
    noneYet: 'No card yet.',
    moreShort: '+{{count}}',
    ofAll: '{{title}}, {{cards}}',
  },

  groups: {
    label: 'Who sits with whom',
    choose: 'Choose a table on your phone.',
    standing: 'Everybody gets a table in a moment.',
    free: 'free',
    three: 'Three people sit at table {{sign}}.',
    unnamed: 'If your name is not here, your phone tells you the table.',
    more_one: 'and {{count}} more on a phone',
    more_other: 'and {{count}} more on phones',
  },

  closed: {
    title: 'This workshop is closed',
    text: 'Thank you for working together.',
  },
} as const satisfies Translation<typeof polish>;
