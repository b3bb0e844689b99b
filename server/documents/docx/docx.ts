import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, SideLetter, Words } from '#shared/agreement/blocks.ts';
import { exactMoment } from '../agreementTree.ts';
import type { ApprovalCard, BlockTree } from '../blockTree.ts';
import { announces, MOST_TOGETHER } from '../breaks.ts';
import { approvalIntro, checkLine, DOCUMENT_WORDS, editionLine } from '../documentWords.ts';
import { repeatable } from '../repeatable.ts';
import { SIDE_SHAPES } from '../sideShapes.ts';
import { docxStyles, MONO, RUBRIC, SANS } from './docxStyle.ts';
import { docxTable, mm } from './docxTable.ts';

const SHORT_EDGE = mm(210);
const LONG_EDGE = mm(297);
const MARGIN = { top: mm(19), bottom: mm(24), left: mm(22), right: mm(22), footer: mm(12), header: mm(9) };

/** A copy for editing in an office program; every page says that it is not the approved version. */
export async function renderDocx(tree: BlockTree): Promise<Uint8Array> {
  const words = DOCUMENT_WORDS[tree.lang];
  const locale = tree.lang === 'pl' ? 'pl-PL' : 'en-GB';
  const writer = new DocxWriter(tree);
  const document = new Document({
    title: tree.title,
    creator: 'Wspólny Stół',
    lastModifiedBy: 'Wspólny Stół',
    description: editionLine(tree),
    styles: docxStyles(locale),
    numbering: { config: NUMBERING },
    sections: writer.sections().map(({ wide, children }) => ({
      properties: {
        page: {
          // The library turns the paper itself: it wants the upright size in both cases.
          size: {
            width: SHORT_EDGE,
            height: LONG_EDGE,
            orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: MARGIN,
        },
      },
      headers: { default: new Header({ children: [header(tree)] }) },
      footers: { default: new Footer({ children: [footer(tree, words.of, wide)] }) },
      children,
    })),
  });
  return repeatable(await Packer.toBuffer(document), tree.at);
}

const level = (depth: number, text: string) => ({
  level: depth,
  format: LevelFormat.DECIMAL,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: mm(7 + depth * 7), hanging: mm(7) }, spacing: { after: 60 } } },
});
const NUMBERING = [
  { reference: 'paragraphs', levels: [level(0, '%1.'), level(1, '%2)')] },
  { reference: 'points', levels: [level(0, '%1)')] },
];

function header(tree: BlockTree): Paragraph {
  const words = DOCUMENT_WORDS[tree.lang];
  const line = [tree.editable, ...(tree.rehearsal ? [words.rehearsalLine] : [])].join(' · ');
  return new Paragraph({ style: 'Small', children: [new TextRun({ text: line, italics: true })] });
}

function footer(tree: BlockTree, of: string, wide: boolean): Paragraph {
  const width = (wide ? LONG_EDGE : SHORT_EDGE) - MARGIN.left - MARGIN.right;
  return new Paragraph({
    style: 'Small',
    border: { top: { style: 'single', size: 6, space: 4, color: '000000' } },
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    // In two lines: side by side, a long name would run into the mark.
    children: [
      new TextRun({ children: [tree.footer, '\t', PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] }),
      new TextRun({ text: editionLine(tree), break: 1 }),
    ],
  });
}

interface DocxSection {
  wide: boolean;
  children: (Paragraph | Table)[];
}

class DocxWriter {
  private readonly tree: BlockTree;
  /** Every list is its own, so that each clause counts from one. */
  private lists = 0;

  constructor(tree: BlockTree) {
    this.tree = tree;
  }

  sections(): DocxSection[] {
    const sections: DocxSection[] = [{ wide: false, children: [] }];
    for (const block of this.tree.blocks) {
      const wide = block.t === 'annex' && block.wide;
      if (block.t === 'annex' && (sections.length === 1 || wide || sections.at(-1)?.wide)) {
        sections.push({ wide, children: [] });
      }
      sections.at(-1)?.children.push(...this.draw(block));
    }
    const { approvals } = this.tree;
    if (approvals) {
      if (sections.at(-1)?.wide) sections.push({ wide: false, children: [] });
      sections.at(-1)?.children.push(...this.approvals(approvals));
    }
    return sections;
  }

  private draw(block: Block): (Paragraph | Table)[] {
    switch (block.t) {
      case 'title':
        return title(block.text, block.lead);
      case 'h2': {
        const number = block.number ? [new TextRun({ text: `${block.number}  `, color: RUBRIC })] : [];
        return [paragraph([...number, ...text(block.text)], { style: 'Heading2' })];
      }
      case 'annex':
        return [paragraph(text(`${block.label}. ${block.text}`), { style: 'Heading2' })];
      case 'p':
        return [paragraph(flow(block.words), announces(block.words) ? { keepNext: true } : {})];
      case 'note':
        return [paragraph(flow(block.words), { style: 'Note' })];
      case 'ask':
        return [paragraph(flow([block]))];
      case 'parties':
        return block.rows.map(row =>
          paragraph([...side(row.side), new TextRun({ children: ['\t'] }), ...flow(row.words)], {
            indent: { left: mm(14), hanging: mm(14) },
            tabStops: [{ type: TabStopType.LEFT, position: mm(14) }],
          }),
        );
      case 'ol':
        return this.list(block);
      case 'facts':
        return block.rows.flatMap(row =>
          row.lines.map((line, index) =>
            paragraph(
              [
                ...(index === 0 ? text(row.label, { bold: true }) : []),
                new TextRun({ children: ['\t'] }),
                ...side(line.side),
                ...text(`${line.side ? '  ' : ''}${line.text}`),
              ],
              { style: 'Fact', tabStops: [{ type: TabStopType.LEFT, position: mm(40) }] },
            ),
          ),
        );
      case 'table':
        return [
          ...(block.caption === '' ? [] : [paragraph(text(block.caption), { style: 'Caption' })]),
          docxTable(
            block.head,
            block.widths,
            block.rows.map(row => row.map(words => [flow(words)])),
          ),
          paragraph([]),
        ];
      case 'signatures':
        return [
          docxTable(
            block.head,
            [34, 26, 40],
            block.rows.map(row => [
              [[...side(row.side), ...text(`${row.side ? '  ' : ''}${row.party}`)]],
              [flow(row.who), ...(row.role === '' ? [] : [text(row.role)])],
              [[]],
            ]),
            { height: mm(24), together: block.rows.length <= MOST_TOGETHER },
          ),
        ];
    }
  }

  private list(block: Extract<Block, { t: 'ol' }>): Paragraph[] {
    this.lists += 1;
    const instance = this.lists;
    return block.items.flatMap(item => [
      paragraph(flow(item.words), {
        numbering: { reference: block.style, level: 0, instance },
        keepNext: item.sub.length > 0,
      }),
      ...item.sub.map(words =>
        paragraph(flow(words), { numbering: { reference: block.style, level: 1, instance } }),
      ),
    ]);
  }

  private approvals(card: ApprovalCard): (Paragraph | Table)[] {
    const { lang } = this.tree;
    const words = DOCUMENT_WORDS[lang].approvals;
    const fact = (label: string, value: ParagraphChild[]) =>
      paragraph([...text(label, { bold: true }), new TextRun({ children: ['\t'] }), ...value], {
        style: 'Fact',
        tabStops: [{ type: TabStopType.LEFT, position: mm(40) }],
      });
    const rows = card.rows.map(row => [
      [[...side(row.side), ...text(`${row.side ? '  ' : ''}${row.party}`)]],
      [text(row.who)],
      [text(exactMoment(row.at, lang))],
    ]);
    return [
      paragraph(text(words.title), { style: 'Heading2' }),
      paragraph(text(approvalIntro(card, lang)), { style: 'Note' }),
      ...(rows.length > 0 ? [docxTable(words.head, [35, 39, 26], rows), paragraph([])] : []),
      ...(card.sealed
        ? [fact(words.sealed, text(`${exactMoment(card.sealed.at, lang)}, ${card.sealed.by}`))]
        : []),
      fact(words.hash, [new TextRun({ text: card.hash, font: MONO, size: 15 })]),
      ...(card.log
        ? [fact(words.log, [new TextRun({ text: `${card.log.k}, ${card.log.chain}`, font: MONO, size: 15 })])]
        : []),
      ...(card.verifyAt ? [fact(words.verify, text(card.verifyAt))] : []),
      ...[checkLine(card, lang), words.meaning]
        .filter(line => line !== '')
        .map(line => paragraph(text(line), { style: 'Note' })),
    ];
  }
}

function title(name: string, lead: Words): Paragraph[] {
  return [
    paragraph(text(name), { style: 'Heading1' }),
    ...(lead.length > 0 ? [paragraph(flow(lead), { style: 'Lead' })] : []),
  ];
}

function paragraph(children: ParagraphChild[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children });
}

/** Runs of a text; line breaks are breaks. The library escapes what XML would read as its own. */
function text(words: string, look: { bold?: boolean } = {}): TextRun[] {
  return words
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...look, ...(index > 0 ? { break: 1 } : {}) }));
}

function flow(words: Words): TextRun[] {
  return words.flatMap(run =>
    run.t === 'ask'
      ? [new TextRun({ text: '…………………\u00a0' }), new TextRun({ text: `(${run.question})`, italics: true })]
      : text(run.text, run.strong ? { bold: true } : {}),
  );
}

function side(letter: SideLetter | null): TextRun[] {
  return letter ? [new TextRun({ text: `${SIDE_SHAPES[letter]} ${letter}`, bold: true, font: SANS })] : [];
}
