import type { CheckPoint, Grant } from '#shared/agreement/grants/grant.ts';
import { zloty } from '#shared/agreement/grants/money.ts';
import type { Lang } from '#shared/text.ts';

interface GrantWords {
  label: string;
  title: string;
  nothing: string;
  signed(who: string, at: string): string;
  check: {
    title: string;
    caption: string;
    head: readonly string[];
    answers: Readonly<Record<CheckPoint['answer'], string>>;
  };
  cards: {
    title: string;
    caption: string;
    head: readonly string[];
    sum: string;
    card(n: number, points: number, most: number): string;
  };
  decision: {
    title: string;
    granted(amount: string, asked: string): string;
    refused: string;
    improve: string;
    reason: string;
  };
  report: {
    title: string;
    people: string;
    caption: string;
    head: readonly string[];
    own: string;
    other: string;
    sum: string;
    /** What is left of the grant; below zero: what it did not cover. */
    against(left: number, lang: Lang): string;
    costs: string;
    costsHead: readonly string[];
    photos: string;
  };
  log: {
    title: string;
    caption: string;
    head: readonly string[];
    acts: Readonly<Record<Grant['log'][number]['act'], string>>;
  };
}

/** Words of the appendix that says what became of an application. */
export const GRANT_WORDS: Readonly<Record<Lang, GrantWords>> = {
  pl: {
    label: 'Dodatek, poza treścią dokumentu',
    title: 'Przebieg wniosku',
    nothing: 'Ten wniosek nie był jeszcze oceniany.',
    signed: (who, at) => `Kto i kiedy: ${who}, ${at}.`,
    check: {
      title: 'Ocena formalna',
      caption: 'Co sprawdzono',
      head: ['Nr', 'Punkt', 'Odpowiedź', 'Uwagi'],
      answers: { yes: 'tak', no: 'nie', complete: 'do uzupełnienia' },
    },
    cards: {
      title: 'Karta oceny',
      caption: 'Punkty wszystkich osób oceniających',
      head: ['Kryterium', 'Najwięcej', 'Średnia', 'Od–do'],
      sum: 'Razem',
      card: (n, points, most) => `Ocena ${n}: ${points} z ${most}.`,
    },
    decision: {
      title: 'Decyzja',
      granted: (amount, asked) => `Przyznano ${amount} (kwota z wniosku: ${asked}).`,
      refused: 'Nie przyznano wsparcia.',
      improve: 'Wniosek wraca do poprawy.',
      reason: 'Uzasadnienie:',
    },
    report: {
      title: 'Sprawozdanie',
      people: 'Liczba osób, które wzięły udział:',
      caption: 'Wydatki przy wierszach budżetu',
      head: ['Nr', 'Wiersz budżetu', 'We wniosku', 'Wydano'],
      own: 'wkład własny',
      other: 'Poza budżetem',
      sum: 'Razem (przyznano i wydano)',
      against: (left, lang) =>
        left === 0
          ? 'Wydano dokładnie tyle, ile przyznano.'
          : left > 0
            ? `Do zwrotu zostało ${zloty(left, lang)}.`
            : `Ponad przyznaną kwotę wydano ${zloty(-left, lang)}.`,
      costs: 'Wydatki po kolei',
      costsHead: ['Wiersz budżetu', 'Na co', 'Kwota'],
      photos: 'Zdjęcia, na które zgodziły się osoby na nich:',
    },
    log: {
      title: 'Kolejne zapisy',
      caption: 'Kto, co i kiedy zapisał',
      head: ['Kiedy', 'Co', 'Kto'],
      acts: {
        check: 'ocena formalna',
        card: 'karta oceny',
        decision: 'decyzja',
        report: 'sprawozdanie',
        reopened: 'cofnięcie decyzji',
      },
    },
  },
  en: {
    label: 'Appendix, not part of the document',
    title: 'Course of the application',
    nothing: 'This application has not been assessed yet.',
    signed: (who, at) => `Who and when: ${who}, ${at}.`,
    check: {
      title: 'Formal check',
      caption: 'What was checked',
      head: ['No.', 'Point', 'Answer', 'Remarks'],
      answers: { yes: 'yes', no: 'no', complete: 'incomplete' },
    },
    cards: {
      title: 'Assessment card',
      caption: 'Points from all assessors',
      head: ['Criterion', 'Maximum', 'Average', 'Range'],
      sum: 'Total',
      card: (n, points, most) => `Assessment ${n}: ${points} of ${most}.`,
    },
    decision: {
      title: 'Decision',
      granted: (amount, asked) => `Granted: ${amount} (asked for: ${asked}).`,
      refused: 'No support was granted.',
      improve: 'The application goes back for changes.',
      reason: 'Reason:',
    },
    report: {
      title: 'Report',
      people: 'Number of people who took part:',
      caption: 'Costs by budget line',
      head: ['No.', 'Budget line', 'Applied for', 'Spent'],
      own: 'own share',
      other: 'Outside the budget',
      sum: 'Total (granted and spent)',
      against: (left, lang) =>
        left === 0
          ? 'Exactly the amount granted was spent.'
          : left > 0
            ? `To be returned: ${zloty(left, lang)}.`
            : `Spent above the grant: ${zloty(-left, lang)}.`,
      costs: 'Costs one by one',
      costsHead: ['Budget line', 'For what', 'Amount'],
      photos: 'Photos published with the consent of the people in them:',
    },
    log: {
      title: 'Entries in order',
      caption: 'Who recorded what, and when',
      head: ['When', 'What', 'Who'],
      acts: {
        check: 'formal check',
        card: 'assessment card',
        decision: 'decision',
        report: 'report',
        reopened: 'decision taken back',
      },
    },
  },
};
