import type { Translation } from '#shared/i18n/dictionary.ts';
import type { carried as polish } from '#shared/i18n/pl/carried.ts';

export const carried = {
  title: 'Written earlier',
  titleOf: 'Written earlier, to look through: {{count}}',
  own: 'These are your words from the step “{{step}}”. They can become a card here too.',
  side: 'Your side wrote this in the step “{{step}}”. It is enough if one person adds it.',
  add: 'Add',
  change: 'Change and add',
  shorten: 'Shorten and add',
  skip: 'Skip',
  tooLong_one: 'This card holds {{count}} character.',
  tooLong_other: 'This card holds {{count}} characters.',
  added: 'Card added.',
  skipped: 'Skipped.',
  next: 'Next: {{text}}',
  done: 'That is all from earlier steps.',
  again_one: 'Show {{count}} skipped card',
  again_other: 'Show {{count}} skipped cards',

  lead: {
    title: 'From earlier steps',
    all_one: '{{count}} card came here from earlier steps.',
    all_other: '{{count}} cards came here from earlier steps.',
    waiting_one: '{{count}} card of {{of}} from earlier steps is waiting.',
    waiting_other: '{{count}} cards of {{of}} from earlier steps are waiting.',
    onPhones: 'People decide about their own on their phones.',
    yours_one: 'You can add {{count}} card',
    yours_other: 'You can add {{count}} cards',
    unsigned: 'unsigned',
    for: 'on behalf of {{name}}',
    words: 'Words on the card',
  },
} as const satisfies Translation<typeof polish>;
