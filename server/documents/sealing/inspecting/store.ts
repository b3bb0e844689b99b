import type { PdfDocument } from './pdfDocument.ts';
import { Ref, refsIn, type Value, written } from './pdfSyntax.ts';
import type { Revision } from './revisions.ts';
import type { SealedRoles } from './roles.ts';

/** Keys of the catalog that say where the store of certificates is. */
const STORE = new Set(['/DSS', '/Extensions', '/Version']);

/**
 * Whether a save adds a store of certificates and nothing else: what makes a signature last (PAdES B-LT) is written
 * after the signature, so no signature covers it. It is shown by nobody, and nothing that is shown may come with it.
 */
export function isStoreOnly(
  { entries }: Revision,
  before: PdfDocument,
  after: PdfDocument,
  { roleOf }: SealedRoles,
): boolean {
  const [was, is] = [inStore(before), inStore(after)];
  return [...entries].every(([number, entry]) => {
    const [earlier, later] = [before.object(number), after.object(number)];
    if (entry.kind === 'free' || later === null) {
      return earlier === null;
    }
    const role = roleOf.get(number);
    if (role === 'catalog') {
      return onlyStoreChanged(earlier?.value ?? null, later.value);
    }
    // What programs say of themselves is held against the sealed file like any other save.
    return (
      role === 'info' ||
      role === 'metadata' ||
      (is.has(number) && (earlier === null || (was.has(number) && isKept(earlier.value)))) ||
      (earlier === null && isFrame(later.value))
    );
  });
}

/** Numbers of everything the store consists of. */
function inStore(file: PdfDocument): Set<number> {
  const seen = new Set<number>();
  const open: Value[] = [file.catalog.get('/DSS') ?? null];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    for (const { number } of refsIn(value)) {
      if (!seen.has(number)) {
        seen.add(number);
        open.push(file.object(number)?.value ?? null);
      }
    }
  }
  return seen;
}

function onlyStoreChanged(earlier: Value, later: Value): boolean {
  if (!(earlier instanceof Map) || !(later instanceof Map)) {
    return false;
  }
  return [...new Set([...earlier.keys(), ...later.keys()])].every(
    key => STORE.has(key) || written(earlier.get(key)) === written(later.get(key)),
  );
}

/** Parts of a store that grow: its lists and its dictionaries. */
function isKept(earlier: Value): boolean {
  return Array.isArray(earlier)
    ? earlier.every(one => one instanceof Ref)
    : earlier instanceof Map && ['/VRI', '/Certs', '/OCSPs', '/CRLs', '/Cert'].some(key => earlier.has(key));
}

/** A table of the save itself, or what packs its objects. */
function isFrame(value: Value): boolean {
  const type = value instanceof Map ? value.get('/Type') : null;
  return type === '/XRef' || type === '/ObjStm';
}
