import type { Reason, ReasonCode } from '#shared/agreement/files/verdict.ts';
import { AnnotationRules, isEmptyPlace, isSignature } from './annotations.ts';
import { hiddenObjects } from './hiddenObjects.ts';
import { PdfDocument } from './pdfDocument.ts';
import { type Dict, type Value, written } from './pdfSyntax.ts';
import { annotationPlace, changedPlace } from './places.ts';
import type { Found, Revision } from './revisions.ts';
import { rolesOf, type SealedRoles } from './roles.ts';
import { isStoreOnly } from './store.ts';

/** What a signer's program may write into the catalog, a page and the form; a change of anything else is a change. */
const MAY_CHANGE = {
  catalog: new Set(['/AcroForm', '/DSS', '/Extensions', '/Version', '/Metadata']),
  page: new Set(['/Annots']),
  form: new Set(['/Fields', '/SigFlags', '/DR', '/DA']),
  info: new Set(['/ModDate', '/CreationDate', '/Producer']),
} as const;

/** Keys of the catalog that say what else is in the file. */
const ATTACHING: ReadonlySet<string> = new Set(['/Names', '/AF']);

/**
 * Holds every later save of a file against the sealed one, object by object: a signature may be valid over a page
 * that says something else. Each save is looked at, not the last alone: whoever signed in between saw that one.
 *
 * `added`: the saves after the sealed one, the oldest first; `kept`: the sealed one and those before it.
 */
export function compareWithSealed(
  text: string,
  size: number,
  added: readonly Revision[],
  kept: readonly Revision[],
): Reason[] {
  const sealed = new PdfDocument(text.slice(0, size), kept);
  const comparison = new Comparison(sealed, rolesOf(sealed));
  for (const [index, revision] of added.entries()) {
    const before = new PdfDocument(text, [...added.slice(0, index).toReversed(), ...kept]);
    const after = new PdfDocument(text, [...added.slice(0, index + 1).toReversed(), ...kept]);
    comparison.save(revision, before, after);
  }
  for (const detail of hiddenObjects(text, size, added, kept)) {
    comparison.note('shadowed-object', null, detail);
  }
  return comparison.reasons;
}

/** Whether every save after the last signature only adds what makes signatures last; `end`: where that one ends. */
export function isNothingButStore(
  text: string,
  size: number,
  added: readonly Revision[],
  kept: readonly Revision[],
  end: number,
): boolean {
  const roles = rolesOf(new PdfDocument(text.slice(0, size), kept));
  return (
    end >= size &&
    [...added.entries()].every(([index, revision]) => {
      const before = new PdfDocument(text, [...added.slice(0, index).toReversed(), ...kept]);
      const after = new PdfDocument(text, [...added.slice(0, index + 1).toReversed(), ...kept]);
      return revision.table.start < end || isStoreOnly(revision, before, after, roles);
    })
  );
}

class Comparison {
  readonly reasons: Reason[] = [];
  readonly #sealed: PdfDocument;
  readonly #roles: SealedRoles;
  readonly #annotations: AnnotationRules;

  constructor(sealed: PdfDocument, roles: SealedRoles) {
    this.#sealed = sealed;
    this.#roles = roles;
    this.#annotations = new AnnotationRules(sealed, roles.pages);
  }

  /** Each thing once: the same page may be changed by several objects. */
  note(code: ReasonCode, page: number | null, detail: string, where?: () => Reason['where'] | null): void {
    if (!this.reasons.some(one => one.code === code && one.page === page)) {
      const found = where?.();
      this.reasons.push({ code, page, detail, ...(found ? { where: found } : {}) });
    }
  }

  /** Something a page is drawn with is another one: where, as far as what is drawn tells. */
  #onPage(page: number | null, detail: string, after: PdfDocument): void {
    const number = page === null ? undefined : this.#roles.pages[page - 1];
    this.note('page-content', page, detail, () =>
      number === undefined ? null : changedPlace(this.#sealed, after, number),
    );
  }

  save(revision: Revision, before: PdfDocument, after: PdfDocument): void {
    for (const oddity of revision.oddities) {
      this.note('shadowed-object', null, oddity);
    }
    this.#trailer(revision.trailer);
    for (const [number, entry] of revision.entries) {
      const earlier = before.object(number);
      const later = after.object(number);
      if (earlier !== null && entry.kind === 'free') {
        this.note('shadowed-object', this.#roles.pageOf.get(number) ?? null, `object ${number} was removed`);
      } else if (earlier !== null && later !== null) {
        this.#replaced(number, earlier, later, before, after);
      } else if (later !== null && this.#roles.missing.has(number)) {
        this.note('shadowed-object', null, `object ${number} was missing before`);
      }
    }
    this.#form(after);
    for (const { page, detail, annotation } of this.#annotations.unexpected(after)) {
      const number = page === null ? undefined : this.#roles.pages[page - 1];
      this.note('added-annotation', page, detail, () =>
        number === undefined || annotation === null
          ? null
          : annotationPlace(this.#sealed, after, number, annotation),
      );
    }
  }

  #trailer(trailer: Dict): void {
    for (const key of ['/Root', '/Info'] as const) {
      const [own, now] = [this.#sealed.trailer.get(key), trailer.get(key)];
      // A save that names no Info leaves the one before.
      const left = key === '/Info' && (now === undefined || own === undefined);
      if (!left && written(own) !== written(now)) {
        this.note('catalog', null, key);
      }
    }
    const identity = (dict: Dict): Value => {
      const list = dict.get('/ID');
      return Array.isArray(list) ? (list[0] ?? null) : null;
    };
    if (written(identity(this.#sealed.trailer)) !== written(identity(trailer))) {
      this.note('catalog', null, '/ID');
    }
  }

  #replaced(number: number, earlier: Found, later: Found, before: PdfDocument, after: PdfDocument): void {
    const sameStream = before.raw(earlier) === after.raw(later);
    if (sameStream && written(earlier.value) === written(later.value)) {
      return;
    }
    const roles = this.#roles;
    const role = roles.roleOf.get(number) ?? 'other';
    const changed = changedKeys(earlier.value, later.value);
    const page = roles.pageOf.get(number) ?? null;
    switch (role) {
      // Lists of annotations and fields are held against the sealed ones as lists; metadata is shown by nobody.
      case 'list':
      case 'metadata':
        return;
      case 'catalog':
      case 'form':
      case 'info': {
        const other = changed?.find(
          key => !MAY_CHANGE[role].has(key) && !isHarmless(key, later.value, after),
        );
        if (changed === null || other !== undefined) {
          this.note(ATTACHING.has(other ?? '') ? 'attachment' : 'catalog', null, other ?? role);
        }
        return;
      }
      case 'page': {
        const other = changed?.filter(key => !MAY_CHANGE.page.has(key)) ?? ['?'];
        if (other.length > 0) {
          this.#onPage(page, other.join(', '), after);
        }
        return;
      }
      case 'pages':
        this.note('added-page', null, (changed ?? []).join(', '));
        return;
      case 'attached':
        this.note('attachment', null, `object ${number}`);
        return;
      case 'other':
        if (!isFilled(before, earlier.value, after, later.value)) {
          this.#other(number, earlier, later, { page, after });
        }
    }
  }

  /** Objects that the sealed file did not have and a signer's program keeps up: security store, resources of a form. */
  #other(
    number: number,
    earlier: Found,
    later: Found,
    { page, after }: { page: number | null; after: PdfDocument },
  ): void {
    const isNew = this.#sealed.object(number) === null;
    const isList = Array.isArray(earlier.value) && Array.isArray(later.value);
    const isStore = earlier.value instanceof Map && STORE_KEYS.some(key => (earlier.value as Dict).has(key));
    if (isNew && (isList || isStore)) {
      return;
    }
    if (page === null) {
      this.note('shadowed-object', null, `object ${number}`);
    } else {
      this.#onPage(page, `object ${number}`, after);
    }
  }

  /** The form may be written into the catalog itself, or moved to an object of its own. */
  #form(after: PdfDocument): void {
    const [own, now] = [this.#sealed.catalog.get('/AcroForm'), after.catalog.get('/AcroForm')];
    const changed = changedKeys(this.#sealed.dict(own), after.dict(now)) ?? [];
    const other = changed.find(key => !MAY_CHANGE.form.has(key) && !isHarmless(key, after.get(now), after));
    if (other !== undefined) {
      this.note('catalog', null, `/AcroForm ${other}`);
    }
    const fields = new Set(after.list(after.dict(now).get('/Fields')).map(written));
    for (const field of this.#sealed.list(this.#sealed.dict(own).get('/Fields'))) {
      if (!fields.has(written(field))) {
        this.note('catalog', null, '/AcroForm /Fields');
      }
    }
  }
}

const STORE_KEYS = ['/VRI', '/Certs', '/OCSPs', '/CRLs', '/Font'];

/**
 * What may stand in the catalog and the form in one way only: fields that are not drawn anew (the same as nothing), and
 * a signer's wish about what may follow, which is a signature itself.
 */
function isHarmless(key: string, value: Value, file: PdfDocument): boolean {
  const now = value instanceof Map ? file.get(value.get(key)) : null;
  if (key === '/NeedAppearances') {
    return (now ?? false) === false;
  }
  return (
    key === '/Perms' &&
    now instanceof Map &&
    [...now.keys()].join() === '/DocMDP' &&
    file.dict(now.get('/DocMDP')).has('/ByteRange')
  );
}

/** What a program puts into the field that waits for a signature when somebody signs there. */
const FILLING: ReadonlySet<string> = new Set(['/V', '/Rect', '/AP', '/AS', '/F', '/M', '/MK', '/DA', '/DR']);

/** Whether an empty place of a signature, added after the seal, was filled with one; a filled one never changes. */
function isFilled(before: PdfDocument, earlier: Value, after: PdfDocument, later: Value): boolean {
  return (
    isEmptyPlace(before, earlier) &&
    isSignature(after, later) &&
    changedKeys(earlier, later)?.every(key => FILLING.has(key)) === true
  );
}

/** Keys whose values differ; null where one of the two is no dictionary. */
function changedKeys(earlier: Value, later: Value): string[] | null {
  if (!(earlier instanceof Map) || !(later instanceof Map)) {
    return null;
  }
  const keys = new Set([...earlier.keys(), ...later.keys()]);
  return [...keys].filter(key => written(earlier.get(key)) !== written(later.get(key)));
}
