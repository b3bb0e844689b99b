import { MOST_TOGETHER } from '../breaks.ts';
import { Xml } from '../xml.ts';
import { COLUMN_GAP } from './odtStyle.ts';
import { odtText } from './odtText.ts';

const { el } = Xml;

/** A cell: its paragraphs, each of them pieces of text. */
type Cell = readonly (readonly Xml[])[];

interface TableParts {
  head: readonly string[];
  /** Shares of the width. */
  widths: readonly number[];
  rows: readonly (readonly Cell[])[];
  /** Of the whole table, in millimetres. */
  width: number;
  /** Room for a hand and a stamp, and no page break between those who sign. */
  signed?: boolean;
}

const RULE = '0.75pt solid #000000';

/** Draws tables and collects the styles of their columns, which the file wants in one place. */
export class OdtTables {
  private readonly widths = new Set<number>();
  private count = 0;

  /** Rules above the head, below it and below every row; the head repeats on every page and no row is torn. */
  draw({ head, widths, rows, width, signed = false }: TableParts): Xml {
    this.count += 1;
    const whole = widths.reduce((sum, share) => sum + share, 0);
    const columns = widths.map(share => {
      const tenths = Math.round((10 * width * share) / whole);
      this.widths.add(tenths);
      return el('table:table-column', { 'table:style-name': columnName(tenths) });
    });
    const together = signed && rows.length <= MOST_TOGETHER;
    const headRow = row(
      'Row',
      head.map(name => cell('HeadCell', 'Table_20_Heading', [[odtText(name)]])),
    );
    return el(
      'table:table',
      { 'table:name': `Table${this.count}`, 'table:style-name': together ? 'TogetherTable' : 'PlainTable' },
      ...columns,
      el('table:table-header-rows', {}, headRow),
      ...rows.map(cells =>
        row(
          signed ? 'SignatureRow' : 'Row',
          cells.map(one => cell('BodyCell', 'Table_20_Contents', one)),
        ),
      ),
    );
  }

  /** Automatic styles of the tables drawn so far. */
  styles(): Xml[] {
    return [...FIXED, ...[...this.widths].sort((one, other) => one - other).map(columnStyle)];
  }
}

const FIXED = [
  named('PlainTable', 'table', el('style:table-properties', { 'table:align': 'margins' })),
  named(
    'TogetherTable',
    'table',
    el('style:table-properties', { 'table:align': 'margins', 'style:may-break-between-rows': 'false' }),
  ),
  named('Row', 'table-row', el('style:table-row-properties', { 'fo:keep-together': 'always' })),
  named(
    'SignatureRow',
    'table-row',
    el('style:table-row-properties', { 'fo:keep-together': 'always', 'style:min-row-height': '24mm' }),
  ),
  named('HeadCell', 'table-cell', cellProperties({ 'fo:border-top': RULE })),
  named('BodyCell', 'table-cell', cellProperties({ 'fo:border-top': 'none' })),
];

function cellProperties(own: Readonly<Record<string, string>>): Xml {
  return el('style:table-cell-properties', {
    ...own,
    'fo:border-bottom': RULE,
    'fo:border-left': 'none',
    'fo:border-right': 'none',
    'fo:padding-left': '0mm',
    'fo:padding-right': `${COLUMN_GAP}mm`,
    'fo:padding-top': '0mm',
    'fo:padding-bottom': '0mm',
  });
}

function named(name: string, family: string, properties: Xml): Xml {
  return el('style:style', { 'style:name': name, 'style:family': family }, properties);
}

function columnName(tenths: number): string {
  return `Column${tenths}`;
}

function columnStyle(tenths: number): Xml {
  return named(
    columnName(tenths),
    'table-column',
    el('style:table-column-properties', { 'style:column-width': `${tenths / 10}mm` }),
  );
}

function row(style: string, cells: readonly Xml[]): Xml {
  return el('table:table-row', { 'table:style-name': style }, ...cells);
}

function cell(style: string, paragraphs: string, content: Cell): Xml {
  return el(
    'table:table-cell',
    { 'table:style-name': style, 'office:value-type': 'string' },
    ...content.map(pieces => el('text:p', { 'text:style-name': paragraphs }, ...pieces)),
  );
}
