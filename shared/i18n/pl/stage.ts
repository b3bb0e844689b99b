import type { Dictionary } from '#shared/i18n/dictionary.ts';

/** Words of the wall. The room is spoken to: Wy. */
export const stage = {
  code: {
    qr: 'Kod QR: {{url}}',
    corner: 'Jak dołączyć',
    wifi: 'Wi-Fi',
    password: 'hasło',
    openNetwork: 'bez hasła',
    noInternet: 'Telefon może ostrzec, że ta sieć nie ma internetu. Zostańcie w niej.',
    howTo: 'Zeskanujcie kod albo wpiszcie adres w przeglądarce telefonu.',
  },

  lost: 'bez sieci',

  ended: {
    erased: 'Ten cykl został usunięty',
    revoked: 'Ten ekran nie pokazuje już tego cyklu',
    text: 'Można zamknąć to okno.',
  },

  waiting: {
    session: 'Spotkanie {{number}} z {{of}}: {{title}}',
    agenda: 'Plan spotkania',
    atTable_one: 'osoba przy stole',
    atTable_few: 'osoby przy stole',
    atTable_many: 'osób przy stole',
    atTable_other: 'osoby przy stole',
    expecting: 'czekamy na {{count}}',
    sides: 'Przy stole',
    sideHere: 'Strona {{id}}, {{name}}: {{here}} z {{of}}',
    hereOf: '{{here}} z {{of}}',
  },

  arrive: {
    thin_one: 'Po stronie {{id}} mamy {{here}} z {{count}} osoby.',
    thin_few: 'Po stronie {{id}} mamy {{here}} z {{count}} osób.',
    thin_many: 'Po stronie {{id}} mamy {{here}} z {{count}} osób.',
    thin_other: 'Po stronie {{id}} mamy {{here}} z {{count}} osoby.',
    empty: 'Brakuje strony {{id}}: {{name}}.',
    complete: 'Obie strony są przy stole.',
    completeMany: 'Wszystkie strony są przy stole.',
    pulse: 'Puls na wejście: {{answers}}',
    few_one: 'Mamy {{count}} odpowiedź. Wynik pokażemy od pięciu.',
    few_few: 'Mamy {{count}} odpowiedzi. Wynik pokażemy od pięciu.',
    few_many: 'Mamy {{count}} odpowiedzi. Wynik pokażemy od pięciu.',
    few_other: 'Mamy {{count}} odpowiedzi. Wynik pokażemy od pięciu.',
    fewTitle: 'Za mało odpowiedzi, żeby pokazać',
    fewNote: 'Tak nikt nie odgadnie, kto jak odpowiedział.',
    middle: 'środek',
    unsigned: 'Bez podpisu. Nigdy w podziale na instytucje.',
  },

  step: {
    label: '{{title}}, {{how}}',
    alone: 'w ciszy',
    closed: 'krok zamknięty',
    revealIn: 'Za chwilę odsłona',
    finish: 'Kończymy zdanie',
    sides: 'Strony',
    sideName: 'strona {{id}}',
  },

  break: { places: 'Co gdzie jest' },

  cards: {
    shelf: 'Półka',
    total: 'razem',
    mostMarked: 'Najczęściej zaznaczane',
    someOf: 'Niektóre z kartek',
    readOnPhones: 'Wszystkie {{count}} czytacie na telefonach, półka po półce.',
    readOnPhonesPlain: 'Wszystkie {{count}} czytacie na telefonach.',
    noneYet: 'Jeszcze nie ma żadnej kartki.',
    moreShort: '+{{count}}',
    ofAll: '{{title}}, {{cards}}',
  },

  groups: {
    label: 'Kto z kim siada',
    choose: 'Wybierz stolik na telefonie.',
    standing: 'Każda osoba zaraz dostanie stolik.',
    free: 'wolny',
    three: 'Przy stoliku {{sign}} siadają trzy osoby.',
    unnamed: 'Kto nie widzi tu swojego imienia, ma stolik na telefonie.',
    more_one: 'i jeszcze {{count}} na telefonie',
    more_few: 'i jeszcze {{count}} na telefonach',
    more_many: 'i jeszcze {{count}} na telefonach',
    more_other: 'i jeszcze {{count}} na telefonach',
  },

  closed: {
    title: 'Ten cykl jest zamknięty',
    text: 'Dziękujemy za wspólną pracę.',
  },
} as const satisfies Dictionary;
