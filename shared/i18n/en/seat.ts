import type { Translation } from '#shared/i18n/dictionary.ts';
import type { seat as polish } from '#shared/i18n/pl/seat.ts';

export const seat: Translation<typeof polish> = {
  skipToCards: 'Go to the step',
  me: 'You: {{name}}. Your seat and settings',
  page: '{{title}} – your seat',

  strip: {
    rehearsal: '<b>Dress rehearsal.</b> Whatever you write here disappears afterwards.',
    readOnly:
      'The server cannot save just now. <b>What you write stays on this device</b> and will go by itself when that is over.',
    offlineNothing:
      'Keep writing. <b>Everything stays on this device</b> and goes by itself when the network is back.',
    offlineWaiting_one:
      'Keep writing. <b>{{count}} thing is waiting on this device</b> and goes by itself when the network is back.',
    offlineWaiting_other:
      'Keep writing. <b>{{count}} things are waiting on this device</b> and go by themselves when the network is back.',
    offlineCards_one:
      'Keep writing. <b>{{count}} card is waiting on this device</b> and goes by itself when the network is back.',
    offlineCards_other:
      'Keep writing. <b>{{count}} cards are waiting on this device</b> and go by themselves when the network is back.',
    back: '<b>Back online.</b> Nothing was lost.',
    backCards: '<b>Back online.</b> {{sent}}',
    ago_one: '{{count}} min ago',
    ago_other: '{{count}} min ago',
    movedOn: 'The others are at “{{title}}” by now. Finish in peace.',
    follow: 'Go there',
  },

  prompt: { less: 'Shorter' },

  waiting: {
    before: 'Good that you are here. We start in a moment.',
    between: 'For now we look at the screen',
    betweenNote: 'The next task will appear here. Your seat is kept, even if you lock your phone.',
    soon: 'Next: {{title}}',
    over: 'That is all. Thank you for working together.',
    overNote: 'Your seat is kept. The menu at your name shows what became of your cards.',
    read: 'Read what we agreed',
    nextSession: 'Next session: {{title}}',
    sessionNote: 'Your seat is kept until the next session, even if you lock your phone or close this page.',
    ended: 'This workshop is archived. Thank you for working together.',
    atTable: 'At the table: {{here}} of {{expected}}',
    atTableOpen: 'At the table: {{here}}',
    sides: 'Sides',
    sideName: 'side {{side}}',
  },

  recap: {
    now: '<b>Now:</b> {{place}}',
    next: '<b>Next:</b> {{place}}',
    hide: 'Hide',
  },

  patience: 'One moment, opening this step.',

  say: {
    step: 'Now: {{title}}',
    phase: 'Now: {{label}}',
    revealSoon: 'The reveal is about to come',
    closeSoon: 'Finish your sentence',
    closed: 'This step is over',
    newCards_one: '{{count}} new card',
    newCards_other: '{{count}} new cards',
    added: 'Card added',
    withdrawn: 'Card withdrawn',
    restored: 'Card restored',
  },

  late: {
    title: 'This step is over. Your text is here.',
    addLate: 'Add as “later”',
    ask: 'Ask to add it',
    asked: 'Your hand is up. The facilitator will open the step or come to you.',
    keep: 'Keep it only here',
    paused: 'In this phase we only read. Your text stays with you.',
    locked: 'Writing in this step is locked. Your text stays with you.',
  },

  lateSteps: {
    title: 'Add when you have a moment',
    sentence: 'These steps are behind us, but what you add still counts.',
    none: 'There is no step to add to right now.',
    added: 'Added now',
    toList: 'Back to the list',
    back: 'Back to the table',
  },

  unfinished: {
    title: 'Unfinished: {{title}}',
    sentence: 'These words are on this device only.',
    add: 'Add as “later”',
    drop: 'Throw away',
  },

  lost: {
    sentence: 'They stay on this device until you put them away.',
    words: 'Words that did not get in',
    select: 'Selected. Press and hold, then choose “Copy”.',
    hide: 'Put away',
  },

  ended: {
    removed: {
      title: 'Your seat is no longer on the list',
      sentence: 'If this is a mistake, tell the facilitator: it can be restored at once.',
    },
    revoked: {
      title: 'This device has no seat at this table',
      sentence: 'Sit down again: enter the code from the screen and your return code.',
    },
    left: {
      title: 'Your name is off the list',
      sentence: 'Nothing is left on this device. You can sit down again with the code from the screen.',
    },
    erased: {
      title: 'This workshop was erased',
      sentence: 'Its cards and its list of people are gone, on this device too.',
    },
    outdated: {
      title: 'This page is older than the server',
      sentence: 'Reload it. What is waiting to be sent stays on this device.',
    },
    sitAgain: 'Sit down again',
  },

  stay: {
    title: 'Leave the table?',
    sentence: 'Your seat and your unfinished words will wait. The same address brings you back.',
    leave: 'Leave the table',
    stay: 'Stay',
  },

  menu: {
    title: 'Your seat',
    name: 'Name',
    side: 'Side',
    returnCode: 'Return code',
    returnNote: 'Write it down. Entered on another phone it gives you the same seat.',
    settings: 'Settings',
    easy: 'In easier language',
    easyNote: 'The questions of steps shorter and simpler, where they are written so.',
    contrast: 'High contrast',
    contrastNote: 'Black lines and black text on white.',
    announce: 'Tell me about new cards',
    announceNote: 'For screen readers, at most every 10 seconds.',
    compact: 'Compact list',
    compactNote: 'More cards on the screen.',
    help: 'Help',
    helpSave: 'What the mark at the top says',
    helpSaved: 'It is on the disk of the server.',
    helpSending: 'Longer than a second. Shorter than that we say nothing.',
    helpOffline: 'Keep writing. The cards are on this device.',
    helpClosed: 'You can read, you cannot change.',
    helpHand: 'When you are not sure, raise your hand: the facilitator will see it.',
    leave: 'Remove my name from the list',
    close: 'Back to the table',
  },

  leave: {
    title: 'Remove your name from the list?',
    sentence:
      'Your name goes off the list of people, and everything kept here goes off this device. Cards the others have seen stay, without your seat.',
    act: 'Remove my name from the list',
  },

  keys: {
    title: 'From the keyboard',
    off: 'Switch shortcuts off',
    on: 'Switch shortcuts on',
    offNote: 'Single-letter shortcuts are off.',
    cards: 'cards',
    fresh: 'new!',
    write: 'write a card',
    search: 'search',
    add: 'add',
    all: 'all of them',
    undo: 'undo mine',
    redo: 'do it again',
    close: 'close',
    dialog: 'Keyboard shortcuts',
  },

  cards: {
    region: 'Cards',
    dock: 'New card',
    details: 'Details',
    fewerDetails: 'Fewer fields',
    nobody: 'not given',
    write: 'Write a card',
    whoSees: 'Who will see this',
    linesOffer_one: '{{count}} line pasted.',
    linesOffer_other: '{{count}} lines pasted. Each can be a card of its own.',
    linesAdd_one: 'Add {{count}} card',
    linesAdd_other: 'Add {{count}} cards',
    linesOne: 'Keep as one',
    edit: 'Edit card: {{text}}',
    more: 'More: {{text}}',
    withdrawn: 'Card withdrawn.',
    ofYourSide: 'Cards of your side: {{count}}',
    ofYourPair: 'In your pair: {{count}}',
    ofYourGroup: 'In your group: {{count}}',
    yoursHidden: 'Yours, still hidden: {{count}}',
    asks: 'Somebody suggested something in your name',
    filter: 'Whose cards',
    toSide: 'to: {{name}}',
    forWhom: 'for: {{who}}',
    nowRead: 'Being read now',
    done: 'You have everything.',
    doneWaiting_one: 'You have everything. {{count}} person is still writing.',
    doneWaiting_other: 'You have everything. {{count}} people are still writing.',
    readySide: '{{name}}: ready {{ready}} of {{of}}',
    others: 'no category',
  },

  group: {
    pair: 'Your pair',
    trio: 'The three of you',
    many: 'Your group',
    alone: 'No pair yet',
    aloneNote: 'You have no pair yet. The facilitator will find you a place in a moment.',
    you: 'You',
    say: '{{group}}: {{names}}, {{table}}',
  },

  extra: 'Meanwhile, if you like',

  personal: {
    warning: 'This looks like data of a particular person. Write about the situation, not the person.',
    add: 'Add it anyway',
    send: 'Send it anyway',
    keep: 'Leave it so',
  },

  brief: {
    region: 'Board',
    smaller: 'Make smaller',
    yours: 'Your questions',
    ask: 'I have a question',
    minutes: 'Break: {{count}} min',
  },

  arrive: {
    region: 'Arrival',
    pulseClosed: 'This question is closed. The result is on the screen.',
  },
};
