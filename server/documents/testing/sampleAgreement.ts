import * as z from 'zod/mini';
import { type AgreementDoc, agreementDocSchema } from '#shared/agreement/model.ts';

type Wording = readonly [id: string, title: string, ...items: (string | { text: string; sub: string[] })[]];

/** Twenty clauses with the words of the clause table; the town, its institutions and people are invented. */
const CLAUSES: readonly Wording[] = [
  ['A01', 'Strony'],
  [
    'A02',
    'Preambuła',
    'Często pracujemy dla tych samych ludzi, a nasze drzwi dzieli kilka ulic. Osoby z naszych instytucji spotkały się na warsztatach (liczba spotkań: 3, daty: 30 października, 20 listopada i 11 grudnia 2026 r., liczba osób: 9). Poznały nawzajem swoją codzienną pracę, nazwały zasoby i wybrały rozwiązania, które chcemy stosować. W tym porozumieniu zapisujemy, na co się umówiliśmy. Szczególnie ważne jest dla nas: spokój osób czekających, znajomość po imieniu i to, żeby nikomu nie przybyło pracy.',
  ],
  [
    'A03',
    'Przedmiot, charakter i długość współpracy',
    'Przedmiotem porozumienia jest współpraca Stron. Teren współpracy: gmina Lipowo. Zakres współpracy: wspólne działania w poczekalni, wymiana informacji o ofercie, udostępnianie przestrzeni.',
    'Charakter współpracy, czas jej trwania i jej przedmiot zaprojektowały osoby uczestniczące w warsztatach, reprezentujące wszystkie Strony. Strony przyjmują te ustalenia za swoje.',
    'Współpraca ma charakter próbny do dnia 30 czerwca 2027 r.',
  ],
  [
    'A04',
    'Cele',
    {
      text: 'Strony wspólnie dążą do tego, aby:',
      sub: [
        'każda osoba, która przychodzi do jednego z ośrodków, wiedziała, co dzieje się w drugim;',
        'czekanie w poczekalni było spokojniejsze.',
      ],
    },
  ],
  [
    'A05',
    'Odbiorcy',
    'Współpraca służy mieszkankom i mieszkańcom (teren: gmina Lipowo), w szczególności tym grupom: osoby czekające w poczekalni, dzieci i młodzież, osoby starsze. Udział w działaniach jest dobrowolny. Rezygnacja z udziału nie wpływa na prawo do pomocy.',
  ],
  [
    'A06',
    'Rozwiązania bez dodatkowych obciążeń',
    'Strony wdrażają rozwiązania wymienione w załączniku {{annex:zadania}}.',
    'Pierwszeństwo mają rozwiązania, które nie wiążą się z dodatkowymi obciążeniami i są realizowane w ramach obowiązków służbowych oraz zasobów, którymi Strony już dysponują.',
    'Rozwiązanie, które wymagałoby dodatkowego czasu, pieniędzy lub zgody, jest w załączniku wyraźnie oznaczone. Można je rozpocząć dopiero po odrębnej decyzji osoby kierującej właściwą Stroną.',
    'Jeżeli w praktyce rozwiązanie okaże się dodatkowym obciążeniem, każda Strona może poprosić o jego zmianę lub wstrzymanie w trybie przeglądu, o którym mowa w {{ref:A19}}.',
  ],
  [
    'A07',
    'Formy i zasady współpracy',
    'Strony współpracują przez: wymianę informacji o ofercie, wspólny kalendarz, wzajemne wizyty i wspólne działania.',
    'Strony kierują się zasadami: mówimy wprost, nie dokładamy sobie pracy, dotrzymujemy słowa.',
    'Strony zachowują samodzielność: żadna ze Stron nie wydaje poleceń osobom zatrudnionym przez inną Stronę.',
  ],
  [
    'A08',
    'Zasoby wnoszone przez Strony',
    'Strony udostępniają sobie zasoby opisane w załączniku {{annex:zasoby}}, na warunkach tam podanych i w miarę możliwości.',
    'Wpis w załączniku nie przenosi własności ani nie ustanawia najmu, dzierżawy czy użyczenia na stałe.',
    'Strona, która nie może w danym terminie udostępnić zasobu, uprzedza o tym co najmniej 7 dni wcześniej.',
  ],
  [
    'A09',
    'Zadania i terminy',
    'Zadania Stron, osoby odpowiedzialne (według funkcji), terminy oraz sposób sprawdzenia określa załącznik {{annex:zadania}}. Aby przesunąć termin o nie więcej niż 14 dni, wystarczy uzgodnienie między osobami koordynującymi.',
  ],
  [
    'A10',
    'Koordynacja i komunikacja',
    'Osoba koordynująca w imieniu Strony 1: {{ask:kto?}}; zastępstwo: specjalistka do spraw edukacji. Osoba koordynująca w imieniu Strony 2: pracownica socjalna; zastępstwo: {{ask:kto?}}.',
    'Osoby koordynujące kontaktują się w każdy poniedziałek i spotykają się co najmniej raz w miesiącu.',
    'W sprawach pilnych Strony kontaktują się telefonicznie. W pozostałych sprawach sposób kontaktu to: poczta elektroniczna. Strony odpowiadają na wiadomości w ciągu 3 dni roboczych.',
    'Telefony i adresy poczty osób do kontaktu zawiera załącznik {{annex:contacts}}, którego Strony nie publikują.',
    'Zmiana osoby koordynującej wymaga zawiadomienia, nie wymaga aneksu.',
  ],
  [
    'A11',
    'Brak zobowiązań finansowych',
    'Porozumienie nie rodzi zobowiązań finansowych. Każda Strona ponosi własne koszty w ramach swojego planu finansowego. Wspólne przedsięwzięcie wymagające środków będzie przedmiotem odrębnej umowy.',
  ],
  ['A12', 'Nowe rozwiązania i próby', '{{ask:Jak długo może trwać próba?}}'],
  [
    'A13',
    'Dane osobowe',
    'Na podstawie porozumienia Strony nie przekazują sobie danych osobowych osób korzystających z ich usług. Zaproszenia i informacje przekazuje tym osobom ta Strona, z której usług korzystają.',
    'Dane osób reprezentujących Strony i osób do kontaktu każda Strona przetwarza jako odrębny administrator, wyłącznie w celu wykonania porozumienia.',
    'Gdyby działanie wymagało przekazania innych danych, Strony najpierw ustalą na piśmie cel, podstawę prawną, zakres i role.',
  ],
  [
    'A14',
    'Poufność i godność',
    'Osoby działające w imieniu Stron nie ujawniają, kto i z jakiego powodu korzysta ze wsparcia. W zaproszeniach i materiałach Strony nie wskazują, skąd ktoś dowiedział się o działaniu. Strony piszą i mówią o ludziach z szacunkiem.',
  ],
  [
    'A16',
    'Dostępność',
    'Przy każdym wspólnym działaniu Strony pytają o potrzeby w zakresie dostępności i podają w zaproszeniu, jakie warunki zapewniają. Materiały elektroniczne Strony przygotowują w postaci dostępnej cyfrowo.',
  ],
  [
    'A19',
    'Ewaluacja i przegląd',
    'Osoby koordynujące przeprowadzają krótki przegląd po trzech miesiącach od podpisania porozumienia, a potem raz w roku.',
    {
      text: 'Przegląd odpowiada na pytania:',
      sub: ['co zrobiliśmy,', 'co się sprawdziło,', 'co okazało się obciążeniem,', 'co zmieniamy.'],
    },
    'Wynik przeglądu ma postać notatki; zmiany załączników przyjęte przez osoby kierujące Stronami nie wymagają aneksu.',
  ],
  [
    'A20',
    'Trudne sytuacje i spory',
    'O trudnościach Strony mówią najpierw sobie nawzajem: osoby koordynujące rozmawiają w ciągu 5 dni roboczych. Jeżeli rozmowa nie pomoże, spotykają się osoby kierujące Stronami.',
  ],
  [
    'A22',
    'Czas trwania i wypowiedzenie',
    'Porozumienie obowiązuje od dnia 1 stycznia 2027 r. do dnia 30 czerwca 2027 r.',
    'Każda Strona może je wypowiedzieć bez podawania przyczyny. Okres wypowiedzenia: jeden miesiąc.',
    'Działania, które już ogłoszono, Strony starają się dokończyć.',
  ],
  [
    'A23',
    'Postanowienia końcowe',
    'Zmiana treści porozumienia wymaga tej samej formy, w jakiej je zawarto, z wyjątkiem spraw, które porozumienie powierza osobom koordynującym lub przeglądowi ({{ref:A10.5}} i {{ref:A19.3}}).',
    'Porozumienie nie wyłącza współpracy z innymi podmiotami, nie tworzy spółki ani przedstawicielstwa i nie przenosi zadań publicznych między Stronami.',
  ],
  [
    'A24',
    'Egzemplarze i postać porozumienia',
    'Strony dopuszczają podpisanie części egzemplarzy na papierze, a części elektronicznie; znak wersji {{mark}} jest w obu postaciach taki sam.',
  ],
];

const TASKS = [
  [
    '1',
    'Wtorki w OPS: raz w miesiącu godzina otwartych warsztatów w poczekalni, bez zapisów',
    'Strona 1',
    'instruktorka plastyki',
    'pracownica socjalna',
    'każdy pierwszy wtorek',
    'w ramach obowiązków',
    'trzy osoby z poczekalni przychodzą same na zajęcia',
  ],
  [
    '2',
    'Program tygodnia przy okienku',
    'Strona 1',
    'specjalistka do spraw promocji',
    'sekretariat',
    'każdy poniedziałek',
    'w ramach obowiązków',
    'plakat wisi w poniedziałek do 9:00',
  ],
  [
    '3',
    'Wejściówki „w zawieszeniu”',
    'Strona 2',
    'kierownik',
    '{{ask:kto?}}',
    'od 15 stycznia',
    'wymaga zgody',
    'co miesiąc pięć wejściówek znajduje osobę',
  ],
  [
    '4',
    'Międzypokoleniowe podwieczorki na łące',
    'Strona 1 i Strona 2',
    'animatorka',
    'wolontariuszki',
    'czerwiec',
    'dodatkowy czas',
    'przychodzi choć dziesięć osób',
  ],
];

const RESOURCES = [
  ['Sala kameralna na 30 osób', 'Strona 1', 'wtorki i czwartki do 15:00', 'po uzgodnieniu tydzień wcześniej'],
  ['Poczekalnia przy okienku', 'Strona 2', 'codziennie', 'bez głośnej muzyki'],
  ['Aparat i osoba, która umie robić zdjęcia', 'Strona 1', 'raz w miesiącu', 'za zgodą fotografowanych'],
];

/** A valid agreement of two invented institutions; `change` replaces what a test is about. */
export function sampleAgreement(change: Partial<z.input<typeof agreementDocSchema>> = {}): AgreementDoc {
  const clauses = CLAUSES.map(([id, title, ...items]) => ({
    id,
    title,
    items: items.map(item => (typeof item === 'string' ? { text: item } : item)),
    origin: [{ activity: 'mik.2.09', contributionIds: ['aa11'] }],
  }));
  return z.parse(agreementDocSchema, {
    schema: 'agreement/1',
    kind: 'porozumienie',
    lang: 'pl',
    title: 'Porozumienie o współpracy',
    place: 'Lipowo',
    date: '2026-12-18',
    version: 3,
    parties: [
      {
        id: 'mok',
        side: 'A',
        label: '',
        name: 'Miejski Ośrodek Kultury w Lipowie',
        address: 'ul. Szkolna 4',
        register: 'RIK 12',
        kind: 'culture',
        rep: { name: 'Alicja Wzorcowa', role: 'dyrektorka', mandate: 'powołania' },
      },
      {
        id: 'ops',
        side: 'B',
        label: '',
        name: 'Ośrodek Pomocy Społecznej w Lipowie',
        address: 'ul. Polna 11',
        actingFor: 'Gmina Lipowo',
        kind: 'welfare',
        rep: { name: '', role: 'kierownik', mandate: 'pełnomocnictwa nr 7/2026' },
      },
    ],
    clauses,
    annexes: [
      {
        id: 'zasoby',
        title: 'Zasoby Stron',
        publicCopy: true,
        table: {
          caption: 'Zasoby, którymi Strony się dzielą',
          head: ['Zasób', 'Strona', 'Kiedy dostępny', 'Warunki'],
          widths: [36, 14, 25, 25],
          rows: RESOURCES,
        },
      },
      {
        id: 'zadania',
        title: 'Rozwiązania, zadania i terminy',
        publicCopy: true,
        table: {
          caption: 'Zadania Stron',
          head: [
            'Nr',
            'Rozwiązanie',
            'Strona',
            'Odpowiada',
            'Wspiera',
            'Termin lub rytm',
            'Obciążenie',
            'Po czym poznamy',
          ],
          widths: [5, 22, 10, 13, 12, 12, 12, 18],
          rows: TASKS,
        },
      },
      {
        id: 'contacts',
        title: 'Osoby do kontaktu',
        publicCopy: false,
        items: [{ text: 'Strona 1: sekretariat, tel. 00 000 00 00.' }, { text: 'Strona 2: okienko nr 2.' }],
      },
    ],
    ...change,
  });
}
