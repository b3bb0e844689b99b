import type { Dictionary } from '#shared/i18n/dictionary.ts';

/** Adding and removing documents, and letters of intent among each other, on the console. */
export const letters = {
  add: {
    open: 'Dodaj dokument',
    title: 'Jaki dokument dodać?',
    sentence:
      'Na końcu planu stanie krok, w którym się go pisze. Możesz go potem przesunąć w planie, a dokument nazwać inaczej.',
    kinds: 'Rodzaj dokumentu',
    kind: {
      porozumienie: 'Porozumienie o współpracy',
      notatka: 'Notatka ze wspólnych ustaleń',
      'list-intencyjny': 'List intencyjny',
      mikrowsparcie: 'Wniosek o mikrowsparcie',
      'misja-wizja': 'Misja i wizja',
      'mam-karta': 'Karta Miejsca Aktywności Mieszkańców',
    },
    about: {
      porozumienie: 'Instytucje umawiają się, kto co robi; podpisują osoby kierujące.',
      notatka: 'Jedna strona o tym, co ustalono; nikt nie podpisuje.',
      'list-intencyjny': 'Pomysł i wola, żeby zrobić go razem; bez zobowiązań.',
      mikrowsparcie: 'Prośba o małe pieniądze na działanie, z budżetem i oceną.',
      'misja-wizja': 'Kim jesteśmy i dla kogo oraz jak będzie, kiedy się uda.',
      'mam-karta': 'Jak działa miejsce, które mieszkańcy tworzą razem.',
    },
    name: 'Jak się nazywa, jeśli inaczej niż rodzaj',
    act: 'Dodaję dokument',
    back: 'Jeszcze nie',
    done: 'Dodano dokument.',
  },
  remove: {
    open: 'Usuń dokument',
    title: 'Usunąć dokument „{{title}}”?',
    sentence:
      'Zniknie z tej listy razem z danymi i wyborem części. Słowa, które już napisano w jego kroku, zostają w planie jako pominięty krok.',
    act: 'Usuwam dokument',
    back: 'Zostaw',
    done: 'Usunięto dokument.',
  },

  merge: {
    open: 'Włącz do innego listu',
    title: 'Do którego listu włączyć „{{title}}”?',
    sentence:
      'Akapity staną pod tymi samymi częściami tamtego listu, a kto składa ten, złoży i tamten. Ten list zostanie do czytania. Można go wyjąć, dopóki tamten nie zostanie zamrożony na nowo.',
    which: 'Do którego listu',
    act: 'Włączam list',
    back: 'Jeszcze nie',
    none: 'Nie ma drugiego listu, do którego można by go włączyć.',
    done: 'Włączono list do: {{title}}.',
    merged: 'Włączony do: {{title}}. Można go tylko czytać.',
    takes: 'Włączono tu: {{titles}}.',
    out: 'Wyjmij z powrotem',
    outTitle: 'Wyjąć „{{title}}” z powrotem?',
    outSentence:
      'Jego akapity znikną z listu „{{into}}”, także poprawione tam później. Ten list znów będzie osobny, ze swoimi słowami.',
    outAct: 'Wyjmuję list',
    outDone: 'List znów jest osobny.',
    tooLate: 'Tamten list jest już zamrożony z jego słowami, więc nie można go wyjąć.',
  },

  choice: {
    title: 'Wybór listów intencyjnych',
    lead: 'Zapisz, które listy wybrano i dlaczego. Decyzję przy każdym liście ustawia się w jego danych.',
    letters: 'Listy i decyzje',
    counts_one: '{{count}} list',
    counts_few: '{{count}} listy',
    counts_many: '{{count}} listów',
    counts_other: '{{count}} listu',
    chosen: 'wybrane: {{n}}',
    into: 'włączony do: {{title}}',
    outcomes: {
      waiting: 'czeka na decyzję',
      chosen: 'wybrany',
      merged: 'włączony do innego',
      aside: 'odłożony',
    },
    open: 'Zapisz decyzję',
    dialog: 'Zapisać decyzję o listach?',
    sentence:
      'Zapis zachowa, co teraz stoi przy każdym liście. Późniejsza zmiana to następny zapis; ten zostaje.',
    who: 'Kto zdecydował, np. „zespół programu, cztery osoby”',
    criteria: 'Według czego wybierano, każde w osobnym wierszu',
    usual: 'zdiagnozowane potrzeby\npasje\nzainteresowania',
    words: 'Dlaczego te, jednym lub dwoma zdaniami',
    act: 'Zapisuję decyzję',
    back: 'Jeszcze nie',
    done: 'Zapisano decyzję.',
    records: 'Zapisane decyzje',
    record: 'Decyzja {{n}}',
    pdf: 'Pobierz PDF',
    docx: 'Pobierz DOCX',
  },
} as const satisfies Dictionary;
