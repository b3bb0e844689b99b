import type { PdfDocument } from './pdfDocument.ts';
import { type Dict, Ref, refsIn, type Value } from './pdfSyntax.ts';

/** What each object of the sealed file is there for. */
export interface SealedRoles {
  roleOf: ReadonlyMap<number, Role>;
  /** On which page an object is drawn, from 1. */
  pageOf: ReadonlyMap<number, number>;
  /** Objects of the pages, in their order. */
  pages: readonly number[];
  /** Numbers that something refers to and no object has: whoever adds one changes what refers to it. */
  missing: ReadonlySet<number>;
}

export type Role =
  | 'catalog'
  | 'pages'
  | 'page'
  | 'form'
  | 'info'
  | 'list'
  | 'metadata'
  | 'attached'
  | 'other';

/** Reads them once, from the bytes that were sealed. */
export function rolesOf(file: PdfDocument): SealedRoles {
  const roleOf = new Map<number, Role>();
  const give = (value: Value | undefined, role: Role): void => {
    if (value instanceof Ref && !roleOf.has(value.number)) {
      roleOf.set(value.number, role);
    }
  };
  const { catalog } = file;
  give(file.trailer.get('/Root'), 'catalog');
  give(file.trailer.get('/Info'), 'info');
  give(catalog.get('/AcroForm'), 'form');
  give(catalog.get('/Metadata'), 'metadata');
  give(file.dict(catalog.get('/AcroForm')).get('/Fields'), 'list');
  const missing = new Set<number>();
  for (const number of file.numbers()) {
    const value = file.object(number)?.value ?? null;
    if (value instanceof Map) {
      giveByType(give, roleOf, number, value);
    }
    for (const ref of refsIn(value)) {
      if (file.object(ref.number) === null) {
        missing.add(ref.number);
      }
    }
  }
  const pages = file.pages();
  const pageOf = new Map<number, number>();
  for (const [index, number] of pages.entries()) {
    roleOf.set(number, 'page');
    pageOf.set(number, index + 1);
    const page = file.dict(new Ref(number, 0));
    give(page.get('/Annots'), 'list');
    drawnBy(file, page, index + 1, pageOf, roleOf);
  }
  return { roleOf, pageOf, pages, missing };
}

function giveByType(
  give: (value: Value | undefined, role: Role) => void,
  roleOf: Map<number, Role>,
  number: number,
  value: Dict,
): void {
  const type = value.get('/Type');
  if (type === '/Pages') {
    roleOf.set(number, 'pages');
  }
  if (type === '/Filespec' || type === '/EmbeddedFile') {
    roleOf.set(number, 'attached');
    for (const ref of refsIn(value)) {
      give(ref, 'attached');
    }
  }
}

/** Everything a page is drawn with: its content and what that uses. */
function drawnBy(
  file: PdfDocument,
  page: Dict,
  at: number,
  pageOf: Map<number, number>,
  roleOf: ReadonlyMap<number, Role>,
): void {
  const open: Value[] = [page.get('/Contents') ?? null, page.get('/Resources') ?? null];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    for (const { number } of refsIn(value)) {
      if (!pageOf.has(number) && !roleOf.has(number)) {
        pageOf.set(number, at);
        open.push(file.object(number)?.value ?? null);
      }
    }
  }
}
