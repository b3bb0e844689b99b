import type { Dictionary } from '#shared/i18n/dictionary.ts';

/** The frame of the console: its bar, the way in, what it says when something does not work. */
export const frame = {
  page: 'Konsola osoby prowadzącej',
  skipToStep: 'Przejdź do kroku',
  skipToNext: 'Przejdź do przycisku „Dalej”',
  remote: 'Pilot',
  loading: 'Otwieram konsolę',
  meeting: 'Spotkanie {{number}} z {{of}}',
  inTown: 'Spotkanie {{number}} z {{of}}, {{town}}',
  preparing: 'Przygotowanie',
  backToStep: 'Wróć do kroku',
  home: 'Strona główna',
  archived: 'Ten cykl jest w archiwum. Można go czytać, nie można zmieniać.',
  readOnly:
    'Serwer nie może teraz zapisywać: dysk jest pełny albo zawodzi. Nic nie zginęło i wszystko można czytać. Zwolnij miejsce na dysku; serwer ruszy sam.',
  trouble: {
    mended:
      'Urządzenie osoby {{name}} zmieniło dokument tak, jak ta aplikacja nigdy nie zmienia. Treść kroku „{{step}}” wróciła na miejsce. Po trzecim razie to urządzenie tylko czyta.',
    mendedBySomebody:
      'Jakieś urządzenie zmieniło dokument tak, jak ta aplikacja nigdy nie zmienia. Treść kroku „{{step}}” wróciła na miejsce.',
    large: 'Dokument kroku „{{step}}” jest już bardzo duży. Niedługo nie przyjmie nowych słów.',
    full: 'Dokument kroku „{{step}}” jest pełny: można go czytać, nie można dopisywać. Reszta cyklu działa jak zwykle.',
  },
  offline:
    'Konsola nie ma łączności z serwerem. Telefony mogą pisać dalej; „Dalej” zadziała, gdy wróci sieć.',
  doing: 'Już zapisuję…',
  noAnswer: 'Serwer nie odpowiada. Sprawdź, co się zmieniło, zanim spróbujesz ponownie.',
  bar: {
    code: 'Kod wejścia: {{code}}',
    doorClosed: 'wejście zamknięte',
    changePlan: 'Zmień plan',
    people: 'Osoby',
    plan: 'Plan',
    more: 'Więcej',
    aside: 'Do obejrzenia i odłożone',
    behalf: 'Wpisz za kogoś',
    health: 'Czy wszystko działa',
    settings: 'Cykl i strony',
    high: 'Wyższy kontrast',
    standard: 'Zwykły kontrast',
  },
  gate: {
    noSeatTitle: 'Ta przeglądarka nie prowadzi tego cyklu',
    noSeat:
      'Otwórz link osoby prowadzącej, który powstał razem z cyklem, albo poproś o nowy osobę, która już prowadzi.',
    noNetworkTitle: 'Serwer nie odpowiada',
    noNetwork: 'Sprawdź, czy komputer z serwerem jest włączony i w tej samej sieci.',
    ownTitle: 'Stąd nie można teraz prowadzić',
    own: 'Ta sieć nie jest szyfrowana, więc prowadzenie działa tylko tam, gdzie stoi serwer, i na urządzeniach wpuszczonych wcześniej. Cykl i kartki są bezpieczne. Wybierz jedno z trzech:',
    ownMachine: 'Usiądź przy komputerze z serwerem',
    ownMachineText: 'Otwórz tam w przeglądarce ten adres:',
    ownConsole: 'Poproś osobę, która już prowadzi',
    ownConsoleText: 'W konsoli: Osoby → Urządzenia → „Może prowadzić z tego urządzenia”.',
    ownPair: 'Wpisz kod parowania',
    ownPairText: 'Pokazuje go terminal po poleceniu {{command}}. Działa dziesięć minut.',
    pairCode: 'Kod parowania, 6 cyfr',
    pair: 'Wpuść to urządzenie',
    check: 'Sprawdź ponownie',
    ended: {
      title: 'To miejsce już nie działa',
      removed: 'Dostęp tego urządzenia został odebrany.',
      revoked: 'Dostęp tego urządzenia został odebrany. Nowy link zrobi osoba, która prowadzi.',
      left: 'To miejsce zostało oddane.',
      erased: 'Ten cykl został usunięty z serwera.',
      outdated: 'Serwer ma nowszą wersję. Odśwież stronę; nic nie zginęło.',
    },
  },
} as const satisfies Dictionary;
