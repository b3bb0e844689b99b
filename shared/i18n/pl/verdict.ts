import type { Dictionary } from '#shared/i18n/dictionary.ts';

/** What a file that somebody brought turned out to be: one sentence about what is, one about what to do. */
export const verdict = {
  outcomes: {
    ours: 'To nasz plik, ale bez podpisu',
    'ours-signed': 'To nasz plik, podpisany i bez zmian',
    older: 'To starsza wersja tego dokumentu',
    changed: 'W tym pliku zmieniono coś oprócz podpisów',
    changedSignature: 'Podpis w tym pliku trzeba złożyć od nowa',
    rewritten: 'Ten plik zapisano od nowa i stracił pieczęć',
    other: 'To inny plik',
    'not-pdf': 'To nie jest PDF',
    encrypted: 'Ten PDF jest zaszyfrowany',
    'too-large': 'Ten plik jest za duży',
    unreadable: 'Tego pliku nie da się odczytać',
    detached: 'To podpis w osobnym pliku',
  },
  todo: {
    ours: 'Jest dokładnie taki jak pobrany plik. Proszę go podpisać i wgrać plik, który zapisze program do podpisu.',
    'ours-signed': 'Nic w nim nie zmieniono. Czyj to podpis, wskaże osoba prowadząca.',
    older:
      'Nikt go nie zmienił, ale do podpisu jest nowsza wersja. Proszę pobrać ją z tej strony i podpisać.',
    changed:
      'Podpis tylko dokłada się do pliku. Tu zmieniło się coś jeszcze: niżej jest co. Proszę pobrać plik ponownie, podpisać go bez otwierania w edytorze i wgrać to, co zapisze program do podpisu.',
    changedSignature:
      'Na podpisie w tym pliku nie można polegać: niżej jest dlaczego. Proszę pobrać plik ponownie, podpisać i wgrać to, co zapisze program do podpisu.',
    rewritten:
      'Proszę pobrać plik ponownie, podpisać go bez otwierania w edytorze i wgrać to, co zapisze program do podpisu.',
    other:
      'Nie zaczyna się tak jak nasz opieczętowany plik. Zwykle przyczyną jest „Drukuj do PDF”, zapis w edytorze, poczta albo system obiegu dokumentów, które zapisują plik od nowa. Proszę pobrać go stąd i podpisać bez takich kroków. Jeśli to skan podpisanego papieru, wystarczy to potwierdzić.',
    'not-pdf': 'Proszę wgrać plik PDF albo skan JPG lub PNG.',
    encrypted: 'Proszę zapisać go bez hasła i wgrać ponownie.',
    'too-large': 'Może mieć najwyżej 10 MB. Proszę podpisać pobrany plik wprost, bez druku i skanu.',
    unreadable: 'Może być uszkodzony. Proszę pobrać plik ponownie i podpisać od nowa.',
    detached:
      'Program zapisał podpis obok dokumentu (XML albo p7m). Proszę podpisać ponownie i wybrać podpis wewnątrz PDF (PAdES).',
  },
  scan: 'Przyjęto skan. Osoba prowadząca obejrzy go i wskaże, czyj to podpis.',
  reasonsTitle: 'Co się nie zgadza',
  onPage: 'strona {{page}}',
  where: {
    top: 'w górnej części',
    middle: 'w środkowej części',
    bottom: 'w dolnej części',
    heading: 'pod nagłówkiem „{{words}}”',
    near: 'przy słowach „{{words}}”',
  },
  reasons: {
    rewritten:
      'Plik zapisano od nowa: przez druk do PDF, edytor, pocztę albo system obiegu. Takie zapisanie usuwa pieczęć. Proszę podpisać plik prosto po pobraniu.',
    'older-version': 'To starsza wersja tego dokumentu. Proszę pobrać i podpisać najnowszą.',
    withdrawn: 'Tę wersję wycofano i nikt już jej nie podpisuje. Proszę zapytać osobę prowadzącą, co dalej.',
    'unknown-seal':
      'Pieczęć jest cała, ale tego pliku nie ma w naszym rejestrze. Proszę zapytać osobę prowadzącą, skąd pochodzi.',
    'trailing-bytes':
      'Po ostatnim podpisie coś dopisano i nikt tego nie podpisał. Proszę wgrać plik prosto z programu do podpisu.',
    'signature-broken':
      'Podpis nie pasuje do treści: po podpisaniu coś zmieniono. Proszę podpisać plik ponownie.',
    'outdated-signature':
      'Podpis złożono przestarzałym sposobem (SHA-1), którego nie można już uznać za pewny. Proszę podpisać ponownie, innym programem.',
    gap: 'Podpis pomija część pliku, więc nie obejmuje całości. Proszę podpisać ponownie, innym programem.',
    padding: 'W miejscu na podpis stoi coś, czego tam nie powinno być. Proszę podpisać pobrany plik od nowa.',
    'page-content':
      'Na stronie jest inna treść niż w opieczętowanym pliku. Proszę porównać ją z tekstem na tej stronie i nie podpisywać tego pliku.',
    'added-page': 'Dodano stronę. Proszę podpisać plik bez niej; załącznik może być osobnym plikiem.',
    'added-annotation': 'Dopisano uwagę, ramkę albo rysunek. Proszę podpisać plik bez dopisków.',
    attachment: 'Zmieniono albo dodano załącznik w pliku. Proszę pobrać plik ponownie.',
    'shadowed-object': 'Podmieniono albo ukryto część pliku. Proszę go nie podpisywać i pobrać ponownie.',
    catalog: 'Zmieniono ustawienia całego dokumentu. Proszę pobrać plik ponownie i podpisać bez edytora.',
    'over-text':
      'Widoczny podpis leży na słowach. To nie zmiana treści, ale proszę sprawdzić, czy tekst da się przeczytać.',
  },
  signatures: 'Podpisy w pliku',
  noSignatures: 'W pliku nie ma żadnego podpisu poza pieczęcią.',
  level: {
    seal: 'pieczęć serwera',
    'time-stamp': 'znacznik czasu całego pliku',
    qualified: 'podpis kwalifikowany',
    trusted: 'podpis zaufany',
    personal: 'podpis osobisty (e-dowód)',
    unknown: 'podpis elektroniczny',
  },
  line: {
    nobody: 'bez nazwiska w podpisie',
    valid: 'pasuje do treści pliku',
    broken: 'nie pasuje do treści pliku',
    claimed: 'według pliku: {{when}}',
    timestamped: 'ze znacznikiem czasu',
    stamped: 'czas ze znacznika czasu: {{when}}',
    issuer: 'wystawca: {{issuer}}',
    matched: 'to podpis: {{side}}',
    future:
      'Data w podpisie jest późniejsza niż dzień sprawdzenia: {{when}}. Zwykle to źle ustawiony zegar w komputerze osoby, która podpisała.',
    beforeSeal:
      'Data w podpisie jest wcześniejsza niż pieczęć: {{when}}. Zwykle to źle ustawiony zegar w komputerze osoby, która podpisała.',
  },
  notTrust:
    'Sprawdzamy, czy plik się nie zmienił. Kto podpisał i czy certyfikat jest ważny, sprawdza bezpłatna usługa państwa: proszę samodzielnie wpisać adres gov.pl i wyszukać tam „weryfikacja podpisu elektronicznego”.',
} as const satisfies Dictionary;
