import { type Block, plain, type Words } from '#shared/agreement/blocks.ts';
import { type Application, totalsOf } from '#shared/agreement/grants/application.ts';
import { assessmentOf, type Grant, spentOf, spreadOf, sumOfCard } from '#shared/agreement/grants/grant.ts';
import { zloty } from '#shared/agreement/grants/money.ts';
import type { Lang } from '#shared/text.ts';
import { shortMoment } from '../agreementTree.ts';
import { GRANT_WORDS } from './grantWords.ts';

/**
 * The appendix „Przebieg wniosku": formal check, assessment, decision, report. It is printed beside the application and is
 * no part of what was approved.
 */
export function grantAppendix(grant: Grant, application: Application, lang: Lang): Block[] {
  const words = GRANT_WORDS[lang];
  const course = [...check(grant, lang), ...cards(grant, lang), ...decision(grant, application, lang)];
  return [
    { t: 'annex', label: words.label, text: words.title, wide: false },
    ...(course.length === 0 ? [{ t: 'p', words: plain(words.nothing) } as const] : course),
    ...report(grant, application, lang),
    ...log(grant, lang),
  ];
}

function check({ check: made }: Grant, lang: Lang): Block[] {
  const words = GRANT_WORDS[lang];
  if (made === null) {
    return [];
  }
  return [
    heading(words.check.title),
    signed(made, lang),
    table(
      words.check.caption,
      words.check.head,
      [8, 46, 16, 30],
      made.points.map(({ name, answer, words: why }, index) => [
        String(index + 1),
        name,
        words.check.answers[answer],
        why || '–',
      ]),
    ),
  ];
}

/** Each assessor by a letter in the columns, so that the table stays upright; their names and sentences below. */
function cards({ cards: made }: Grant, lang: Lang): Block[] {
  const words = GRANT_WORDS[lang];
  const all = assessmentOf(made);
  const [first] = made;
  if (all === null || first === undefined) {
    return [];
  }
  const number = (value: number) => String(value).replace('.', lang === 'pl' ? ',' : '.');
  const rows = first.scores.map(({ name, most }, index) => {
    const { mean, least, most: highest } = spreadOf(made, index);
    return [name, String(most), number(mean), `${least}–${highest}`];
  });
  return [
    heading(words.cards.title),
    table(
      words.cards.caption,
      words.cards.head,
      [52, 16, 16, 16],
      [...rows, [words.cards.sum, String(all.of), number(all.mean), `${all.least}–${all.most}`]],
    ),
    ...made.flatMap((card): Block[] => [
      {
        t: 'p',
        words: [
          {
            t: 'text',
            strong: true,
            text: words.cards.card(card.n, sumOfCard(card).points, sumOfCard(card).most),
          },
          ...plain(` ${card.who}, ${shortMoment(iso(card.at), lang)}.`),
        ],
      },
      {
        t: 'ol',
        style: 'points',
        items: card.scores.map(({ name, points, words: why }) => ({
          words: plain(`${name}: ${points}${why === '' ? '' : `. ${why}`}`),
          sub: [],
        })),
      },
    ]),
  ];
}

function decision({ decision: made }: Grant, application: Application, lang: Lang): Block[] {
  const words = GRANT_WORDS[lang];
  if (made === null) {
    return [];
  }
  const { asked } = totalsOf(application.lines);
  const said =
    made.outcome === 'granted'
      ? words.decision.granted(zloty(made.amount, lang), zloty(asked, lang))
      : words.decision[made.outcome];
  return [
    heading(words.decision.title),
    signed(made, lang),
    { t: 'p', words: [{ t: 'text', strong: true, text: said }] },
    ...(made.reason === ''
      ? []
      : [{ t: 'p', words: plain(`${words.decision.reason} ${made.reason}`) } as const]),
  ];
}

function report({ report: made, decision: granted }: Grant, { lines }: Application, lang: Lang): Block[] {
  const words = GRANT_WORDS[lang].report;
  if (made === null || granted === null) {
    return [];
  }
  const spent = spentOf(made.costs, lines.length);
  const money = (grosze: number) => zloty(grosze, lang);
  const rows = lines.map((one, index) => [
    String(index + 1),
    one.what + (one.own ? ` (${words.own})` : ''),
    money(one.quantity * one.price),
    money(spent.byLine[index] ?? 0),
  ]);
  return [
    heading(words.title),
    signed(made, lang),
    { t: 'p', words: plain(made.happened) },
    { t: 'p', words: plain(`${words.people} ${made.people}.`) },
    table(
      words.caption,
      words.head,
      [8, 48, 22, 22],
      [
        ...rows,
        ...(spent.other === 0 ? [] : [['', words.other, '–', money(spent.other)]]),
        ['', words.sum, money(granted.amount), money(spent.all)],
      ],
    ),
    { t: 'p', words: plain(words.against(granted.amount - spentOfGrant(made.costs, lines), lang)) },
    ...costs(made.costs, lang),
    ...(made.photos.length === 0
      ? []
      : [
          { t: 'p', words: plain(words.photos) } as const,
          {
            t: 'ol',
            style: 'points',
            items: made.photos.map(({ caption }) => ({ words: plain(caption), sub: [] })),
          } as const,
        ]),
  ];
}

/** Own contributions are not paid from the grant. */
function spentOfGrant(made: NonNullable<Grant['report']>['costs'], lines: Application['lines']): number {
  return made
    .filter(({ line }) => line === null || lines[line]?.own !== true)
    .reduce((sum, { amount }) => sum + amount, 0);
}

function costs(made: NonNullable<Grant['report']>['costs'], lang: Lang): Block[] {
  const words = GRANT_WORDS[lang].report;
  const rows = made.map(({ line, what, amount }) => [
    line === null ? '–' : String(line + 1),
    what || '–',
    zloty(amount, lang),
  ]);
  return rows.length === 0 ? [] : [table(words.costs, words.costsHead, [20, 58, 22], rows)];
}

function log({ log: lines }: Grant, lang: Lang): Block[] {
  const words = GRANT_WORDS[lang].log;
  const rows = lines.map(({ at, who, act }) => [shortMoment(iso(at), lang), words.acts[act], who]);
  return rows.length === 0
    ? []
    : [heading(words.title), table(words.caption, words.head, [26, 34, 40], rows)];
}

function heading(text: string): Block {
  return { t: 'h2', number: null, text };
}

function signed({ who, at }: { who: string; at: number }, lang: Lang): Block {
  return { t: 'p', words: plain(GRANT_WORDS[lang].signed(who, shortMoment(iso(at), lang))) };
}

function table(
  caption: string,
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Block {
  return { t: 'table', caption, head, widths, rows: rows.map(row => row.map((cell): Words => plain(cell))) };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
