import type { Block, ListItem, SideLetter, Words } from '#shared/agreement/blocks.ts';
import type { Lang } from '#shared/text.ts';
import { exactMoment } from '../agreementTree.ts';
import type { ApprovalCard, BlockTree } from '../blockTree.ts';
import { approvalIntro, checkLine, DOCUMENT_WORDS, editionLine } from '../documentWords.ts';
import { SIDE_SHAPES } from '../sideShapes.ts';
import { PAGE_STYLE } from './htmlStyle.ts';
import { Markup } from './markup.ts';

const { tag } = Markup;

/** One file without script: the most accessible form, and the copy for the public bulletin. */
export function renderHtml(tree: BlockTree): string {
  const words = DOCUMENT_WORDS[tree.lang];
  const edition = editionLine(tree);
  const head = [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    // The file is opened from anywhere; it needs nothing and may load nothing.
    tag('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    tag('title', {}, tree.title),
    Markup.style(PAGE_STYLE + pageFooter(tree, edition)),
  ];
  const notices = tree.rehearsal ? [tag('p', { class: 'notice' }, words.rehearsalLine)] : [];
  const main = tag(
    'main',
    { class: tree.rehearsal ? 'rehearsal' : false },
    ...notices,
    ...tree.blocks.map(block => drawBlock(block, tree.lang)),
    ...(tree.approvals ? [approvals(tree.approvals, tree.lang)] : []),
  );
  const foot = tag('footer', {}, tag('p', {}, `${tree.footer} · ${edition}`));
  const page = tag('html', { lang: tree.lang }, tag('head', {}, ...head), tag('body', {}, main, foot));
  return `<!doctype html>\n${page.html}\n`;
}

/** State and mark on every printed page, as a CSS string in which everything but plain letters is a number. */
function pageFooter(tree: BlockTree, edition: string): string {
  const quote = (text: string) =>
    `"${text.replace(/[^A-Za-z0-9 ]/gu, letter => `\\${letter.codePointAt(0)?.toString(16)} `)}"`;
  const { of } = DOCUMENT_WORDS[tree.lang];
  return `@page{@bottom-left{content:${quote(tree.footer)}}@bottom-center{content:${quote(edition)}}@bottom-right{content:counter(page) ${quote(` ${of} `)} counter(pages)}}`;
}

function drawBlock(block: Block, lang: Lang): Markup {
  switch (block.t) {
    case 'title':
      return Markup.join([
        tag('h1', {}, block.text),
        ...(block.lead.length > 0 ? [tag('p', { class: 'lead' }, flow(block.lead, lang))] : []),
      ]);
    case 'h2':
      return block.number
        ? tag('h2', {}, tag('span', { class: 'number' }, block.number), ' ', block.text)
        : tag('h2', { class: 'part' }, block.text);
    case 'annex':
      return tag(
        'h2',
        { class: 'part annex' },
        tag('span', { class: 'label' }, block.label),
        ' ',
        block.text,
      );
    case 'p':
      return tag('p', {}, flow(block.words, lang));
    case 'note':
      return tag('p', { class: 'note' }, flow(block.words, lang));
    case 'ask':
      return tag('p', { class: 'question' }, flow([block], lang));
    case 'parties':
      return tag(
        'ul',
        { class: 'parties', role: 'list' },
        ...block.rows.map(row => tag('li', {}, ...side(row.side), tag('div', {}, flow(row.words, lang)))),
      );
    case 'ol':
      return list(block.style, block.items, lang);
    case 'facts':
      return facts(block.rows);
    case 'table':
      return table(
        block.caption,
        block.head,
        block.rows.map(row => row.map(cell => flow(cell, lang))),
        block.widths,
      );
    case 'signatures':
      return table(
        '',
        block.head,
        block.rows.map(row => [
          party(row.side, row.party),
          Markup.join([flow(row.who, lang), row.role === '' ? '' : `\n${row.role}`]),
          Markup.text(''),
        ]),
        [34, 26, 40],
        'signatures',
      );
  }
}

function flow(words: Words | readonly [{ t: 'ask'; question: string }], lang: Lang): Markup {
  return Markup.join(
    words.map(run => {
      if (run.t === 'text') return run.strong ? tag('strong', {}, run.text) : run.text;
      const said = tag('span', { class: 'unseen' }, `${DOCUMENT_WORDS[lang].toFill}: `);
      return tag(
        'span',
        { class: 'ask' },
        tag('span', { class: 'dots' }),
        '\u00a0',
        said,
        tag('i', {}, run.question),
      );
    }),
  );
}

function side(letter: SideLetter | null): Markup[] {
  if (!letter) return [];
  return [
    tag(
      'span',
      { class: 'side' },
      tag('span', { 'aria-hidden': 'true' }, SIDE_SHAPES[letter]),
      ` ${letter} `,
    ),
  ];
}

function party(letter: SideLetter | null, name: string): Markup {
  return Markup.join([...side(letter), name]);
}

function list(style: 'paragraphs' | 'points', items: readonly ListItem[], lang: Lang): Markup {
  return tag(
    'ol',
    { class: style },
    ...items.map(item =>
      tag(
        'li',
        {},
        flow(item.words, lang),
        ...(item.sub.length > 0
          ? [tag('ol', { class: 'points' }, ...item.sub.map(words => tag('li', {}, flow(words, lang))))]
          : []),
      ),
    ),
  );
}

function facts(rows: Extract<Block, { t: 'facts' }>['rows']): Markup {
  return tag(
    'dl',
    {},
    ...rows.flatMap(row => [
      tag('dt', {}, row.label),
      ...row.lines.map(line => tag('dd', {}, ...side(line.side), line.text)),
    ]),
  );
}

/** The frame scrolls on a phone, so it must be reachable by keyboard and say what it is. */
function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Markup[])[],
  widths: readonly number[],
  kind: 'plain' | 'signatures' = 'plain',
): Markup {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const inside = tag(
    'table',
    { class: kind === 'plain' ? false : kind },
    ...(caption === '' ? [] : [tag('caption', {}, caption)]),
    tag(
      'colgroup',
      {},
      ...widths.map(width => tag('col', { style: `width:${((100 * width) / whole).toFixed(2)}%` })),
    ),
    tag('thead', {}, tag('tr', {}, ...head.map(name => tag('th', { scope: 'col' }, name)))),
    tag(
      'tbody',
      {},
      ...rows.map(row =>
        tag(
          'tr',
          {},
          ...row.map((cell, index) =>
            index === 0 && kind === 'signatures' ? tag('th', { scope: 'row' }, cell) : tag('td', {}, cell),
          ),
        ),
      ),
    ),
  );
  const name = caption === '' ? head.join(', ') : caption;
  return tag('div', { class: 'frame', role: 'region', 'aria-label': name, tabindex: 0 }, inside);
}

function approvals(card: ApprovalCard, lang: Lang): Markup {
  const words = DOCUMENT_WORDS[lang].approvals;
  const rows = card.rows.map(row => [
    party(row.side, row.party),
    Markup.text(row.who),
    Markup.text(exactMoment(row.at, lang)),
  ]);
  const pairs: [string, Markup][] = [
    ...(card.sealed
      ? [
          [words.sealed, Markup.text(`${exactMoment(card.sealed.at, lang)}, ${card.sealed.by}`)] satisfies [
            string,
            Markup,
          ],
        ]
      : []),
    [words.hash, tag('code', {}, card.hash)],
    ...(card.log
      ? [[words.log, tag('code', {}, `${card.log.k}, ${card.log.chain}`)] satisfies [string, Markup]]
      : []),
    ...(card.verifyAt ? [[words.verify, Markup.text(card.verifyAt)] satisfies [string, Markup]] : []),
  ];
  return tag(
    'section',
    { class: 'approvals', 'aria-labelledby': 'approvals' },
    tag('h2', { class: 'part', id: 'approvals' }, words.title),
    tag('p', {}, approvalIntro(card, lang)),
    ...(rows.length > 0 ? [table('', words.head, rows, [35, 39, 26])] : []),
    tag('dl', {}, ...pairs.flatMap(([label, value]) => [tag('dt', {}, label), tag('dd', {}, value)])),
    ...[checkLine(card, lang), words.meaning]
      .filter(line => line !== '')
      .map(line => tag('p', { class: 'note' }, line)),
  );
}
