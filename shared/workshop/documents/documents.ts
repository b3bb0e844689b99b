import * as z from 'zod/mini';
import type { FrozenVersion } from '#shared/activities/activity.ts';
import { draftConfigSchema, slotsOf } from '#shared/activities/draft/draftConfig.ts';
import { type Arrangement, arrangedClauses } from '#shared/agreement/arrangement.ts';
import { assemble, printedParagraphs } from '#shared/agreement/assemble.ts';
import { canonicalJson, contentHash, versionMark } from '#shared/agreement/canonical.ts';
import type { ClauseRemark } from '#shared/agreement/dissent.ts';
import { NEW_APPLICATION } from '#shared/agreement/grants/application.ts';
import { kindsChosen } from '#shared/agreement/harvest/pieces.ts';
import type { DocumentKind } from '#shared/agreement/kinds.ts';
import { type AgreementDoc, agreementDocSchema } from '#shared/agreement/model.ts';
import { type ClauseAct, rearranged } from '#shared/agreement/rearrange.ts';
import { oneLine, typed } from '#shared/agreement/typed.ts';
import { cleanText } from '#shared/text.ts';
import type { Change } from '../change.ts';
import type { Command } from '../commands.ts';
import { beginLife, lifeOf } from '../life/lifeVersions.ts';
import { planStepOf, stepStateOf } from '../lookUp.ts';
import { bytesOf, type Person, STATE_VALUE_BYTES, type State } from '../state.ts';
import { closeStep } from '../steps/closing.ts';
import { seedStep } from '../steps/seeding.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { wordsOf } from '../workshopWords.ts';
import { addDocument, removeDocument } from './addedDocuments.ts';
import type { DocumentsCommand } from './documentCommands.ts';
import { editForm } from './documentForm.ts';
import { documentOf, versionOf } from './documentKeys.ts';
import { besideOf, namesIn } from './documentNames.ts';
import { decideParties } from './documentParties.ts';
import { VERSION_BYTES, type Version, type WorkshopDocument } from './documentState.ts';
import { draftedParagraphs } from './drafted.ts';
import { assess, letterMissing, setProgramme } from './grants.ts';
import { keepTexts } from './keptTexts.ts';
import { declared } from './letterJoining.ts';
import { chooseLetters, mergeLetter, unmergeLetter } from './letters.ts';
import { openStances } from './openStances.ts';
import { traceOf } from './tracing.ts';

type DocumentCommand =
  | Extract<Command, { type: 'document:edit' | 'document:clause' | 'document:party' | 'document:freeze' }>
  | DocumentsCommand;

/** What a workshop ends in: the form around its words, and freezing them. */
export function decideDocument(change: Change, command: DocumentCommand, context: Context): Handled {
  switch (command.type) {
    case 'document:add':
      return addDocument(change, command);
    case 'document:remove':
      return removeDocument(change, command.document);
    case 'document:merge':
      return mergeLetter(change, command, context);
    case 'document:unmerge':
      return unmergeLetter(change, command.document, context);
    case 'letters:choose':
      return chooseLetters(change, command, context);
    case 'programme:set':
      return setProgramme(change, command);
    case 'document:assess':
      return assess(change, command, context);
    default:
      return decideOne(change, command, context);
  }
}

function decideOne(
  change: Change,
  command: Exclude<DocumentCommand, DocumentsCommand>,
  context: Context,
): Handled {
  const document = documentOf(change, command.document);
  if (document === undefined) {
    return refused('no-such-document');
  }
  if (document.merged !== undefined) {
    return refused('letter-merged');
  }
  switch (command.type) {
    case 'document:edit':
      return editForm(change, command, document);
    case 'document:clause':
      return arrange(change, command, document, context);
    case 'document:party':
      return decideParties(change, command, document, context);
    case 'document:freeze':
      return freeze(change, command, document, context);
  }
}

/**
 * Puts a clause in, takes it out, moves it or gives it another wording. Its paragraphs are records of the step and stay
 * there: what is taken out comes back with the words that people wrote. What a clause begins with is added to the step
 * while that is open, and otherwise when it opens.
 */
function arrange(
  change: Change,
  { document: id, clause }: Extract<DocumentCommand, { type: 'document:clause' }>,
  document: WorkshopDocument,
  context: Context,
): Handled {
  const clauses = rearranged(document, clean(clause));
  if (clauses === null) {
    return refused('bad-request');
  }
  const arranged: WorkshopDocument = { ...document, clauses };
  if (bytesOf(arranged) > STATE_VALUE_BYTES) {
    return refused('too-large');
  }
  change.set(`document/${id}`, arranged);
  if (stepStateOf(change, document.step)?.status === 'open') {
    const before = new Set(draftedClauses(document));
    const changed = clause.act === 'add' ? null : clause.clause;
    seedStep(change, document.step, context, ({ place }) =>
      changed === null ? !before.has(String(place)) : place === changed,
    );
  }
  return DONE;
}

function draftedClauses(document: WorkshopDocument): string[] {
  return arrangedClauses(document).map(({ form }) => form.id);
}

function clean(act: ClauseAct): ClauseAct {
  switch (act.act) {
    case 'add':
      return { ...act, title: oneLine(typed(act.title)), words: typed(act.words) };
    case 'name':
      return { ...act, title: oneLine(typed(act.title)) };
    default:
      return act;
  }
}

/**
 * The document as it would be frozen now; null while nothing is written. `chosen`: kinds of documents the room asked for. `dissent`: what people said of its clauses, which
 * a text in progress does not show, because until it is frozen only facilitators read it.
 */
export function present(
  state: State,
  document: WorkshopDocument,
  context: Pick<Context, 'texts' | 'harvest'>,
  dissent: readonly ClauseRemark[] = [],
): { doc: AgreementDoc; trace: Version['trace']; chosen: DocumentKind[] } | null {
  const paragraphs = draftedParagraphs(state, document.step, context.texts(document.step));
  if (paragraphs.length === 0) {
    return null;
  }
  const signers = new Map(Array.from(state.list('person'), ([id, person]) => [id, (person as Person).name]));
  const config = z.safeParse(draftConfigSchema, planStepOf(state, document.step)?.config);
  const assembly = {
    document,
    version: document.frozen + 1,
    words: wordsOf(state),
    paragraphs,
    slots: config.success ? slotsOf(config.data, step => context.harvest(step, state)) : {},
    dissent,
    beside: besideOf(state, document),
    names: namesIn(state, document, signers),
  };
  const printed = printedParagraphs(assembly);
  const doc = z.parse(agreementDocSchema, assemble(assembly, printed));
  return { doc, trace: traceOf(state, printed), chosen: kindsChosen(assembly.slots) };
}

/**
 * Freezes exactly the words that stand at this position of the journal, with their trace as it is, and closes the
 * step they were written in; the workshop goes on. The same words a second time are the same version.
 */
function freeze(
  change: Change,
  { document: id, why = '' }: Extract<DocumentCommand, { type: 'document:freeze' }>,
  document: WorkshopDocument,
  context: Context,
): Handled {
  if (stepStateOf(change, document.step) === undefined) {
    return refused('nothing-to-freeze');
  }
  const written = draftedParagraphs(change, document.step, context.texts(document.step));
  const dissent = openStances(change, document, written, context.activities);
  const missing = letterMissing(change, document);
  if (missing !== null) {
    return refused(missing);
  }
  const now = present(change, declared(change, id, document), context, dissent);
  if (now === null) {
    return refused('nothing-to-freeze');
  }
  const last = versionOf(change, id, document.frozen);
  const isSame =
    last !== undefined && canonicalJson({ ...now.doc, version: document.frozen }) === last.canonical;
  // Nobody answers or signs what was withdrawn: the same words begin anew.
  if (isSame && lifeOf(change, id, document.frozen).state !== 'withdrawn') {
    if (stepStateOf(change, document.step)?.status !== 'closed') {
      closeStep(change, document.step, context);
    }
    return { value: { version: document.frozen, mark: last.mark } };
  }
  const hash = contentHash(now.doc);
  const version: Version = {
    v: 1,
    at: context.now,
    hash,
    mark: versionMark(now.doc.version, hash),
    canonical: canonicalJson(now.doc),
    ...(cleanText(why) === '' ? {} : { why: cleanText(why) }),
    ...(document.kind === 'mikrowsparcie' ? { application: document.application ?? NEW_APPLICATION } : {}),
    trace: now.trace,
  };
  if (bytesOf(version) > VERSION_BYTES) {
    return refused('too-large');
  }
  keepTexts(change, document.step, context);
  change.set(`version/${id}/${now.doc.version}`, version as never);
  change.set(`document/${id}`, { ...document, frozen: now.doc.version });
  beginLife(change, id, now.doc.version, context);
  closeStep(change, document.step, context);
  change.effect({ type: 'frozen', document: id, version: now.doc.version });
  return { value: { version: now.doc.version, mark: version.mark } };
}

/** Frozen versions of the documents that are written in a step, oldest first. */
export function frozenIn(state: State, step: string): FrozenVersion[] {
  const found: FrozenVersion[] = [];
  for (const [id, value] of state.list('document')) {
    const document = value as unknown as WorkshopDocument;
    for (let n = 1; document.step === step && n <= document.frozen; n += 1) {
      const version = versionOf(state, id, n);
      if (version !== undefined) {
        const { mark, hash } = version;
        found.push({ document: id, title: document.title, version: n, mark, hash });
      }
    }
  }
  return found;
}

/** A document as the step in which it is written knows it. */
export interface WrittenDocument {
  id: string;
  title: string;
  frozen: number;
  kind: WorkshopDocument['kind'];
  clauses: Arrangement;
}

/** The documents that are written in a step. */
export function documentsIn(state: State, step: string): WrittenDocument[] {
  return [...state.list('document')].flatMap(([id, value]) => {
    const { step: written, title, frozen, kind, clauses = [] } = value as unknown as WorkshopDocument;
    return written === step ? [{ id, title, frozen, kind, clauses }] : [];
  });
}
