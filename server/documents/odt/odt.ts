import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Block, ListItem, SideLetter, Words } from '#shared/agreement/blocks.ts';
import { exactMoment } from '../agreementTree.ts';
import type { ApprovalCard, BlockTree } from '../blockTree.ts';
import { announces } from '../breaks.ts';
import { approvalIntro, checkLine, DOCUMENT_WORDS, editionLine } from '../documentWords.ts';
import { zipTime } from '../repeatable.ts';
import { SIDE_SHAPES } from '../sideShapes.ts';
import { Xml } from '../xml.ts';
import { fontFaces, NAMESPACES, odtStyles, PAPER } from './odtStyle.ts';
import { OdtTables } from './odtTable.ts';
import { odtText } from './odtText.ts';

const { el } = Xml;
const MIMETYPE = 'application/vnd.oasis.opendocument.text';
const PARTS = ['content.xml', 'meta.xml', 'styles.xml'] as const;

/** A copy for editing in a free office program; every page says that it is not the approved version. */
export function renderOdt(tree: BlockTree): Uint8Array {
  const parts: Record<(typeof PARTS)[number], string> = {
    'content.xml': new OdtWriter(tree).content(),
    'meta.xml': meta(tree),
    'styles.xml': odtStyles(tree.lang, header(tree), width => footer(tree, width)),
  };
  const file = (text: string, level: 0 | 6 = 6) =>
    [strToU8(text), { level, mtime: zipTime(), os: 0 }] as const;
  // Programs know the kind of file by its first bytes, so the kind comes first and is not compressed.
  const files: Zippable = {
    mimetype: [...file(MIMETYPE, 0)],
    'META-INF/manifest.xml': [...file(manifest())],
  };
  for (const name of PARTS) files[name] = [...file(parts[name])];
  return zipSync(files);
}

function manifest(): string {
  const entry = (path: string, type: string) =>
    el('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
  return Xml.file(
    el(
      'manifest:manifest',
      {
        'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
        'manifest:version': '1.3',
      },
      entry('/', MIMETYPE),
      ...PARTS.map(name => entry(name, 'text/xml')),
    ),
  );
}

function meta(tree: BlockTree): string {
  const at = `${new Date(tree.at).toISOString().slice(0, 19)}Z`;
  const about = el(
    'office:meta',
    {},
    el('meta:generator', {}, 'Wspólny Stół'),
    el('dc:title', {}, tree.title),
    el('dc:subject', {}, editionLine(tree)),
    el('dc:language', {}, tree.lang === 'pl' ? 'pl-PL' : 'en-GB'),
    el('meta:creation-date', {}, at),
    el('dc:date', {}, at),
  );
  return Xml.file(el('office:document-meta', NAMESPACES, about));
}

function header(tree: BlockTree): Xml {
  const words = DOCUMENT_WORDS[tree.lang];
  const line = [tree.editable, ...(tree.rehearsal ? [words.rehearsalLine] : [])].join(' · ');
  return paragraph('Header', odtText(line));
}

function footer(tree: BlockTree, width: number): Xml {
  return paragraph(
    width === PAPER.short ? 'FooterUpright' : 'FooterFlat',
    odtText(tree.footer),
    el('text:tab'),
    el('text:page-number', { 'text:select-page': 'current' }, '1'),
    ` ${DOCUMENT_WORDS[tree.lang].of} `,
    el('text:page-count', {}, '1'),
    // In a line of its own: side by side, a long name would run into the mark.
    el('text:line-break'),
    odtText(editionLine(tree)),
  );
}

class OdtWriter {
  private readonly tree: BlockTree;
  private readonly tables = new OdtTables();
  /** Whether the page that is being filled lies on its side. */
  private wide = false;
  private opened = false;

  constructor(tree: BlockTree) {
    this.tree = tree;
  }

  content(): string {
    const { blocks, approvals } = this.tree;
    const body = [
      ...blocks.flatMap(block => this.draw(block)),
      ...(approvals ? this.approvals(approvals) : []),
    ];
    return Xml.file(
      el(
        'office:document-content',
        NAMESPACES,
        fontFaces(),
        el('office:automatic-styles', {}, opening('Upright'), opening('Landscape'), ...this.tables.styles()),
        el('office:body', {}, el('office:text', {}, ...body)),
      ),
    );
  }

  private draw(block: Block): Xml[] {
    switch (block.t) {
      case 'title':
        return [
          heading(1, 'Heading_20_1', odtText(block.text)),
          ...(block.lead.length > 0 ? [paragraph('Lead', ...flow(block.lead))] : []),
        ];
      case 'h2': {
        const number = block.number ? [span('Rubric', `${block.number}  `)] : [];
        return [heading(2, 'Heading_20_2', ...number, odtText(block.text))];
      }
      case 'annex':
        return [heading(2, this.open(block.wide), odtText(`${block.label}. ${block.text}`))];
      case 'p':
        return [paragraph(announces(block.words) ? 'Announcing' : 'Standard', ...flow(block.words))];
      case 'note':
        return [paragraph('Note', ...flow(block.words))];
      case 'ask':
        return [paragraph('Standard', ...flow([block]))];
      case 'parties':
        return block.rows.map(row =>
          paragraph('Party', ...side(row.side), el('text:tab'), ...flow(row.words)),
        );
      case 'ol':
        return [list(block.style, block.items)];
      case 'facts':
        return block.rows.flatMap(row =>
          row.lines.map((line, index) =>
            paragraph(
              'Fact',
              ...(index === 0 ? [span('Strong', row.label)] : []),
              el('text:tab'),
              ...side(line.side, ' '),
              odtText(line.text),
            ),
          ),
        );
      case 'table':
        return [
          ...(block.caption === '' ? [] : [paragraph('Caption', odtText(block.caption))]),
          this.tables.draw({
            head: block.head,
            widths: block.widths,
            rows: block.rows.map(row => row.map(words => [flow(words)])),
            width: this.width(),
          }),
          paragraph('Note'),
        ];
      case 'signatures':
        return [
          this.tables.draw({
            head: block.head,
            widths: [34, 26, 40],
            rows: block.rows.map(row => [
              [[...side(row.side, ' '), odtText(row.party)]],
              [flow(row.who), ...(row.role === '' ? [] : [[odtText(row.role)]])],
              [[]],
            ]),
            width: this.width(),
            signed: true,
          }),
        ];
    }
  }

  /** The style of an annex's heading: the first one and those on their side open a page, as in the PDF. */
  private open(wide: boolean): string {
    const opens = !this.opened || wide || this.wide;
    this.opened = true;
    this.wide = wide;
    return opens ? (wide ? 'OpensLandscape' : 'OpensUpright') : 'Heading_20_2';
  }

  private width(): number {
    return (this.wide ? PAPER.long : PAPER.short) - 2 * PAPER.side;
  }

  private approvals(card: ApprovalCard): Xml[] {
    const { lang } = this.tree;
    const words = DOCUMENT_WORDS[lang].approvals;
    const fact = (label: string, value: Xml) =>
      paragraph('Fact', span('Strong', label), el('text:tab'), value);
    const title = this.wide ? this.open(false) : 'Heading_20_2';
    const table = this.tables.draw({
      head: words.head,
      widths: [35, 39, 26],
      rows: card.rows.map(row => [
        [[...side(row.side, ' '), odtText(row.party)]],
        [[odtText(row.who)]],
        [[odtText(exactMoment(row.at, lang))]],
      ]),
      width: this.width(),
    });
    return [
      heading(2, title, odtText(words.title)),
      paragraph('Note', odtText(approvalIntro(card, lang))),
      ...(card.rows.length > 0 ? [table, paragraph('Note')] : []),
      ...(card.sealed
        ? [fact(words.sealed, odtText(`${exactMoment(card.sealed.at, lang)}, ${card.sealed.by}`))]
        : []),
      fact(words.hash, span('Hash', card.hash)),
      ...(card.log ? [fact(words.log, span('Hash', `${card.log.k}, ${card.log.chain}`))] : []),
      ...(card.verifyAt ? [fact(words.verify, odtText(card.verifyAt))] : []),
      ...[checkLine(card, lang), words.meaning]
        .filter(line => line !== '')
        .map(line => paragraph('Note', odtText(line))),
    ];
  }
}

/** A heading that begins a page of its own form. */
function opening(form: 'Upright' | 'Landscape'): Xml {
  return el('style:style', {
    'style:name': `Opens${form}`,
    'style:family': 'paragraph',
    'style:parent-style-name': 'Heading_20_2',
    'style:master-page-name': form === 'Upright' ? 'Standard' : 'Landscape',
  });
}

function heading(level: number, style: string, ...children: readonly Xml[]): Xml {
  return el('text:h', { 'text:style-name': style, 'text:outline-level': level }, ...children);
}

function paragraph(style: string, ...children: readonly (Xml | string)[]): Xml {
  return el('text:p', { 'text:style-name': style }, ...children);
}

function span(style: string, text: string): Xml {
  return el('text:span', { 'text:style-name': style }, odtText(text));
}

function list(style: 'paragraphs' | 'points', items: readonly ListItem[]): Xml {
  const name = style === 'paragraphs' ? 'Paragraphs' : 'Points';
  const point = (words: Words) => el('text:list-item', {}, paragraph('Point', ...flow(words)));
  return el(
    'text:list',
    { 'text:style-name': name },
    ...items.map(item =>
      el(
        'text:list-item',
        {},
        paragraph(item.sub.length > 0 ? 'Announcing' : 'Point', ...flow(item.words)),
        ...(item.sub.length > 0 ? [el('text:list', {}, ...item.sub.map(point))] : []),
      ),
    ),
  );
}

function flow(words: Words): Xml[] {
  return words.flatMap(run =>
    run.t === 'ask'
      ? [odtText('…………………\u00a0'), span('Emphasis', `(${run.question})`)]
      : [run.strong ? span('Strong', run.text) : odtText(run.text)],
  );
}

function side(letter: SideLetter | null, after = ''): Xml[] {
  return letter ? [span('Side', `${SIDE_SHAPES[letter]} ${letter}${after === '' ? '' : '  '}`)] : [];
}
