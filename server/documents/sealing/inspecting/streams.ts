import { inflateSync } from 'node:zlib';
import { spend } from './effort.ts';
import { PdfFault } from './pdfFault.ts';
import type { Dict, Value } from './pdfSyntax.ts';

/** More than any table of a file of 10 MB takes. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Content of a table or of an object stream; other filters do not stand there. */
export function decoded(raw: Buffer, dict: Dict): Buffer {
  const filter = single(dict.get('/Filter'));
  if (filter === null) {
    return raw;
  }
  if (filter !== '/FlateDecode') {
    throw new PdfFault(`a table in ${String(filter)}`);
  }
  const inflated = inflateSync(raw, { maxOutputLength: MOST_BYTES });
  spend(inflated.length);
  const how = single(dict.get('/DecodeParms'));
  const predictor = how instanceof Map ? Number(how.get('/Predictor') ?? 1) : 1;
  if (predictor < 10 || !(how instanceof Map)) {
    return inflated;
  }
  const simple = (how.get('/Colors') ?? 1) === 1 && (how.get('/BitsPerComponent') ?? 8) === 8;
  if (!simple) {
    throw new PdfFault('a table drawn as a picture');
  }
  return unpredicted(inflated, Number(how.get('/Columns') ?? 1));
}

function single(value: Value | undefined): Value {
  return Array.isArray(value) ? (value.length === 1 ? (value[0] ?? null) : null) : (value ?? null);
}

/** Takes back PNG's prediction, with one byte a column. */
function unpredicted(bytes: Buffer, columns: number): Buffer {
  if (!Number.isInteger(columns) || columns < 1 || columns > 64) {
    throw new PdfFault('columns of a table');
  }
  const rows = Math.floor(bytes.length / (columns + 1));
  const out = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const how = bytes[row * (columns + 1)] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = column > 0 ? (out[at - 1] ?? 0) : 0;
      const up = row > 0 ? (out[at - columns] ?? 0) : 0;
      const corner = row > 0 && column > 0 ? (out[at - columns - 1] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][how] ?? 0;
      out[at] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map(one => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ];
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
}
