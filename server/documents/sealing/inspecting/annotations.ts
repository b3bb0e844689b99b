import type { PdfDocument } from './pdfDocument.ts';
import { type Dict, Ref, type Value, written } from './pdfSyntax.ts';

/** Keys that the place of a signature may have: none of them makes a reader do something. */
const WIDGET_KEYS: ReadonlySet<string> = new Set(
  (
    '/Type /Subtype /FT /T /TU /TM /V /Rect /P /F /Ff /AP /AS /MK /BS /Border /DA /Q /Lock /SV /Parent /Kids /DR /M ' +
    '/NM /StructParent /Contents /C /H /DV'
  ).split(' '),
);

/** The same without whatever would be drawn: in a place that nobody has signed yet there is nothing to see. */
const EMPTY_KEYS: ReadonlySet<string> = new Set(
  '/Type /Subtype /FT /T /TU /TM /Rect /P /F /Ff /MK /BS /Border /DA /Q /Lock /SV /Parent /Kids /DR /M /NM /StructParent /H'.split(
    ' ',
  ),
);

/** What may be added to pages and to the form after sealing: places of signatures, and nothing else. */
export class AnnotationRules {
  readonly #pages: readonly { number: number; sealed: readonly string[] }[];
  readonly #fields: ReadonlySet<string>;

  /** `pages`: objects of the sealed file's pages. */
  constructor(sealed: PdfDocument, pages: readonly number[]) {
    this.#pages = pages.map(number => ({
      number,
      sealed: sealed.list(sealed.dict(new Ref(number, 0)).get('/Annots')).map(written),
    }));
    const form = sealed.dict(sealed.catalog.get('/AcroForm'));
    this.#fields = new Set(sealed.list(form.get('/Fields')).map(written));
  }

  /** What is on a page, or in the form, and must not be; page null: in the form alone. */
  unexpected(file: PdfDocument): { page: number | null; detail: string; annotation: Value | null }[] {
    const found: { page: number | null; detail: string; annotation: Value | null }[] = [];
    for (const [index, { number, sealed }] of this.#pages.entries()) {
      const now = file.list(file.dict(new Ref(number, 0)).get('/Annots'));
      const names = now.map(written);
      const isKept = sealed.every((name, at) => names[at] === name);
      const other = now.filter(one => !sealed.includes(written(one))).find(one => !isPlace(file, one));
      if (!isKept || other !== undefined) {
        const subtype = other === undefined ? 'removed' : file.dict(other).get('/Subtype');
        found.push({
          page: index + 1,
          detail: typeof subtype === 'string' ? subtype : '',
          annotation: other ?? null,
        });
      }
    }
    const form = file.dict(file.catalog.get('/AcroForm'));
    for (const field of file.list(form.get('/Fields'))) {
      if (!this.#fields.has(written(field)) && !isPlace(file, field)) {
        found.push({ page: null, detail: 'form field', annotation: null });
      }
    }
    return found;
  }
}

function isPlace(file: PdfDocument, value: Value): boolean {
  return isSignature(file, value) || isEmptyPlace(file, value);
}

/** A field of the kind signature that holds one, or a place of such a field. */
export function isSignature(file: PdfDocument, value: Value): boolean {
  const { own, parts, widgets } = around(file, value);
  return (
    own('/FT') === '/Sig' &&
    isEnvelope(own('/V')) &&
    parts.every(dict => [...dict.keys()].every(key => WIDGET_KEYS.has(key))) &&
    widgets.every(dict => (dict.get('/Subtype') ?? '/Widget') === '/Widget')
  );
}

/** A field made for a signature, which waits for one: some programs make it in a save of its own. */
export function isEmptyPlace(file: PdfDocument, value: Value): boolean {
  const { own, parts, widgets } = around(file, value);
  return (
    own('/FT') === '/Sig' &&
    own('/V') === null &&
    parts.every(dict => [...dict.keys()].every(key => EMPTY_KEYS.has(key))) &&
    // A ground of its own would hide what is under it.
    parts.every(dict => !file.dict(dict.get('/MK')).has('/BG')) &&
    widgets.every(dict => (dict.get('/Subtype') ?? '/Widget') === '/Widget')
  );
}

/** A widget with its field and its kids, and what it says itself or its field says for it. */
function around(file: PdfDocument, value: Value) {
  const widget = file.dict(value);
  const parent = file.dict(widget.get('/Parent'));
  const kids = file.list(widget.get('/Kids')).map(kid => file.dict(kid));
  const own = (key: string): Value => file.get(widget.get(key) ?? parent.get(key));
  return { own, parts: [widget, parent, ...kids], widgets: [widget, ...kids] };
}

function isEnvelope(value: Value): value is Dict {
  return value instanceof Map && value.has('/ByteRange') && value.has('/Contents');
}
