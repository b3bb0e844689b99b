import { blanksIn } from '#shared/agreement/blanks.ts';
import { FIXED_WORDS } from '#shared/agreement/fixedWords.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { annexPlace, NBSP, referenceTo, writtenClauses } from '#shared/agreement/numbers.ts';
import type { DocumentLife, LifeSide } from '#shared/protocol/documents.ts';
import type { Actor } from '../actor.ts';
import { versionOf } from '../documents/documentKeys.ts';
import { read, type State } from '../state.ts';
import { answerOf, headOf, isIntact, leadsTo, logOf, missingLines } from './approvalLog.ts';
import { handoverOf, mayNotAnswer } from './lifeAnswers.ts';
import { everyParty, frozenDoc, neededOf, partyNames } from './lifeParties.ts';
import type { Approval, Life, Original, Signed } from './lifeState.ts';
import { mayNotGet, turnNow } from './lifeTurns.ts';
import { lifeOf, signaturesOf, signedOf } from './lifeVersions.ts';

/** How far a version is on its way, as this seat is told; null on the stage, which is read by everybody in the room. */
export function lifeView(state: State, document: string, n: number, actor: Actor): DocumentLife | null {
  if (actor.kind === 'stage') {
    return null;
  }
  const life = lifeOf(state, document, n);
  const lines = logOf(state, document, n);
  const uploads = signedOf(state, document, n);
  const heads = [headOf(state, document, n), life.sealed?.log];
  const doc = frozenDoc(state, document, n);
  const wanted = everyParty(state, document, n, life.asked);
  const full: DocumentLife = {
    hash: versionOf(state, document, n)?.hash ?? '',
    state: life.state,
    until: life.until,
    asker: life.asker ?? '',
    blanks: doc === null ? 0 : blanksIn(doc).length,
    parties: partyNames(state, document, n),
    sides: wanted.map(side => sideView(state, { document, n, life, lines, uploads, doc }, side)),
    sealing: life.sealing !== null,
    sealed: life.sealed,
    withdrawn: life.withdrawn,
    clauses: doc === null ? [] : writtenClauses(doc).map(({ id }) => ({ id, name: clauseName(doc, id) })),
    turns: life.turns ?? [],
    turn: turnNow(state, { document, n, life }),
    uploads: uploads.map(({ k, at, side, name, sha256, kind, signatures, matched, corrects }) => ({
      k,
      at,
      side,
      name,
      sha256,
      kind,
      signatures,
      matched,
      ...(corrects === undefined ? {} : { corrects }),
      mayGet: mayNotGet(state, { document, n, life }, { k, side }, actor) === null,
    })),
    log: lines.map(({ k, at, act, side, name, role, words, method, chain }) => ({
      k,
      at,
      act,
      side,
      name,
      role,
      words,
      method,
      chain,
    })),
    intact: isIntact(lines) && leadsTo(lines, heads),
    missing: missingLines(lines, heads),
    mayNotAnswer: actor.kind === 'partner' ? mayNotAnswer(state, document, n, actor) : 'not-allowed',
  };
  return actor.kind === 'participant' ? withoutPeople(full) : full;
}

interface Around {
  document: string;
  n: number;
  life: Life;
  lines: readonly Approval[];
  uploads: readonly Signed[];
  /** Null: frozen by a version of this program whose documents are not read any more. */
  doc: AgreementDoc | null;
}

function sideView(state: State, around: Around, side: string): LifeSide {
  const { document, n, life, lines, uploads, doc } = around;
  const answer = answerOf(lines, side);
  const handed = handoverOf(state, document, n, side);
  return {
    side,
    asked: life.asked.includes(side),
    answer: answer && {
      act: answer.act === 'approved' ? 'approved' : 'declined',
      at: answer.at,
      name: answer.name,
      role: answer.role,
      clauses: answer.clauses,
      about: answer.clauses.map(clause => clauseName(doc, clause)),
      words: answer.words,
      told: answer.method === 'told',
    },
    handedTo: handed === undefined ? null : { name: handed.name, at: handed.at },
    ...signedBy(state, document, n, uploads, side),
  };
}

function signedBy(
  state: State,
  document: string,
  n: number,
  uploads: readonly Signed[],
  side: string,
): Pick<LifeSide, 'signed' | 'partly'> {
  const paper = read<Original>(state.get(`original/${document}/${n}/${side}`) as never);
  if (paper !== undefined) {
    return { signed: { at: paper.at, kind: 'paper', who: paper.who }, partly: null };
  }
  const found = uploads.flatMap(({ at, kind, name, signatures, matched }) =>
    Object.keys(matched)
      .filter(key => matched[key] === side)
      .map(key => ({
        at,
        who: kind === 'scan' ? name : (signatures.find(one => String(one.index) === key)?.name ?? name),
      })),
  );
  const have = signaturesOf(uploads, side);
  const need = neededOf(state, document, n, side);
  const [first] = found;
  if (first === undefined || have < need) {
    return { signed: null, partly: have === 0 ? null : { have, need } };
  }
  const who = [...new Set(found.map(one => one.who))].join(', ');
  return { signed: { at: first.at, kind: 'file', who }, partly: null };
}

/** „§ 6 Zasoby", „Załącznik 2. Zadania": nobody knows a clause or an annex by its id. */
function clauseName(doc: AgreementDoc | null, clause: string): string {
  const annex = doc?.annexes.findIndex(({ id }) => annexPlace(id) === clause) ?? -1;
  if (doc !== null && annex >= 0) {
    return `${FIXED_WORDS[doc.lang].annex}${NBSP}${annex + 1}. ${doc.annexes[annex]?.title}`;
  }
  const title = doc && writtenClauses(doc).find(({ id }) => id === clause)?.title;
  if (!title) {
    return clause;
  }
  return doc.kind === 'porozumienie' ? `${referenceTo(doc, clause)}${NBSP}${title}` : title;
}

function withoutPeople(life: DocumentLife): DocumentLife {
  return {
    ...life,
    asker: '',
    withdrawn: '',
    clauses: [],
    uploads: [],
    log: [],
    sides: life.sides.map(one => ({
      ...one,
      answer: one.answer && { ...one.answer, name: '', role: '', clauses: [], about: [], words: '' },
      handedTo: null,
      signed: one.signed && { ...one.signed, who: '' },
    })),
  };
}
