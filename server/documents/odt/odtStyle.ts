import type { Lang } from '#shared/text.ts';
import { Xml } from '../xml.ts';

const { el } = Xml;

/** A4 and its margins in millimetres, the same as in the PDF and DOCX (look.md section 3, "Paper, A4"). */
export const PAPER = { short: 210, long: 297, side: 22, top: 9, bottom: 12 } as const;
export const COLUMN_GAP = 3;

/** Namespaces of every part of the file. */
export const NAMESPACES = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:svg': 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  'xmlns:meta': 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'office:version': '1.3',
} as const;

type Properties = Readonly<Record<string, string | number>>;

/** Fonts that offices have, each with its family for those that have not. */
const SERIF = { 'style:font-name': 'Georgia' };
const SANS = { 'style:font-name': 'Calibri' };
const RULE = '0.75pt solid #000000';

/** The fonts by name, declared in both parts that use them. */
export function fontFaces(): Xml {
  const face = (name: string, family: string) =>
    el('style:font-face', {
      'style:name': name,
      'svg:font-family': `'${name}'`,
      'style:font-family-generic': family,
      'style:font-pitch': family === 'modern' ? 'fixed' : 'variable',
    });
  return el(
    'office:font-face-decls',
    {},
    face('Georgia', 'roman'),
    face('Calibri', 'swiss'),
    face('Consolas', 'modern'),
  );
}

/** The look of everything, by the names that office programs know. `header` and `footer` are those of each page. */
export function odtStyles(lang: Lang, header: Xml, footer: (width: number) => Xml): string {
  const country = lang === 'pl' ? 'PL' : 'GB';
  const defaults = el(
    'style:default-style',
    { 'style:family': 'paragraph' },
    el('style:paragraph-properties', {
      'fo:orphans': 2,
      'fo:widows': 2,
      'style:writing-mode': 'lr-tb',
    }),
    el('style:text-properties', {
      ...SERIF,
      'fo:font-size': '11pt',
      'fo:language': lang,
      'fo:country': country,
      'fo:hyphenate': 'false',
    }),
  );
  const styles = el('office:styles', {}, defaults, ...NAMED.map(style), ...LISTS);
  const automatic = el(
    'office:automatic-styles',
    {},
    pageLayout('Upright', PAPER.short, PAPER.long),
    pageLayout('Flat', PAPER.long, PAPER.short),
    footerStyle('FooterUpright', PAPER.short),
    footerStyle('FooterFlat', PAPER.long),
  );
  const master = (name: string, layout: string, width: number) =>
    el(
      'style:master-page',
      { 'style:name': name, 'style:page-layout-name': layout },
      el('style:header', {}, header),
      el('style:footer', {}, footer(width)),
    );
  const masters = el(
    'office:master-styles',
    {},
    master('Standard', 'Upright', PAPER.short),
    master('Landscape', 'Flat', PAPER.long),
  );
  return Xml.file(el('office:document-styles', NAMESPACES, fontFaces(), styles, automatic, masters));
}

interface NamedStyle {
  name: string;
  shown?: string;
  family?: 'paragraph' | 'text';
  parent?: string;
  level?: number;
  paragraph?: Properties;
  text?: Properties;
}

const NAMED: readonly NamedStyle[] = [
  { name: 'Standard', paragraph: { 'fo:line-height': '116%', 'fo:margin-bottom': '6pt' } },
  {
    name: 'Heading_20_1',
    shown: 'Heading 1',
    parent: 'Standard',
    level: 1,
    paragraph: {
      'fo:border-top': '4pt double #000000',
      'style:border-line-width-top': '0.8pt 1.2pt 2.6pt',
      'fo:padding-top': '18pt',
      'fo:line-height': '108%',
      'fo:margin-bottom': '8pt',
      'fo:keep-with-next': 'always',
    },
    text: { 'fo:font-size': '27pt', 'fo:font-weight': 'bold' },
  },
  {
    name: 'Heading_20_2',
    shown: 'Heading 2',
    parent: 'Standard',
    level: 2,
    paragraph: { 'fo:margin-top': '17pt', 'fo:margin-bottom': '5.5pt', 'fo:keep-with-next': 'always' },
    text: { 'fo:font-size': '12.5pt', 'fo:font-weight': 'bold' },
  },
  { name: 'Lead', parent: 'Standard', paragraph: { 'fo:margin-bottom': '14pt' }, text: size('13pt') },
  // What announces points stays with the first of them.
  {
    name: 'Announcing',
    parent: 'Point',
    paragraph: { 'fo:keep-with-next': 'always' },
  },
  {
    name: 'Party',
    parent: 'Standard',
    paragraph: { 'fo:margin-left': '14mm', 'fo:text-indent': '-14mm' },
  },
  { name: 'Point', parent: 'Standard', paragraph: { 'fo:margin-bottom': '3pt' } },
  {
    name: 'Note',
    parent: 'Standard',
    paragraph: { 'fo:margin-top': '4pt' },
    text: { ...SANS, ...size('9.5pt') },
  },
  { name: 'Fact', parent: 'Standard', paragraph: { 'fo:margin-bottom': '2pt', ...hanging(40) }, text: SANS },
  {
    name: 'Caption',
    parent: 'Standard',
    paragraph: { 'fo:margin-top': '10pt', 'fo:margin-bottom': '5pt', 'fo:keep-with-next': 'always' },
    text: { ...SANS, ...size('10.5pt'), 'fo:font-weight': 'bold' },
  },
  {
    name: 'Table_20_Contents',
    shown: 'Table Contents',
    parent: 'Standard',
    paragraph: { 'fo:margin-top': '3.5pt', 'fo:margin-bottom': '3.5pt', 'fo:line-height': '115%' },
    text: { ...SANS, ...size('10pt'), 'fo:hyphenate': 'true', 'fo:hyphenation-remain-char-count': 3 },
  },
  {
    name: 'Table_20_Heading',
    shown: 'Table Heading',
    parent: 'Table_20_Contents',
    text: { 'fo:font-weight': 'bold', 'fo:hyphenate': 'false' },
  },
  { name: 'Header', parent: 'Standard', text: { ...SANS, ...size('8.5pt'), 'fo:font-style': 'italic' } },
  {
    name: 'Footer',
    parent: 'Standard',
    paragraph: { 'fo:border-top': RULE, 'fo:padding-top': '4pt', 'fo:margin-bottom': '0pt' },
    text: { ...SANS, ...size('8.5pt') },
  },
  { name: 'Strong', family: 'text', text: { 'fo:font-weight': 'bold' } },
  { name: 'Emphasis', family: 'text', text: { 'fo:font-style': 'italic' } },
  { name: 'Rubric', family: 'text', text: { 'fo:color': '#902615' } },
  { name: 'Side', family: 'text', text: { ...SANS, 'fo:font-weight': 'bold' } },
  { name: 'Hash', family: 'text', text: { 'style:font-name': 'Consolas', ...size('7.5pt') } },
];

/** „1." with „1)" inside, and „1)" alone: each list in the text counts from one. */
const LISTS = [
  el('text:list-style', { 'style:name': 'Paragraphs' }, level(1, '.'), level(2, ')')),
  el('text:list-style', { 'style:name': 'Points' }, level(1, ')'), level(2, ')')),
];

function size(points: string): Properties {
  return { 'fo:font-size': points };
}

function hanging(width: number): Properties {
  return { 'fo:margin-left': `${width}mm`, 'fo:text-indent': `-${width}mm` };
}

function style({
  name,
  shown,
  family = 'paragraph',
  parent,
  level: depth,
  paragraph,
  text,
}: NamedStyle): Xml {
  const indent = paragraph?.['fo:margin-left'];
  const stop = indent === undefined ? [] : [tabs(indent, 'left')];
  return el(
    'style:style',
    {
      'style:name': name,
      ...(shown === undefined ? {} : { 'style:display-name': shown }),
      'style:family': family,
      ...(parent === undefined ? {} : { 'style:parent-style-name': parent }),
      ...(depth === undefined ? {} : { 'style:default-outline-level': depth }),
    },
    ...(paragraph ? [el('style:paragraph-properties', paragraph, ...stop)] : []),
    ...(text ? [el('style:text-properties', text)] : []),
  );
}

function tabs(position: string | number, type: 'left' | 'right'): Xml {
  return el('style:tab-stops', {}, el('style:tab-stop', { 'style:position': position, 'style:type': type }));
}

function level(depth: number, sign: string): Xml {
  const label = el('style:list-level-label-alignment', {
    'text:label-followed-by': 'listtab',
    'text:list-tab-stop-position': `${depth * 7}mm`,
    'fo:text-indent': '-7mm',
    'fo:margin-left': `${depth * 7}mm`,
  });
  return el(
    'text:list-level-style-number',
    { 'text:level': depth, 'style:num-format': '1', 'style:num-suffix': sign },
    el(
      'style:list-level-properties',
      { 'text:list-level-position-and-space-mode': 'label-alignment' },
      label,
    ),
  );
}

function pageLayout(name: string, width: number, height: number): Xml {
  const room = (edge: string, length: number) =>
    el('style:header-footer-properties', { 'fo:min-height': '8mm', [`fo:margin-${edge}`]: `${length}mm` });
  return el(
    'style:page-layout',
    { 'style:name': name },
    el('style:page-layout-properties', {
      'fo:page-width': `${width}mm`,
      'fo:page-height': `${height}mm`,
      'style:print-orientation': width > height ? 'landscape' : 'portrait',
      'fo:margin-top': `${PAPER.top}mm`,
      'fo:margin-bottom': `${PAPER.bottom}mm`,
      'fo:margin-left': `${PAPER.side}mm`,
      'fo:margin-right': `${PAPER.side}mm`,
    }),
    el('style:header-style', {}, room('bottom', 4)),
    el('style:footer-style', {}, room('top', 5)),
  );
}

function footerStyle(name: string, width: number): Xml {
  const inside = width - 2 * PAPER.side;
  return el(
    'style:style',
    { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': 'Footer' },
    el('style:paragraph-properties', {}, tabs(`${inside}mm`, 'right')),
  );
}
