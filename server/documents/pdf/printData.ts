import type { Block, Run } from '#shared/agreement/blocks.ts';
import { exactMoment } from '../agreementTree.ts';
import type { BlockTree } from '../blockTree.ts';
import { MOST_TOGETHER } from '../breaks.ts';
import type { Drawable } from '../coverage.ts';
import { approvalIntro, checkLine, DOCUMENT_WORDS, editionLine } from '../documentWords.ts';
import { eachText } from '../eachText.ts';

/** So many signatures leave room for a short clause above them. */
const FEW_ROWS = 5;
const SHORT_CLAUSE = 500;

/** Pages that share a form: the document itself, then every annex. */
interface PrintSheet {
  wide: boolean;
  blocks: Block[];
  card: boolean;
}

/** The tree as the Typst template reads it: only drawable text, every decision made. */
export function printData(tree: BlockTree, drawable: Drawable): unknown {
  const words = DOCUMENT_WORDS[tree.lang];
  const card = tree.approvals;
  const drawn = (text: string) => drawable.text(text);
  return {
    lang: tree.lang,
    title: drawn(tree.title),
    at: moment(tree.at),
    footer: drawn(tree.footer),
    edition: drawn(editionLine(tree)),
    short: isShort(tree),
    parts: partHeadings(tree),
    sheets: sheets(tree, drawn),
    approvals: card && {
      rows: card.rows.map(row => ({
        side: row.side,
        party: drawn(row.party),
        who: drawn(row.who),
        at: exactMoment(row.at, tree.lang),
      })),
      sealed: card.sealed && drawn(`${exactMoment(card.sealed.at, tree.lang)}, ${card.sealed.by}`),
      hash: hashLines(card.hash),
      log: card.log && { k: card.log.k, hash: hashLines(card.log.chain) },
      verifyAt: card.verifyAt && drawn(card.verifyAt),
    },
    words: {
      of: words.of,
      watermark: tree.watermark && drawn(tree.watermark),
      rehearsalLine: tree.rehearsal ? words.rehearsalLine : null,
      approvalTitle: words.approvals.title,
      approvalIntro: card === null ? '' : approvalIntro(card, tree.lang),
      approvalHead: words.approvals.head,
      approvalMeaning: words.approvals.meaning,
      check: card === null ? '' : checkLine(card, tree.lang),
      sealed: words.approvals.sealed,
      hash: words.approvals.hash,
      log: words.approvals.log,
      verify: words.approvals.verify,
      ring: [
        words.approvals.ring,
        tree.edition.split(',')[0] ?? '',
        ...(tree.rehearsal ? [words.rehearsal] : []),
      ].join(' · '),
      sealMiddle: /\bv\d+\b/.exec(tree.edition)?.[0] ?? '',
      attachment: words.attachment,
    },
  };
}

/** The clauses of the short form, and a preamble (reference/agreement A2): they are set close, to stay a few pages. */
const SHORT_FORM = 14;

function isShort({ blocks }: BlockTree): boolean {
  const numbered = blocks.filter(block => block.t === 'h2' && block.number !== null).length;
  return numbered > 0 && numbered <= SHORT_FORM;
}

/** Unnumbered headings of a document whose clauses are numbered stand out; elsewhere all headings are alike. */
function partHeadings(tree: BlockTree): string[] {
  const headings = tree.blocks.flatMap(block => (block.t === 'h2' ? [block] : []));
  return headings.some(heading => heading.number !== null)
    ? headings.filter(heading => heading.number === null).map(heading => heading.text)
    : [];
}

/** The approval card is the last thing of the last sheet that stands upright. */
function sheets(tree: BlockTree, drawn: (text: string) => string): unknown[] {
  const list: PrintSheet[] = [{ wide: false, blocks: [], card: false }];
  for (const block of tree.blocks) {
    const last = list.at(-1);
    // Upright annexes go on where the page has room; those on their side open their own.
    const opens = block.t === 'annex' && (block.wide || last?.wide);
    if (block.t === 'annex' && opens) list.push({ wide: block.wide, blocks: [], card: false });
    list.at(-1)?.blocks.push(eachText(block, drawn));
  }
  if (tree.approvals) {
    const last = list.at(-1);
    if (last && !last.wide) last.card = true;
    else list.push({ wide: false, blocks: [], card: true });
  }
  return list.map(sheet => ({ ...sheet, blocks: signaturesTogether(sheet.blocks) }));
}

/** Heading, table and notes of the signatures, which must not be torn between pages (up to what fits on one). */
function signaturesTogether(blocks: readonly Block[]): unknown[] {
  const at = blocks.findIndex(block => block.t === 'signatures');
  const table = blocks[at];
  if (table?.t !== 'signatures' || table.rows.length > MOST_TOGETHER) return [...blocks];
  const heading = blocks[at - 1]?.t === 'h2' ? at - 1 : at;
  const start = heading - (table.rows.length <= FEW_ROWS && endsShort(blocks, heading) ? 2 : 0);
  let end = at + 1;
  while (blocks[end]?.t === 'note') end += 1;
  return [
    ...blocks.slice(0, start),
    { t: 'together', blocks: blocks.slice(start, end) },
    ...blocks.slice(end),
  ];
}

/** Whether the last clause is one short paragraph: it goes with the signatures, so that nobody signs an empty page. */
function endsShort(blocks: readonly Block[], end: number): boolean {
  const [title, only] = [blocks[end - 2], blocks[end - 1]];
  const length = only?.t === 'p' ? only.words.reduce((sum, run) => sum + lengthOf(run), 0) : Infinity;
  return title?.t === 'h2' && length <= SHORT_CLAUSE;
}

function lengthOf(run: Run): number {
  return (run.t === 'ask' ? run.question : run.text).length;
}

/** 64 letters in two lines of four groups, as people read them out to each other. */
function hashLines(hash: string): string[][] {
  const groups = hash.match(/.{1,8}/g) ?? [];
  return [groups.slice(0, 4), groups.slice(4)];
}

function moment(at: string): number[] {
  const date = new Date(at);
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
}
