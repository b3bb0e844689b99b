import type { Phrases } from './words.ts';

/** Sentences for links, for groups of cards and for the fields of sheets of the long programme. A field is known by its step too where several sheets have one of its name. */
export const sheetsEnglish: Readonly<Record<string, Phrases>> = {
  work: {
    heads: [
      'I lead art classes',
      'I visit people at home',
      "I plan the whole month's programme",
      'I take applications at the window',
      'I look after the stage and sound',
      'I help families in hard times',
      'I write about what happens here',
      'I keep the bills and contracts',
    ],
    tails: ['', ', for some years', ', mostly in the afternoon'],
  },
  ask: {
    heads: [
      '…somebody looks for a place to rehearse',
      '…nobody knows where a letter belongs',
      '…you want to reach people who stay at home',
      '…you need a poster in plain words',
      '…somebody wants to start singing',
      '…you need hands for the chairs',
    ],
    tails: ['', ', best in the morning', ', also by phone'],
  },
  like: {
    heads: [
      'Baking bread',
      'Mending old radios',
      'Telling stories to children',
      'Growing plants on the sill',
      'Taking pictures at dawn',
      'Sewing bags from curtains',
    ],
    tails: ['', ', even after hours', ', with others'],
  },
  'mik.1.11.name': {
    heads: [
      'Choir rehearsals for everybody',
      "Seniors' club with tea",
      'Cinema on the last Friday',
      "A lawyer's hour",
      'Clay classes',
      'A group for carers',
      'Day camp in July',
      'Game library',
    ],
    tails: [''],
  },
  'mik.1.11.whom': {
    heads: [
      'adults, also beginners',
      'older people from the villages',
      'families with children',
      'people who care for somebody close',
      'teenagers after school',
    ],
    tails: ['', ', in a small group', ', no booking'],
  },
  'mik.1.11.when': {
    heads: [
      'Wednesdays, 5 pm, the mirror room',
      'Tuesday mornings, the hall in Lower Lipowo',
      'last Friday of the month, 6 pm',
      'Mondays, 9–11, room 4',
    ],
    tails: ['', ', with a ramp', ', not in summer'],
  },
  'mik.1.11.join': {
    heads: [
      'just come',
      'ring the office',
      'a note in the box at the door',
      'through somebody who goes already',
    ],
    tails: ['', ', no form'],
  },
  'mik.2.07': {
    heads: [
      "We could hold an open choir rehearsal at the seniors' club once a month",
      'We could hang the monthly programme beside the window',
      'We could take people from three villages by bus on Wednesdays',
      'We could give carers an afternoon in the pottery',
      'We could read posters with somebody from outside before printing',
      'We could seat the lawyer in the library once a quarter',
      'We could open the mirror room on Saturday mornings',
      'We could invite people to concerts in the monthly call',
      'We could ask pupils to help with the chairs',
      'We could lend the projector to the support group',
    ],
    tails: ['', ' – once, to begin with', ', with no extra booking'],
  },
  change: {
    heads: [
      'People from the waiting room come to classes by themselves; we notice by three new faces',
      'Carers rest once a month; they will tell us',
      'People without internet hear of events; we ask them at the window',
      'People from three villages reach rehearsals; we count them on the bus',
      'Teenagers have a place to sit; the room no longer stands empty on Wednesdays',
    ],
    tails: ['', ', and in June we ask what next'],
  },
  duty: {
    heads: [
      'monthly payments and talks at the window',
      'the Wednesday choir rehearsals',
      'taking dinners to the villages',
      'printing the programme for the new month',
      "the seniors' club on Tuesdays",
    ],
    tails: ['', ', at the same hours'],
  },
  firstStep: {
    heads: [
      'Ask the manager on which Tuesday we can begin',
      'Hang the first poster beside the window',
      'Invite four people to the Wednesday rehearsal',
      'Settle the bus route for one month',
      'Ring three families and ask for a good hour',
    ],
    tails: ['', ', still this month'],
  },
  needs: {
    heads: [
      "The director's yes for one afternoon",
      'Consent of people in pictures',
      'Nothing but the key',
      'Fuel for four trips',
    ],
    tails: [''],
  },
  'mik.3.03.name': {
    heads: ['Shared Tuesdays', 'Closer to the window', 'Together from Wednesday'],
    tails: [''],
  },
  'mik.3.03.subject': {
    heads: [
      'hiring people together and passing on data of families',
      'large events and buying equipment',
      'standing in for each other at work',
    ],
    tails: [''],
  },
  roles: {
    heads: [
      'For culture the office is the contact, for welfare the service coordinator. The team sets dates, the directors decide about money',
      'One contact and one deputy on each side. The team decides about hours, the directors about contracts',
    ],
    tails: [''],
  },
  review: {
    heads: [
      'In June and December we ask what works, what weighs and what we change. We count the bus list and new faces',
      'Every half year we sit for an hour: who came, who was missing, do we still want it. The office collects the numbers',
    ],
    tails: [''],
  },
  'mik.3.03.rhythm': {
    heads: [
      'once a month, an answer within three working days',
      'a short message on the first Monday, an answer within a week',
    ],
    tails: [''],
  },
  'mik.1.14': {
    heads: [
      'We want people to hear of both of us at once',
      'We want to know each other well enough just to ring',
      'We want young people to have a place here',
      'We want nobody to be left alone with it',
      'We want to go out to people who do not come',
      'We want work to give us more joy',
    ],
    tails: [''],
  },
  'mik.1.14.fear': {
    heads: [
      'everything falls on one person',
      'it ends in talk',
      'we run out of time',
      'somebody leaves and the matter goes quiet',
    ],
    tails: [''],
  },
  'mik.1.14.principle': {
    heads: [
      'each task has two people, one from each side',
      'we begin with one small thing a month',
      'we add no new meetings but join those that exist',
      'we tell each other of every change at once',
    ],
    tails: [''],
  },
};
