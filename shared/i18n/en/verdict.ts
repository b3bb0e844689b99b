import type { Translation } from '#shared/i18n/dictionary.ts';
import type { verdict as polish } from '#shared/i18n/pl/verdict.ts';

export const verdict = {
  outcomes: {
    ours: 'This is our file, but without a signature',
    'ours-signed': 'This is our file, signed and unchanged',
    older: 'This is an older version of the document',
    changed: 'Something besides signatures was changed in this file',
    changedSignature: 'The signature in this file has to be made anew',
    rewritten: 'This file was written anew and has lost its seal',
    other: 'This is another file',
    'not-pdf': 'This is not a PDF',
    encrypted: 'This PDF is encrypted',
    'too-large': 'This file is too large',
    unreadable: 'This file cannot be read',
    detached: 'This is a signature in a file of its own',
  },
  todo: {
    ours: 'It is exactly as it was downloaded. Please sign it and upload what your signing program saves.',
    'ours-signed': 'Nothing in it was changed. The facilitator says whose signature it is.',
    older:
      'Nobody has changed it, but a newer version is the one to sign. Please download it from this page and sign it.',
    changed:
      'A signature is only added to a file. Here something else has changed too: what, stands below. Please download the file again, sign it without opening it in an editor, and upload what your signing program saves.',
    changedSignature:
      'The signature in this file cannot be relied on: why, stands below. Please download the file again, sign it, and upload what your signing program saves.',
    rewritten:
      'Please download the file again, sign it without opening it in an editor, and upload what your signing program saves.',
    other:
      'It does not begin as our sealed file does. Usually “Print to PDF”, an editor, e-mail or a document system has written the file anew. Please download it here and sign it without such steps. If it is a scan of signed paper, saying so is enough.',
    'not-pdf': 'Please upload a PDF, or a JPG or PNG scan.',
    encrypted: 'Please save it without a password and upload it again.',
    'too-large':
      'It may have up to 10 MB. Please sign the downloaded file directly, without printing and scanning.',
    unreadable: 'It may be damaged. Please download the file again and sign it anew.',
    detached:
      'Your program saved the signature beside the document (XML or p7m). Please sign again and choose a signature inside the PDF (PAdES).',
  },
  scan: 'The scan was accepted. The facilitator will look at it and say whose signature it is.',
  reasonsTitle: 'What does not agree',
  onPage: 'page {{page}}',
  where: {
    top: 'in the upper part',
    middle: 'in the middle part',
    bottom: 'in the lower part',
    heading: 'under the heading “{{words}}”',
    near: 'near the words “{{words}}”',
  },
  reasons: {
    rewritten:
      'The file was written anew: by printing to PDF, an editor, e-mail or a document system. That removes the seal. Please sign the file straight after downloading it.',
    'older-version': 'This is an older version of the document. Please download and sign the newest one.',
    withdrawn:
      'This version was withdrawn, and nobody signs it any more. Please ask the facilitator what comes next.',
    'unknown-seal':
      'The seal is whole, but this file is not in our register. Please ask the facilitator where it comes from.',
    'trailing-bytes':
      'Something was added after the last signature and nobody signed it. Please upload the file straight from your signing program.',
    'signature-broken':
      'The signature does not fit the content: something was changed after signing. Please sign the file again.',
    'outdated-signature':
      'The signature was made in an outdated way (SHA-1) that proves nothing any more. Please sign again with another program.',
    gap: 'The signature leaves out a part of the file, so it does not cover all of it. Please sign again with another program.',
    padding:
      'Something stands in the place for the signature that should not be there. Please sign the downloaded file anew.',
    'page-content':
      'The page has other content than the sealed file. Please compare it with the text on this page and do not sign this file.',
    'added-page': 'A page was added. Please sign the file without it; an annex can be a file of its own.',
    'added-annotation': 'A remark, a frame or a drawing was added. Please sign the file without additions.',
    attachment: 'An attachment in the file was changed or added. Please download the file again.',
    'shadowed-object':
      'A part of the file was replaced or hidden. Please do not sign it, and download it again.',
    catalog:
      'Settings of the whole document were changed. Please download the file again and sign it without an editor.',
    'over-text':
      'A visible signature lies over words. It does not change the content, but please check that the text can be read.',
  },
  signatures: 'Signatures in the file',
  noSignatures: 'There is no signature in the file apart from the seal.',
  level: {
    seal: 'server’s seal',
    'time-stamp': 'time-stamp of the whole file',
    qualified: 'qualified signature',
    trusted: 'trusted signature',
    personal: 'personal signature (e-ID)',
    unknown: 'electronic signature',
  },
  line: {
    nobody: 'no name in the signature',
    valid: 'fits the content of the file',
    broken: 'does not fit the content of the file',
    claimed: 'according to the file: {{when}}',
    timestamped: 'with a time-stamp',
    stamped: 'time from the time-stamp: {{when}}',
    issuer: 'issuer: {{issuer}}',
    matched: 'the signature of {{side}}',
    future:
      'The date in the signature is later than the day of the check: {{when}}. Usually the clock of the signer’s computer is wrong.',
    beforeSeal:
      'The date in the signature is earlier than the seal: {{when}}. Usually the clock of the signer’s computer is wrong.',
  },
  notTrust:
    'We check whether the file has changed. Who signed, and whether the certificate is valid, is checked by a free service of the Polish state: please type the address gov.pl yourself and search there for “weryfikacja podpisu elektronicznego” (verifying an electronic signature).',
} as const satisfies Translation<typeof polish>;
