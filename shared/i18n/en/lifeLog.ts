import type { Translation } from '#shared/i18n/dictionary.ts';
import type { lifeLog as polish } from '#shared/i18n/pl/lifeLog.ts';

export const lifeLog = {
  title: 'History of this version',
  broken: 'The marks of the lines do not fit together: somebody changed the history outside the application.',
  tellThem: 'Please tell the facilitator.',
  intact: 'Nobody changed it: the marks of all lines fit together.',
  missing_one:
    'The last line of the history is missing: somebody removed it outside of the app, or the server stands on an older copy.',
  missing_other:
    'The last {{count}} lines of the history are missing: somebody removed them outside of the app, or the server stands on an older copy.',
  lost: 'The history lacks a line from this device: {{k}}, mark {{mark}}.',
  line: 'line {{k}} · {{mark}}',
  marks: 'Each line has its mark beside it. Whoever noted theirs can compare it.',
  lead: 'facilitator',
  asked: 'asked to approve',
  unasked: 'no longer asked to approve',
  approved: 'approved',
  declined: 'not approved',
  'handed-over': 'decision handed over',
  sealed: 'sealed',
  turns: 'order of signing set',
  uploaded: 'signed file brought',
  matched: 'said whose signature it is',
  paper: 'paper original entered',
  'in-force': 'declared in force',
  superseded: 'replaced by a newer version',
  withdrawn: 'withdrawn',
} as const satisfies Translation<typeof polish>;
