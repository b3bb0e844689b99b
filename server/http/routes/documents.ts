import { adviceOn } from '#shared/agreement/advice.ts';
import { NEW_LETTER } from '#shared/agreement/letters/letter.ts';
import { referenceTo } from '#shared/agreement/numbers.ts';
import type {
  DocumentForm,
  DocumentLine,
  DocumentList,
  LetterLine,
  LetterList,
} from '#shared/protocol/documents.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import { clauseLines } from '#shared/workshop/documents/clauseLines.ts';
import { documentOf, versionOf, versionsOf } from '#shared/workshop/documents/documentKeys.ts';
import { namesBeside } from '#shared/workshop/documents/documentNames.ts';
import type { WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import {
  applicationOf,
  grantedVersion,
  grantOf,
  letterMissing,
  programmeOf,
} from '#shared/workshop/documents/grants.ts';
import { choicesOf, lettersOf } from '#shared/workshop/documents/letters.ts';
import { hasStances } from '#shared/workshop/documents/openStances.ts';
import { addedTo, mayReadAsPartner, mayReadVersion } from '#shared/workshop/life/lifeParties.ts';
import { lifeOf, signedOf } from '#shared/workshop/life/lifeVersions.ts';
import { workshopOf } from '#shared/workshop/lookUp.ts';
import type { State } from '#shared/workshop/state.ts';
import type { WorkshopAccess } from '../../workshop/access.ts';
import { frozenOf } from '../documents/frozenOf.ts';
import type { House } from '../house.ts';
import { route } from '../route.ts';
import { Refused } from '../status.ts';

export const documentRoutes = [
  /** What the workshop ends in, with its frozen versions. */
  route({
    method: 'get',
    path: '/api/workshops/:id/documents',
    action: 'document:read',
    async run({ house, workshop, actor }): Promise<DocumentList> {
      const live = await workshop();
      const ids = [...live.shown.list('document')]
        .map(([id]) => id)
        .filter(id => actor.kind !== 'partner' || mayReadAsPartner(live.shown, actor, id));
      return { documents: await Promise.all(ids.map(id => tellDocument(house, live, id, actor))) };
    },
  }),
  /** What people type into the form of a document (who signs, by what right), its clauses, and what is worth asking. */
  route({
    method: 'get',
    path: '/api/workshops/:id/documents/:document/form',
    action: 'document:form',
    async run({ workshop, params }): Promise<DocumentForm> {
      const live = await workshop();
      const id = params.document ?? '';
      const document = documentOf(live.shown, id);
      if (document === undefined) {
        throw new Refused('no-such-document');
      }
      const now = await live.present(id);
      const doc = now?.doc ?? null;
      const lang = workshopOf(live.shown)?.lang ?? 'pl';
      const dissent = live.dissent(id).map(({ clause, stance, text, earlier }) => ({
        place: (doc && referenceTo(doc, clause)) ?? '',
        stance,
        text,
        earlier,
      }));
      const programme = programmeOf(live.shown);
      return {
        document,
        clauses: clauseLines(document, doc, lang),
        answered: hasStances(live.shown, document.step),
        advice: adviceOn(document, doc, {
          programme,
          beside: namesBeside(live.shown, document),
          chosen: now?.chosen ?? [],
          inFile: signedOf(live.shown, id, document.frozen).some(({ kind }) => kind === 'pdf'),
        }),
        dissent,
        programme,
        grant: tellGrant(live.shown, id, document),
        letters: lettersOf(live.shown).map(tellLetter),
        locked: letterMissing(live.shown, document),
      };
    },
  }),
  /** The letters of intent beside each other, and what was put down about them. */
  route({
    method: 'get',
    path: '/api/workshops/:id/letters',
    action: 'document:form',
    async run({ workshop }): Promise<LetterList> {
      const { shown } = await workshop();
      return { letters: lettersOf(shown).map(tellLetter), choices: choicesOf(shown) };
    },
  }),
];

function tellLetter({ id, document, takes }: ReturnType<typeof lettersOf>[number]): LetterLine {
  const { title, letter = NEW_LETTER, merged, frozen } = document;
  return { id, title, outcome: letter.outcome, why: letter.why, into: merged?.into ?? null, takes, frozen };
}

/**
 * What became of an application: of the version that was granted, otherwise of the newest one; null before the first one,
 * and of other kinds.
 */
function tellGrant(state: State, id: string, document: WorkshopDocument): DocumentForm['grant'] {
  const { kind, frozen } = document;
  const version = grantedVersion(state, id, document) ?? frozen;
  return kind === 'mikrowsparcie' && frozen > 0
    ? { version, grant: grantOf(state, id, version), application: applicationOf(state, id, version) }
    : null;
}

/** A document with those of its versions that this actor may read. */
export async function tellDocument(
  house: House,
  live: WorkshopAccess,
  id: string,
  actor: Pick<Actor, 'kind' | 'side'>,
): Promise<DocumentLine> {
  const { shown } = live;
  const document = documentOf(shown, id);
  if (document === undefined) {
    throw new Refused('no-such-document');
  }
  const versions: DocumentLine['versions'] = [];
  for (const n of versionsOf(shown, id)) {
    const version = versionOf(shown, id, n);
    if (version !== undefined && mayReadVersion(shown, actor, id, n)) {
      const { at, mark, hash } = version;
      const replaced = await house.files.replaced(frozenOf(live, id, n, version));
      const { state, sealed } = lifeOf(shown, id, n);
      versions.push({ n, at, mark, hash, replaced, state, sealed: sealed !== null });
    }
  }
  const { kind, title, step } = document;
  const into = document.merged?.into;
  const merged = into === undefined ? null : { into, title: documentOf(shown, into)?.title ?? '' };
  const added = addedTo(shown, document);
  const written = mayReadVersion(shown, actor, id, null) && live.written(id);
  return { id, kind, title, step, written, added, versions, merged };
}
