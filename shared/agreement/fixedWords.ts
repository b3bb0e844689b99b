import type { Lang } from '#shared/text.ts';

/** The words that every agreement has, whoever writes it. */
export const FIXED_WORDS = {
  pl: {
    number: 'nr',
    made: 'zawarte w dniu',
    in: 'w miejscowości',
    annex: 'Załącznik',
    annexes: 'Załączniki:',
    party: 'Strona',
    address: 'adres:',
    actingFor: 'w imieniu i na rzecz:',
    representedBy: 'reprezentacja:',
    mandate: 'na podstawie:',
    signatures: 'Podpisy',
    signatureHead: ['Strona', 'Imię i nazwisko, funkcja', 'Data i podpis'],
    countersign: 'Kontrasygnata',
    adults: 'osoby:',
    together: 'Strony są zwane dalej łącznie »Stronami«, a każda z osobna »Stroną«.',
    authorised:
      'Każda z osób podpisujących oświadcza, że jest upoważniona do złożenia podpisu w imieniu swojej Strony.',
    signOutside:
      'Podpis składa się poza aplikacją: na papierze, podpisem zaufanym, kwalifikowanym albo osobistym.',
    paragraph: 'ust.',
    point: 'pkt',
    annexShort: 'zał.',
    row: 'poz.',
    ask: { date: 'data', address: 'adres', name: 'imię i nazwisko', role: 'funkcja', mandate: 'podstawa' },
    askClause: 'Co tu ustalamy?',
    askReference: 'który paragraf?',
    askAnnex: 'który załącznik?',
  },
  en: {
    number: 'no.',
    made: 'made on',
    in: 'in',
    annex: 'Annex',
    annexes: 'Annexes:',
    party: 'Party',
    address: 'address:',
    actingFor: 'on behalf of:',
    representedBy: 'represented by',
    mandate: 'by virtue of',
    signatures: 'Signatures',
    signatureHead: ['Party', 'Name, role', 'Date and signature'],
    countersign: 'Countersignature',
    adults: 'people:',
    together: 'Together they are the ‘Parties’, each of them a ‘Party’.',
    authorised: 'Each person signing declares that they are authorised to sign for their Party.',
    signOutside:
      'Signing happens outside the application: on paper, or with a trusted, qualified or personal signature.',
    paragraph: 'para.',
    point: 'item',
    annexShort: 'annex',
    row: 'row',
    ask: { date: 'date', address: 'address', name: 'name', role: 'role', mandate: 'authority' },
    askClause: 'What do we agree here?',
    askReference: 'which section?',
    askAnnex: 'which annex?',
  },
} as const satisfies Record<Lang, object>;

export type FixedWords = (typeof FIXED_WORDS)[Lang];
