import type { Lang } from '#shared/text.ts';
import type { ApprovalCard, DocumentState, Standing } from './blockTree.ts';

interface DocumentWords {
  state: Readonly<Record<DocumentState, string>>;
  rehearsal: string;
  /** First line of every page of a rehearsal. */
  rehearsalLine: string;
  /** Below the title of a draft. */
  draftLine: string;
  /** Below the title of a frozen version's kept file, which is true for ever. */
  frozenLine: string;
  /** The same where nobody signs: a note, a mission. */
  frozenShort: string;
  /** Until it is approved: the model clauses are no legal advice. */
  legal: string;
  /** The same on papers without paragraphs (§). */
  legalText: string;
  /** Where a version stood when a copy was made; a version is feminine in Polish. */
  standings: Readonly<Record<Standing, string>>;
  /** Before the moment of a copy, in a footer. */
  asOf: string;
  standsAt: (moment: string, standing: string) => string;
  /** Of a copy without the seal. */
  unsealedCopy: string;
  /** Names of copies; „#" is the number of the version. */
  copies: Readonly<Record<'extract' | 'trace' | 'approvals' | 'course', string>>;
  watermarks: { draft: string; unsealed: string; unapproved: string; over: string };
  /** Instead of the version, while nothing is frozen. */
  unfrozen: string;
  /** First line of a copy whose text may still change. */
  unfrozenLine: string;
  /** Header of every copy that can be edited. */
  editableLine: string;
  /** The same, of a text that was approved. */
  editableApproved: string;
  /** Between the number of a page and the number of pages. */
  of: string;
  /** Before the question of an unfilled place, for those who listen. */
  toFill: string;
  version: string;
  mark: string;
  extract: string;
  /** Beside the mark on every page of an extract. */
  extractMark: string;
  /** Where a telephone or an address was. */
  omitted: string;
  /** Instead of somebody's name. */
  sentBy: string;
  /** The same, where the Party is known: before its number. */
  sentByParty: string;
  /** The appendix that says where each paragraph comes from. */
  trace: {
    mark: string;
    label: string;
    title: string;
    intro: string;
    introSides: string;
    caption: string;
    head: readonly [string, string, string];
    /** Before the paragraphs at which other words stand. */
    also: string;
    common: string;
    unsigned: string;
    none: string;
  };
  /** What the JSON inside a PDF is. */
  attachment: string;
  approvals: {
    title: string;
    intro: string;
    head: readonly [string, string, string];
    none: string;
    /** Where some have approved and others have not. */
    some: string;
    sealed: string;
    hash: string;
    /** Before number and hash of the last line. */
    log: string;
    verify: string;
    /** What is checked there: people who hold paper have nothing to check. */
    check: string;
    /** The same, where no address leads to this server from everywhere. */
    checkHere: string;
    meaning: string;
    /** Around the round seal. */
    ring: string;
  };
}

/** Words that the renderers add around the content. Not part of what is hashed. */
export const DOCUMENT_WORDS: Readonly<Record<Lang, DocumentWords>> = {
  pl: {
    state: {
      record: 'zapis decyzji',
      draft: 'projekt',
      frozen: 'tekst zamrożony, bez pieczęci',
      approved: 'dokument zatwierdzony',
      sealed: 'dokument opieczętowany',
    },
    rehearsal: 'próba',
    rehearsalLine: 'Próba generalna: osoby i ustalenia są wymyślone. Ten dokument niczego nie potwierdza.',
    draftLine: 'Projekt: nikt go jeszcze nie zatwierdził.',
    frozenLine:
      'Zamrożony tekst: jego słowa już się nie zmienią. Kto go zatwierdził, mówi kopia z kartą zatwierdzeń; do podpisu jest plik opieczętowany.',
    frozenShort: 'Zamrożony tekst: jego słowa już się nie zmienią.',
    legalText: 'Wzór tekstu nie zastępuje porady prawnej.',
    legal: 'Wzory paragrafów nie zastępują porady prawnej; przed podpisaniem pokażcie tekst radcy prawnemu.',
    standings: {
      frozen: 'zamrożona, jeszcze bez zatwierdzeń',
      approving: 'w trakcie zatwierdzania',
      approved: 'zatwierdzona przez wszystkie Strony',
      sealed: 'opieczętowana',
      signing: 'opieczętowana, w trakcie podpisywania',
      'in-force': 'podpisana, obowiązuje',
      superseded: 'zastąpiona nowszą wersją',
      withdrawn: 'wycofana',
    },
    asOf: 'stan na',
    standsAt: (moment, standing) => `Stan na ${moment}: wersja ${standing}.`,
    unsealedCopy: 'Ta kopia nie ma pieczęci; do podpisu jest plik opieczętowany.',
    copies: {
      extract: 'wyciąg z wersji #',
      trace: 'kopia wersji # z dodatkiem o źródłach',
      course: 'kopia wersji # z przebiegiem wniosku',
      approvals: 'kopia wersji # z kartą zatwierdzeń',
    },
    watermarks: {
      draft: 'projekt',
      unsealed: 'bez pieczęci',
      unapproved: 'niezatwierdzone',
      over: 'nieaktualne',
    },
    unfrozen: 'tekst w pracy',
    unfrozenLine: 'Ten tekst jeszcze powstaje i może się zmienić. Numer i znak dostanie po zamrożeniu.',
    editableLine: 'kopia do edycji – to nie jest wersja zatwierdzona',
    editableApproved:
      'kopia do edycji wersji zatwierdzonej – zmiany w tym pliku niczego w niej nie zmieniają',
    of: 'z',
    toFill: 'do uzupełnienia',
    version: 'wersja',
    mark: 'znak',
    attachment: 'Treść dokumentu; jej skrót SHA-256 to skrót treści',
    extract:
      'Wyciąg do publikacji: bez załączników z danymi osób do kontaktu, bez telefonów, adresów poczty i adresów domowych. Pełny tekst mają Strony',
    extractMark: 'wyciąg',
    omitted: '[pominięto w wyciągu]',
    sentBy: 'osoba wskazana przez Stronę',
    sentByParty: 'osoba wskazana przez Stronę',
    trace: {
      mark: 'z dodatkiem o źródłach',
      label: 'Dodatek, poza treścią dokumentu',
      title: 'Skąd wzięły się te zapisy',
      intro:
        'Przy każdym zapisie stoją słowa, z których wyrósł, w brzmieniu z chwili zamrożenia tekstu; te same słowa raz. Imiona są tylko tam, gdzie ich autorki i autorzy podpisali kartkę i zgodzili się na imię w protokole.',
      introSides:
        'Przy każdym zapisie stoją słowa, z których wyrósł, w brzmieniu z chwili zamrożenia tekstu. Imion osób nie podajemy.',
      caption: 'Zapisy i ich źródła',
      head: ['Zapis', 'Z czego wyrósł', 'Czyje słowa, w którym kroku'],
      also: 'Także słowa wymienione przy:',
      common: 'wspólnie',
      unsigned: 'bez podpisu',
      none: 'Wszystkie zapisy są z wzoru.',
    },
    approvals: {
      title: 'Karta zatwierdzeń',
      intro: 'Treść tej wersji zatwierdziły następujące osoby:',
      head: ['Strona', 'Kto, w jakiej roli', 'Zatwierdzono'],
      none: 'nikt jeszcze nie zatwierdził tej wersji',
      some: 'Kto zatwierdził treść tej wersji:',
      sealed: 'Opieczętowano',
      hash: 'Skrót treści',
      log: 'Dziennik, wpis',
      verify: 'Gdzie sprawdzić plik',
      check:
        'Na tej stronie każdy sprawdzi plik PDF z pieczęcią, także już podpisany: czy nikt go nie zmienił i czyje podpisy w nim są. Wydruku ani skanu tak sprawdzić się nie da, tylko plik.',
      checkHere:
        'Plik PDF z pieczęcią, także już podpisany, sprawdza strona „Sprawdź plik” na serwerze, z którego pobrano plik: czy nikt go nie zmienił i czyje podpisy w nim są. Wydruku ani skanu tak sprawdzić się nie da, tylko plik.',
      meaning:
        'Zatwierdzenie w aplikacji potwierdza zgodę na treść; nie zastępuje podpisu złożonego w formie wymaganej przez Stronę.',
      ring: 'wspólny stół · opieczętowano',
    },
  },
  en: {
    state: {
      record: 'record of a decision',
      draft: 'draft',
      frozen: 'frozen text, without the seal',
      approved: 'approved document',
      sealed: 'sealed document',
    },
    rehearsal: 'rehearsal',
    rehearsalLine: 'Dress rehearsal: people and arrangements are invented. This document confirms nothing.',
    draftLine: 'Draft: nobody has approved it yet.',
    frozenLine:
      'Frozen text: its words will not change again. The copy with the approval card says who has approved it; the sealed file is the one to sign.',
    frozenShort: 'Frozen text: its words will not change again.',
    legalText: 'This wording is no substitute for legal advice.',
    legal: 'Model clauses are not legal advice; show the text to a lawyer before signing.',
    standings: {
      frozen: 'frozen, not approved yet',
      approving: 'being approved',
      approved: 'approved by all Parties',
      sealed: 'sealed',
      signing: 'sealed, being signed',
      'in-force': 'signed, in force',
      superseded: 'replaced by a newer version',
      withdrawn: 'withdrawn',
    },
    asOf: 'as of',
    standsAt: (moment, standing) => `As of ${moment} the version is ${standing}.`,
    unsealedCopy: 'This copy has no seal; the sealed file is the one to sign.',
    copies: {
      extract: 'extract of version #',
      trace: 'copy of version # with an appendix of sources',
      course: 'copy of version # with the course of the application',
      approvals: 'copy of version # with the approval card',
    },
    watermarks: { draft: 'draft', unsealed: 'no seal', unapproved: 'not approved', over: 'out of date' },
    unfrozen: 'text in progress',
    unfrozenLine:
      'This text is still being written and may change. It gets its number and mark when it is frozen.',
    editableLine: 'copy for editing – this is not the approved version',
    editableApproved: 'copy for editing of the approved version – changes in this file change nothing in it',
    of: 'of',
    toFill: 'to be filled in',
    version: 'version',
    mark: 'mark',
    attachment: 'Content of the document; its SHA-256 is the content hash',
    extract:
      'Extract for publication: without the annexes that hold contact people, without telephones, e-mail and home addresses. The Parties have the full text',
    extractMark: 'extract',
    omitted: '[left out of the extract]',
    sentBy: 'a person named by a Party',
    sentByParty: 'a person named by Party',
    trace: {
      mark: 'with an appendix of sources',
      label: 'Appendix, not part of the content',
      title: 'Where these paragraphs come from',
      intro:
        'Beside each paragraph stand the words it grew from, as they were when the text was frozen. Names stand only where people signed a card and agreed to be named in the minutes.',
      introSides:
        'Beside each paragraph stand the words it grew from, as they were when the text was frozen. People are not named.',
      caption: 'Paragraphs and their sources',
      head: ['Paragraph', 'What it grew from', 'Whose words, in which step'],
      also: 'Also the words named at:',
      common: 'together',
      unsigned: 'unsigned',
      none: 'All paragraphs are model wording.',
    },
    approvals: {
      title: 'Approval card',
      intro: 'The content of this version was approved by:',
      head: ['Party', 'Who, in which role', 'Approved'],
      none: 'nobody has approved this version yet',
      some: 'Who has approved the content of this version:',
      sealed: 'Sealed',
      hash: 'Content hash',
      log: 'Log, line',
      verify: 'Where to check the file',
      check:
        'On that page anybody can check the PDF with the seal, also when it is signed: whether anybody changed it, and whose signatures are in it. A printout or a scan cannot be checked like this, only the file.',
      checkHere:
        'The page “Check a file” of the server it was downloaded from checks the PDF with the seal, also when it is signed: whether anybody changed it, and whose signatures are in it. A printout or a scan cannot be checked like this, only the file.',
      meaning:
        'Approval in the app confirms consent to the content; it does not replace a signature in the form a Party requires.',
      ring: 'the common table · sealed',
    },
  },
};

/** State, rehearsal and edition as one line: „próba, projekt, wersja 3, znak v3 · 9F3C-21AB". */
export function editionLine(tree: {
  lang: Lang;
  state: string;
  edition: string;
  rehearsal: boolean;
}): string {
  const words = DOCUMENT_WORDS[tree.lang];
  return [...(tree.rehearsal ? [words.rehearsal] : []), tree.state, tree.edition]
    .filter(part => part !== '')
    .join(', ');
}

/** The sentence above the rows of an approval card: what it says is true of every row. */
export function approvalIntro({ rows }: Pick<ApprovalCard, 'rows'>, lang: Lang): string {
  const { intro, none, some } = DOCUMENT_WORDS[lang].approvals;
  return rows.length === 0 ? none : rows.every(({ at }) => at !== '') ? intro : some;
}

/** What leads from paper to the page that checks files; '' on a card of what has no seal and no such page. */
export function checkLine(
  { verifyAt, sealed }: Pick<ApprovalCard, 'verifyAt' | 'sealed'>,
  lang: Lang,
): string {
  const { check, checkHere } = DOCUMENT_WORDS[lang].approvals;
  return verifyAt !== null ? check : sealed !== null ? checkHere : '';
}
