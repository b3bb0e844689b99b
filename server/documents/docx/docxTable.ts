import {
  BorderStyle,
  HeightRule,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** A cell: its paragraphs, each of them runs. */
type Cell = readonly ParagraphChild[][];

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const RULE = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;

/** Millimetres in twentieths of a point. */
export function mm(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/** Rules above the head, below it and below every row; the head repeats on every page and no row is torn. */
export function docxTable(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly Cell[])[],
  { height, together = false }: { height?: number; together?: boolean } = {},
): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const row = (cells: readonly Cell[], isHead: boolean, isLast: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(height && !isHead ? { height: { value: height, rule: HeightRule.ATLEAST } } : {}),
      children: cells.map(
        (cell, index) =>
          new TableCell({
            width: { size: Math.round((100 * (widths[index] ?? 0)) / whole), type: WidthType.PERCENTAGE },
            borders: { top: isHead ? RULE : NONE, bottom: RULE, left: NONE, right: NONE },
            margins: { left: 0, right: mm(3) },
            children: cell.map(
              children =>
                new Paragraph({ style: 'Cell', children, keepNext: (isHead || together) && !isLast }),
            ),
          }),
      ),
    });
  const heading = head.map((name): Cell => [[new TextRun({ text: name, bold: true })]]);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(heading, true, rows.length === 0),
      ...rows.map((cells, index) => row(cells, false, index === rows.length - 1)),
    ],
  });
}
