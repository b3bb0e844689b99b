import * as Y from 'yjs';
import type { Actor } from '#shared/workshop/actor.ts';
import { liveSeatOf, planStepOf } from '#shared/workshop/lookUp.ts';
import { can } from '#shared/workshop/policy.ts';
import type { State } from '#shared/workshop/state.ts';
import type { DocAccess } from './access.ts';
import type { LiveDocument } from './liveDocument.ts';
import type { LiveDocuments } from './liveDocuments.ts';
import type { Troubles } from './troubles.ts';

export interface DocAccessParts {
  decided: State;
  documents: LiveDocuments;
  turn: DocAccess['turn'];
  accept: DocAccess['accept'];
  shape: DocAccess['shape'];
  wordsRule: DocAccess['wordsRule'];
  troubles: Troubles;
}

/** One document as the sync server may use it: every question is answered by the decided state of that moment. */
export function docAccess(document: LiveDocument, parts: DocAccessParts): DocAccess {
  const { decided, documents, turn, accept, shape, wordsRule, troubles } = parts;
  return {
    docId: document.docId,
    shown: document.shown,
    decided: document.decided,
    shape,
    wordsRule,
    turn,
    accept,
    may: actor => {
      const allowed = may(decided, document.stepId, actor);
      return allowed === 'write' ? mayNow(troubles, document.stepId, actor) : allowed;
    },
    acceptedClock: clientId => Y.getState(document.decided.store, clientId),
    ownerOf: clientId => documents.ownerOf(clientId),
    claim: (clientId, owner) => documents.claim(clientId, owner),
    onShown: listener => document.onShown(listener),
    onEnded: listener => document.onEnded(listener),
  };
}

function may(state: State, step: string, actor: Actor): ReturnType<DocAccess['may']> {
  if (actor.seat !== null && liveSeatOf(state, actor.seat) === undefined) {
    return 'nothing';
  }
  if (can(actor, 'doc:write', { step }, state).allowed) {
    return 'write';
  }
  if (!can(actor, 'doc:read', { step }, state).allowed) {
    return 'nothing';
  }
  // A step that clients may write in some phase, but not now: a write means that the phone did not know yet.
  const cowritten = planStepOf(state, step)?.phases.some(phase => phase.cowrite) ?? false;
  return cowritten && actor.kind !== 'stage' ? 'ended' : 'read';
}

/** What else may stand in the way of somebody who has the right to write. */
function mayNow(troubles: Troubles, step: string, { seat }: Actor): ReturnType<DocAccess['may']> {
  if (troubles.readOnly) {
    return 'later';
  }
  if (troubles.isFull(step)) {
    return 'full';
  }
  return troubles.mayWriteDoc(step, seat) ? 'write' : 'read';
}
