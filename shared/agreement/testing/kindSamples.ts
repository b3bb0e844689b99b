import type { WorkshopWords } from '#shared/activities/activity.ts';
import type { Lang } from '#shared/text.ts';
import type { WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import { assemble } from '../assemble.ts';
import { NEW_APPLICATION } from '../grants/application.ts';
import { compose } from '../harvest/compose.ts';
import type { DocumentKind } from '../kinds.ts';
import { NEW_LETTER } from '../letters/letter.ts';
import type { AgreementDoc } from '../model.ts';
import type { Slot, Slots } from '../paragraphs.ts';
import { everything, harvested, sampleDocument, townWords } from './samples.ts';

/** One sample of each kind of document: an invented town, in Polish whatever the language: people's words. */

const HARVEST: Readonly<Partial<Record<DocumentKind, Readonly<Partial<Record<Slot, readonly string[]>>>>>> = {
  notatka: {
    goals: ['osoby z poczekalni wiedziały, co dzieje się w domu kultury'],
    solutions: [
      'Plakat z programem tygodnia wisi obok okienka w każdy poniedziałek',
      'Instruktorka plastyki przychodzi do poczekalni w pierwszy wtorek miesiąca',
    ],
    limits: ['kto kupuje farby', 'co robimy w wakacje'],
    review: ['w marcu, zwołuje ją dom kultury'],
  },
  'list-intencyjny': {
    idea: ['W każdą sobotę maja otwieramy podwórko przy ul. Polnej: gry, wspólny stół i scena dla chętnych'],
    groups: ['rodziny z okolicznych kamienic', 'osoby starsze, które rzadko wychodzą'],
    resources: ['stoły i ławki', 'dwie osoby, które grają na akordeonie'],
    needs: ['prądu na podwórku', 'kogoś, kto poprowadzi gry'],
    duration: ['do 31 sierpnia 2027 r.'],
  },
  mikrowsparcie: {
    idea: ['Sąsiedzki kiermasz z naprawą rowerów i wspólnym obiadem'],
    where: ['podwórko przy ul. Polnej 11'],
    needs: ['dzieci nie mają gdzie naprawić roweru, a starsi sąsiedzi umieją i mają narzędzia'],
    groups: ['około 60 osób z kwartału ulic Polnej i Szkolnej'],
    tasks: ['Zebranie narzędzi i chętnych do naprawiania', 'Kiermasz i obiad', 'Sprzątanie i podsumowanie'],
    deciding: ['o menu, o muzyce i o tym, co naprawiamy'],
    access: ['wejście bez schodów od ul. Szkolnej, kącik ciszy'],
    promotion: ['kartki na klatkach i zaproszenie od drzwi do drzwi'],
  },
  'misja-wizja': {
    mission: [
      'Dom kultury w Lipowie jest dla wszystkich, którzy tu mieszkają. Razem z mieszkankami i mieszkańcami tworzymy miejsce, w którym można coś zrobić po raz pierwszy.',
    ],
    vision: ['Za pięć lat w każdym tygodniu choć jedne zajęcia prowadzi ktoś z sąsiedztwa.'],
    values: [
      'Szacunek: słuchamy do końca.',
      'Odwaga: próbujemy, zanim powiemy „nie”.',
      'Sąsiedztwo: zaczynamy od tego, co jest blisko.',
    ],
    stop: ['zajęć, na które nikt nie przychodzi'],
    keep: ['piątkowy chór'],
    start: ['otwarte popołudnia bez zapisów'],
    review: ['za rok, w listopadzie'],
  },
  'mam-karta': {
    agency: ['kto ma pomysł na środę, dostaje klucz na środę'],
    mutuality: ['kto korzysta z kuchni, zostawia po sobie herbatę'],
    openness: ['wchodzi się bez pytania, a pierwszą osobę ktoś wita'],
    responsibility: ['co miesiąc sprzątamy razem'],
    keys: ['dwie osoby z każdej klatki'],
    care: ['lista dyżurów wisi przy drzwiach'],
    deciding: ['na spotkaniu domowym w pierwszy czwartek, zgodą wszystkich obecnych'],
    space: ['parter przy ul. Szkolnej 4, codziennie od 8.00 do 20.00'],
    duration: ['od lutego do lipca 2027 r.'],
  },
};

/** What a workshop that ends in such a document has harvested. */
export function harvestOf(kind: DocumentKind): Slots {
  if (kind === 'porozumienie') {
    return everything();
  }
  const slots = Object.entries(HARVEST[kind] ?? {}).map(([slot, texts]) => [
    slot,
    texts.map((text, index) => harvested('krok', `${slot}-${index}`, text)),
  ]);
  return Object.fromEntries(slots);
}

const TITLES: Readonly<Record<DocumentKind, string>> = {
  porozumienie: 'Porozumienie o współpracy',
  notatka: 'Notatka ze wspólnych ustaleń',
  'list-intencyjny': 'List intencyjny: sobotnie podwórko',
  mikrowsparcie: 'Sąsiedzki kiermasz rowerowy',
  'misja-wizja': 'Misja i wizja domu kultury w Lipowie',
  'mam-karta': 'Karta Miejsca Aktywności Mieszkańców',
};

/** The form of such a document, with everything that its kind asks for. */
export function documentOfKind(kind: DocumentKind, lang: Lang): WorkshopDocument {
  const document = sampleDocument(lang, { kind, title: TITLES[kind] });
  const [first, ...others] = document.parties;
  if (kind === 'mikrowsparcie' && first) {
    const { side: _, ...group } = first;
    return {
      ...document,
      parties: [
        {
          ...group,
          name: 'Grupa „Nasze podwórko”',
          address: '',
          kind: 'group',
          rep: { name: '', role: '', mandate: '' },
          adults: ['Alicja Wzorcowa', 'Bogdan Przykładny', 'Celina Próbna'],
        },
      ],
      application: {
        ...NEW_APPLICATION,
        letter: 'Sobotnie podwórko, 3 marca 2027 r.',
        lines: [
          { what: 'Części do rowerów', quantity: 40, price: 2550, own: false },
          { what: 'Produkty na obiad', quantity: 60, price: 1800, own: false },
          { what: 'Praca osób, które naprawiają (godziny)', quantity: 30, price: 3000, own: true },
        ],
      },
    };
  }
  if (kind === 'list-intencyjny') {
    const overlaps = [{ with: 'List chóru z ul. Szkolnej', part: 'scena dla chętnych' }];
    return { ...document, letter: { ...NEW_LETTER, overlaps } };
  }
  return first ? { ...document, parties: [first, ...others] } : document;
}

/** A document of this kind as it would be frozen; `filled` false: nothing was harvested and every place is a question. */
export function sampleOfKind(kind: DocumentKind, lang: Lang, filled = true): AgreementDoc {
  const document = documentOfKind(kind, lang);
  const slots = filled ? harvestOf(kind) : {};
  const words: WorkshopWords = {
    ...townWords(lang),
    document: { kind, parties: document.parties },
  };
  const paragraphs = compose({ variants: {}, slots, words });
  return assemble({ document, version: 1, words, paragraphs, slots });
}
