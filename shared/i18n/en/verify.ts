import type { Translation } from '#shared/i18n/dictionary.ts';
import type { verify as polish } from '#shared/i18n/pl/verify.ts';

export const verify = {
  page: 'Check a file',
  title: 'Check whether a file is ours',
  sentence:
    'We say whether this server sealed the PDF and whether anybody changed it afterwards. No account and no link needed.',
  drop: 'Drop a PDF here, or choose one.',
  put: 'Please choose a PDF from this device.',
  dropAnother: 'Another PDF can be dropped here.',
  putAnother: 'Another PDF can be checked.',
  dropNow: 'Drop the file here.',
  forgotten: 'It stays on this server only while it is checked. Up to 10 MB.',
  choose: 'Choose a file',
  checking: 'Checking the file',
  again: 'Try again',
  skip: 'Skip to the content',
  back: 'Back to the document',
  menu: 'More: text and contrast',
  textLarge: 'Larger text',
  textUsual: 'Usual text',
  high: 'Higher contrast',
  standard: 'Usual contrast',
  problems: {
    offline: {
      title: 'The server does not answer',
      text: 'The file was not checked. See whether the internet or the room’s network works, and try again.',
    },
    tries: {
      title: 'Too many files at once',
      text: 'The file was not checked. Wait a minute and try again.',
    },
    server: {
      title: 'The file could not be checked',
      text: 'That is the server’s fault, not the file’s. Try again in a moment.',
    },
    empty: {
      title: 'This file is empty',
      text: 'Perhaps it is still being downloaded. Choose it again when it is whole.',
    },
  },
  outcomes: {
    ours: 'Our file, not signed yet',
    'ours-signed': 'Our file, signatures: {{signed}}',
    signedOf: 'Our file, signatures: {{signed}} of {{needed}}',
    trial: 'Our file from a rehearsal, not signed',
    trialSigned: 'Our file from a rehearsal, signatures: {{signed}}',
    changed: 'Changed after sealing',
    other: 'This is another file',
    'not-pdf': 'This is not a PDF',
    encrypted: 'This PDF has a password',
    'too-large': 'This file is too large',
    unreadable: 'This file cannot be read',
    detached: 'This is a signature in a file of its own',
  },
  says: {
    ours: 'Nobody has signed this file yet. It left this server as version\u00a0{{n}}, and since it was sealed nobody has changed a word in it. The server’s seal is not a signature.',
    oursSigned:
      'Signatures: {{names}}. The file left this server as version\u00a0{{n}}. Since it was sealed nobody has changed a word in it. Only signatures were added.',
    changedAfter: 'This file begins as our version\u00a0{{n}}, but something in it was changed afterwards.',
    changedSigned:
      'This file begins as our version\u00a0{{n}}, but something in it was changed afterwards. The signature under it covers the change too.',
    changedInside: 'It comes from our version\u00a0{{n}}, but is no longer as it left this server.',
    changedUnknown: 'Our seal is in it, but does not fit the content.',
    other: 'It does not begin as any file that this server sealed.',
    otherRewritten:
      'It bears the mark of our version\u00a0{{n}}, but the file was written anew and the seal is gone.',
    otherSeal: 'The seal is ours and whole, but this file is not in the register of this server.',
    'not-pdf': 'We check PDF files only. A photo or a scan cannot be checked like this.',
    encrypted: 'Without the password we cannot look inside.',
    'too-large':
      'We check files of up to 10 MB. Ours are much smaller, so another program has probably saved it.',
    unreadable: 'It may be damaged, or only partly downloaded.',
    detached:
      'A program saved the signature beside the document (XML or p7m), and the document is not in it.',
  },
  trial: 'This is a rehearsal: people and arrangements are invented. This document confirms nothing.',
  andOthers: '{{names}} and others',
  rows: {
    document: 'Document',
    sealed: 'Sealed',
    signed: 'Signed',
    signatures: 'Signatures in the file',
    changed: 'What changed',
    since: 'When',
    todo: 'What to do',
    know: 'Good to know',
    likely: 'What may have happened',
    not: 'What we do not check',
  },
  none: 'So far: 0 of {{needed}}.',
  noneAtAll: 'None so far.',
  places: 'This document needs signatures: {{needed}}.',
  version: '{{title}}, version {{n}}',
  mark: 'mark {{mark}} in the footer',
  after: 'after {{when}}',
  todo: {
    changed:
      'Please do not sign this file: ask for the original and compare the mark {{mark}} in its footer.',
    changedUnknown: 'Please do not sign this file, and ask whoever gave it to you for the original.',
    original:
      'Whoever has a link to this document can download the original, and so can the facilitator of the meetings.',
    other:
      'Please ask whoever gave you this file. Whoever has a link to the document can download the original.',
    otherRewritten:
      'Please check the file straight after downloading it, without printing to PDF or saving in an editor.',
    'not-pdf': 'Please choose the PDF that was downloaded from this server or saved by a signing program.',
    encrypted: 'Please save the file without a password, or choose the one downloaded from this server.',
    'too-large':
      'Please choose the file straight after downloading it, without scanning or saving in an editor.',
    unreadable: 'Please download the file once more and check it again.',
    detached:
      'Please choose the PDF. If the signature should be inside it, please sign again and choose a signature inside the PDF (programs call it PAdES).',
  },
  likely: 'Printing to PDF, an editor, e-mail or a document system writes the file anew and loses the seal.',
  reasons: {
    rewritten: 'The file was written anew: by printing to PDF, an editor, e-mail or a document system',
    'older-version': 'There is a newer version of this document.',
    withdrawn: 'This version was withdrawn: it is neither signed nor in force.',
    'unknown-seal': 'This file is not in the register of this server',
    'trailing-bytes': 'Something was added after the last signature and nobody signed it',
    'signature-broken': 'A signature or the seal does not fit the content',
    'outdated-signature': 'A signature was made in an outdated way (SHA-1)',
    gap: 'A signature leaves out a part of the file',
    padding: 'The place of a signature holds more than the signature',
    'page-content': 'Other content on a page',
    'added-page': 'An added page',
    'added-annotation': 'A remark, frame or field on a page',
    attachment: 'A changed or added attachment',
    'shadowed-object': 'A replaced or hidden part of the file',
    catalog: 'Changed settings of the whole document',
    'over-text': 'A visible signature lies over words. Please check that they can be read.',
  },
  notChecked:
    'Who these people are and whether their certificates are valid. A free service of the Polish state does that: please type the address gov.pl yourself, search there for “weryfikacja podpisu elektronicznego” (verifying an electronic signature) and choose this file.',
  sketch: 'Page {{page}} of the file',
  stamp: {
    good: 'wspólny stół · ours, with signatures · version {{n}} · ',
    plain: 'wspólny stół · not signed · version {{n}} · ',
    trial: 'rehearsal · confirms nothing · version {{n}} · ',
    trialMiddle: 'REHEARSAL',
    bad: 'wspólny stół · seal broken · version {{n}} · ',
    broken: 'wspólny stół · seal broken · ',
    unknown: 'wspólny stół · not a file we know · ',
  },
  seal: {
    title: 'The seal of this server',
    sentence:
      'The seal shows that a file comes from here and that nobody has changed it. It is nobody’s signature.',
    details: 'Technical details',
    fingerprint: 'Fingerprint of the certificate (SHA-256)',
    compare: 'A PDF program shows the same fingerprint with our seal.',
    until: '{{subject}}, certificate valid until {{date}}',
    ended: '{{subject}}, certificate ended: {{date}}',
    endedNote:
      'The seal’s time is over. Files that were sealed before are still ours. We check them just the same.',
    endsSoon: 'The seal’s time is over soon. Files that were sealed before stay ours.',
    none: 'This server has not sealed anything yet.',
    unusable: 'The seal cannot be shown now. Files are checked all the same.',
  },
} as const satisfies Translation<typeof polish>;
