import type { Translation } from '#shared/i18n/dictionary.ts';
import type { seal as polish } from '#shared/i18n/pl/seal.ts';

export const seal = {
  problems: {
    'seal-file':
      'The file of SEAL_P12 is not a P12 (PFX) file with a key and a certificate. Export it again from where the certificate was issued.',
    'seal-password':
      'The password of SEAL_P12_PASSWORD does not open the file of SEAL_P12. Check the password.',
  },
  name: 'Seal of documents',
  noneYet: 'It comes by itself with the first sealing.',
  valid: '{{subject}}, certificate valid until {{date}}.',
  endsSoon: 'The certificate ends soon: {{date}}. Ask whoever looks after the server for a new one.',
  endsSoonState: 'ends soon',
  expired: 'The certificate ended: {{date}}. Ask whoever looks after the server for a new one.',
  expiredState: 'ended',
  unusableState: 'does not work',
  noAnswer: 'It is not known whether the server can seal. Check again in a moment.',
} as const satisfies Translation<typeof polish>;
