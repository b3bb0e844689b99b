import type { Dictionary } from '#shared/i18n/dictionary.ts';

/** The seal of this server, for whoever installed it and for whoever compares its fingerprint. */
export const seal = {
  /** Of an installer's own file: at the start, and on the page about what works. */
  problems: {
    'seal-file':
      'Plik z SEAL_P12 nie jest plikiem P12 (PFX) z kluczem i certyfikatem. Wyeksportuj go ponownie tam, gdzie wydano certyfikat.',
    'seal-password': 'Hasło z SEAL_P12_PASSWORD nie otwiera pliku z SEAL_P12. Sprawdź hasło.',
  },
  name: 'Pieczęć dokumentów',
  noneYet: 'Powstanie sama przy pierwszym opieczętowaniu.',
  valid: '{{subject}}, certyfikat ważny do: {{date}}.',
  endsSoon: 'Certyfikat niedługo wygasa: {{date}}. Poproś osobę, która zajmuje się serwerem, o nowy.',
  endsSoonState: 'niedługo wygasa',
  expired: 'Certyfikat wygasł: {{date}}. Poproś osobę, która zajmuje się serwerem, o nowy.',
  expiredState: 'wygasł',
  unusableState: 'nie działa',
  noAnswer: 'Nie wiadomo, czy serwer może pieczętować. Sprawdź ponownie za chwilę.',
} as const satisfies Dictionary;
