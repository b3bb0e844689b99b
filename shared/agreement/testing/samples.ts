import type { Harvested, WorkshopWords } from '#shared/activities/activity.ts';
import type { Lang } from '#shared/text.ts';
import type { WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import { type Assembly, assemble } from '../assemble.ts';
import { compose } from '../harvest/compose.ts';
import type { AgreementDoc } from '../model.ts';
import type { Slot, Slots } from '../paragraphs.ts';

/** A harvested record of an invented town. */
export function harvested(step: string, id: string, text: string, more: Partial<Harvested> = {}): Harvested {
  return {
    id,
    kind: 'thought',
    text,
    side: null,
    by: null,
    place: null,
    weight: 0,
    from: [{ step, id }],
    data: {},
    ...more,
  };
}

export function townWords(lang: Lang, more: Partial<WorkshopWords> = {}): WorkshopWords {
  const names =
    lang === 'pl'
      ? ['Miejski Ośrodek Kultury', 'Ośrodek Pomocy Społecznej']
      : ['Municipal House of Culture', 'Social Welfare Centre'];
  return {
    lang,
    town: 'Lipowo',
    sides: names.map((name, index) => ({ id: 'AB'.charAt(index), name, short: name, wished: 3 })),
    meetings: ['2026-10-30', '2026-11-20', '2026-12-11'],
    people: 9,
    ...more,
  };
}

export function sampleDocument(lang: Lang, more: Partial<WorkshopDocument> = {}): WorkshopDocument {
  const [mok, ops] = townWords(lang).sides.map(side => side.name);
  return {
    v: 1,
    kind: 'porozumienie',
    step: 'mik.3.10',
    title: lang === 'pl' ? 'Porozumienie o współpracy' : 'Cooperation agreement',
    number: '',
    place: 'Lipowo',
    date: '2026-12-18',
    parties: [
      {
        id: 'p-a',
        side: 'A',
        label: '',
        name: mok ?? '',
        address: 'ul. Szkolna 4, Lipowo',
        register: 'RIK 12',
        kind: 'culture',
        rep: { name: 'Alicja Wzorcowa', role: 'dyrektorka', mandate: 'powołania' },
      },
      {
        id: 'p-b',
        side: 'B',
        label: '',
        name: ops ?? '',
        address: 'ul. Polna 11, Lipowo',
        actingFor: 'Gmina Lipowo',
        kind: 'welfare',
        rep: { name: '', role: 'kierownik', mandate: 'pełnomocnictwa nr 7/2026' },
      },
    ],
    frozen: 0,
    ...more,
  };
}

type Given = readonly [text: string, more?: Partial<Harvested>];

/** What three meetings of an invented town left, in Polish whatever the document's language: people's words. */
const HARVEST: Readonly<Partial<Record<Slot, readonly Given[]>>> = {
  goals: [
    ['Każda osoba, która przychodzi do jednego ośrodka, wie, co dzieje się w drugim'],
    ['Czekanie w poczekalni jest spokojniejsze'],
  ],
  hopes: [
    ['spokój osób czekających', { weight: 5 }],
    ['znajomość po imieniu', { weight: 4 }],
    ['żeby nikomu nie przybyło pracy', { weight: 4 }],
    ['żeby było miło', { weight: 1 }],
  ],
  signs: [['w czerwcu trzy osoby z poczekalni przychodzą same na zajęcia']],
  groups: [['osoby czekające w poczekalni'], ['dzieci i młodzież'], ['osoby starsze']],
  solutions: [
    [
      'Wtorki w OPS: raz w miesiącu instruktorka plastyki prowadzi w poczekalni godzinę otwartych warsztatów, bez zapisów.',
      { kind: 'decision', data: { outcome: 'accepted' } },
    ],
    [
      'Program tygodnia przy okienku: w każdy poniedziałek plakat z programem domu kultury wisi obok okienka.',
      { kind: 'decision', data: { outcome: 'remarks' } },
    ],
    [
      'Wejściówki „w zawieszeniu”: osoba, która kupuje bilet, może zostawić drugi dla kogoś, kogo nie stać.',
      { kind: 'decision', data: { outcome: 'trial', until: '2027-01-15' } },
    ],
    ['Wspólny autobus na festyn', { kind: 'decision', data: { outcome: 'aside' } }],
    [
      'Plakat tylko wtedy, gdy sekretariat ma chwilę, nie w dniu wypłat.',
      {
        kind: 'remark',
        data: { signed: 'Renata' },
        from: [
          { step: 'mik.2.13', id: 'remark-1' },
          { step: 'mik.2.13', id: 'solutions-1' },
        ],
      },
    ],
    ['Obawiam się o ciszę w poczekalni', { kind: 'remark' }],
  ],
  principles: [['Mówimy wprost'], ['Nie dokładamy sobie pracy'], ['Pozwalamy skończyć zdanie']],
  forms: [['wymianę informacji o ofercie'], ['wspólny kalendarz'], ['wzajemne wizyty']],
  resources: [
    [
      'Poczekalnia przy okienku',
      { kind: 'resource', side: 'B', data: { condition: 'codziennie, bez głośnej muzyki' } },
    ],
    [
      'Sala kameralna na 30 osób',
      {
        kind: 'resource',
        side: 'A',
        data: { condition: 'wtorki i czwartki do 15:00, po uzgodnieniu', status: 'free' },
      },
    ],
    [
      'Aparat i osoba, która umie robić zdjęcia',
      { kind: 'resource', side: 'A', data: { status: 'sometimes', condition: 'za zgodą fotografowanych' } },
    ],
    ['Samochód na zakupy', { kind: 'resource', side: 'B', data: { status: 'confirm' } }],
    ['Kto ma klucz do sali?', { kind: 'question', side: 'B' }],
  ],
  tasks: [
    [
      'Ustalić z dyrekcją pierwszą datę warsztatów w poczekalni',
      { side: 'A', data: { condition: 'instruktorka plastyki, do 10 stycznia 2027 r.' } },
    ],
    [
      'Przygotować miejsce na plakat przy okienku',
      { side: 'B', data: { condition: 'sekretariat, do świąt' } },
    ],
    ['Sprawdzić, jak księguje się wejściówki', { side: 'A' }],
  ],
  coordination: [
    ['kontakt w każdy poniedziałek, spotkanie raz w miesiącu'],
    ['odpowiadamy w ciągu 3 dni roboczych'],
  ],
  difficulties: [['jeśli ktoś odejdzie z pracy, wprowadza następną osobę']],
  review: [['następne przeglądy raz w roku, zwołuje je Strona 1']],
  duration: [['rok z przeglądem w połowie']],
};

const STEPS: Readonly<Partial<Record<Slot, string>>> = {
  hopes: 'mik.1.13',
  goals: 'mik.1.14',
  signs: 'mik.2.03',
  groups: 'mik.2.03',
  solutions: 'mik.2.13',
  sheets: 'mik.2.09',
  character: 'mik.3.04',
  limits: 'mik.3.04',
  principles: 'mik.1.07',
  forms: 'mik.3.03',
  resources: 'mik.2.04',
  tasks: 'mik.3.06',
  coordination: 'mik.3.04',
  difficulties: 'mik.3.08',
  review: 'mik.3.04',
  duration: 'mik.3.04',
};

/** Every slot, filled. */
export function everything(): Slots {
  return Object.fromEntries(
    Object.entries(HARVEST).map(([slot, given]) => [
      slot,
      given.map(([text, more], index) =>
        harvested(STEPS[slot as Slot] ?? 'krok', `${slot}-${index}`, text, more),
      ),
    ]),
  );
}

/** The slots that the first programme fills. */
export function usual(): Slots {
  const { goals, solutions, principles, resources, tasks } = everything();
  return { hopes: goals ?? [], solutions, principles, resources, tasks } as Slots;
}

export function sampleAssembly(
  lang: Lang,
  slots: Slots,
  variants: Readonly<Record<string, string>> = {},
  words: WorkshopWords = townWords(lang),
): Assembly {
  return {
    document: sampleDocument(lang),
    version: 1,
    words,
    paragraphs: compose({ variants, slots, words }),
    slots,
  };
}

export function sampleDoc(
  lang: Lang,
  slots: Slots,
  variants: Readonly<Record<string, string>> = {},
): AgreementDoc {
  return assemble(sampleAssembly(lang, slots, variants));
}
