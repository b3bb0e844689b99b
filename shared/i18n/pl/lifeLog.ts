import type { Dictionary } from '#shared/i18n/dictionary.ts';

/** What happened to a frozen version, line by line, on the console and on an institution's page. */
export const lifeLog = {
  title: 'Historia tej wersji',
  broken: 'Znaki wpisów do siebie nie pasują: ktoś zmienił historię poza aplikacją.',
  tellThem: 'Proszę powiadomić osobę prowadzącą.',
  intact: 'Nikt jej nie zmienił: znaki wszystkich wpisów do siebie pasują.',
  missing_one:
    'W historii brakuje ostatniego wpisu: ktoś usunął go poza aplikacją albo serwer stoi na starszej kopii.',
  missing_few:
    'W historii brakuje {{count}} ostatnich wpisów: ktoś usunął je poza aplikacją albo serwer stoi na starszej kopii.',
  missing_many:
    'W historii brakuje {{count}} ostatnich wpisów: ktoś usunął je poza aplikacją albo serwer stoi na starszej kopii.',
  missing_other:
    'W historii brakuje {{count}} ostatnich wpisów: ktoś usunął je poza aplikacją albo serwer stoi na starszej kopii.',
  lost: 'W historii brakuje wpisu z tego urządzenia: nr {{k}}, znak {{mark}}.',
  line: 'wpis {{k}} · {{mark}}',
  marks: 'Przy każdym wpisie jest jego znak. Kto ma zapisany znak swojej odpowiedzi, może go porównać.',
  lead: 'osoba prowadząca',
  asked: 'poproszono o zatwierdzenie',
  unasked: 'wycofano prośbę o zatwierdzenie',
  approved: 'zatwierdzono',
  declined: 'nie zatwierdzono',
  'handed-over': 'przekazano decyzję',
  sealed: 'opieczętowano',
  turns: 'ustalono kolejność podpisów',
  uploaded: 'oddano podpisany plik',
  matched: 'wskazano, czyj to podpis',
  paper: 'wpisano oryginał na papierze',
  'in-force': 'ogłoszono, że obowiązuje',
  superseded: 'zastąpiono nowszą wersją',
  withdrawn: 'wycofano',
} as const satisfies Dictionary;
