import { type Application, NEW_APPLICATION, totalsOf } from '#shared/agreement/grants/application.ts';
import { GRANT_BYTES, type Grant, isPassed, NO_GRANT, standing } from '#shared/agreement/grants/grant.ts';
import { usualProgramme } from '#shared/agreement/grants/programme.ts';
import type { Programme } from '#shared/agreement/grants/programmeRules.ts';
import { oneLine, typed } from '#shared/agreement/typed.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { Change } from '../change.ts';
import { answerOf, logOf } from '../life/approvalLog.ts';
import { everyParty } from '../life/lifeParties.ts';
import { lifeOf } from '../life/lifeVersions.ts';
import { workshopOf } from '../lookUp.ts';
import { bytesOf, read, STATE_VALUE_BYTES, type State } from '../state.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import type { DocumentsCommand, GrantAct } from './documentCommands.ts';
import { documentOf, versionOf } from './documentKeys.ts';
import type { WorkshopDocument } from './documentState.ts';
import { declared, isSameParty, standingLetter } from './letterJoining.ts';

/** Applications for micro-grants: the rules of the programme, the gate before them, and their four stages. */

/** The programme's rules: as a facilitator or the template set them, otherwise the usual ones. */
export function programmeOf(state: State): Programme {
  const kept = read<Programme & { v: 1 }>(state.get('programme') as never);
  return kept ?? usualProgramme(workshopOf(state)?.lang ?? 'pl');
}

export function grantOf(state: State, document: string, version: number): Grant {
  return read<Grant>(state.get(`grant/${document}/${version}`) as never) ?? NO_GRANT;
}

/** Budget and limits as they were frozen; a version from before they were kept has those of the form. */
export function applicationOf(state: State, document: string, version: number): Application {
  return (
    versionOf(state, document, version)?.application ??
    documentOf(state, document)?.application ??
    NEW_APPLICATION
  );
}

export function setProgramme(
  change: Change,
  { programme }: Extract<DocumentsCommand, { type: 'programme:set' }>,
): Handled {
  const line = (words: string) => oneLine(typed(words));
  const clean: Programme = {
    ...programme,
    places: programme.places.map(line).filter(place => place !== ''),
    points: programme.points.map(line).filter(point => point !== ''),
    criteria: programme.criteria
      .map(({ name, most }) => ({ name: line(name), most }))
      .filter(({ name }) => name !== ''),
  };
  if (clean.points.length === 0 || clean.criteria.length === 0) {
    return refused('text-empty');
  }
  if (clean.least > clean.most || clean.most === 0) {
    return refused('limits-crossed');
  }
  if (bytesOf(clean) > STATE_VALUE_BYTES) {
    return refused('too-large');
  }
  change.set('programme', { v: 1, ...clean });
  return DONE;
}

/**
 * Why an application may not be handed in, or null: whoever asks has an approved letter of intent (programme 004), here
 * or on paper, or the programme does not ask for one.
 */
export function letterMissing(state: State, document: WorkshopDocument): ErrorCode | null {
  if (document.kind !== 'mikrowsparcie' || !programmeOf(state).letter || document.application?.letterSeen) {
    return null;
  }
  const id = standingLetter(state, document.application?.letterOf ?? '');
  const letter = documentOf(state, id);
  if (letter?.kind !== 'list-intencyjny' || !isApproved(state, id, letter)) {
    return 'letter-not-approved';
  }
  const declarers = declared(state, id, letter).parties;
  const asks = document.parties.some(party => declarers.some(one => isSameParty(one, party)));
  return asks ? null : 'letter-of-others';
}

/** Whether a frozen version was approved by each of its parties and whoever was asked beside them, or sealed, or signed; a withdrawn one never counts. */
export function isApproved(state: State, id: string, { frozen }: Pick<WorkshopDocument, 'frozen'>): boolean {
  for (let n = frozen; n >= 1; n -= 1) {
    const life = lifeOf(state, id, n);
    const log = logOf(state, id, n);
    const every = everyParty(state, id, n, life.asked);
    const all = every.length > 0 && every.every(side => answerOf(log, side)?.act === 'approved');
    if (['sealed', 'signing', 'in-force'].includes(life.state) || (life.state === 'approving' && all)) {
      return true;
    }
  }
  return false;
}

/** One stage of a frozen version. Each names who it was; what does not follow from the stage before it is refused. */
export function assess(
  change: Change,
  { document: id, version: n, seen, stage }: Extract<DocumentsCommand, { type: 'document:assess' }>,
  context: Context,
): Handled {
  const document = documentOf(change, id);
  if (document?.kind !== 'mikrowsparcie' || versionOf(change, id, n) === undefined) {
    return refused('no-such-document');
  }
  const grant = grantOf(change, id, n);
  const who = oneLine(typed(stage.who));
  if (who === '') {
    return refused('text-empty');
  }
  const barred = barredFrom(change, { id, document, n, grant, stage });
  if (barred !== null) {
    return refused(barred);
  }
  const stamp = { who, at: context.now };
  const rules = { programme: programmeOf(change), application: applicationOf(change, id, n) };
  const next = staged(grant, stage, stamp, rules);
  if ('refused' in next) {
    return next;
  }
  if ((standing(grant, stage)?.at ?? null) !== seen) {
    return refused('stale-form');
  }
  const act: Grant['log'][number]['act'] = stage.act === 'reopen' ? 'reopened' : stage.act;
  const kept: Grant = { ...next.grant, log: [...grant.log, { ...stamp, act }].slice(-MOST_LINES) };
  if (bytesOf(kept) > GRANT_BYTES) {
    return refused('too-large');
  }
  change.set(`grant/${id}/${n}`, kept as never);
  return DONE;
}

const MOST_LINES = 200;

/** The newest version of an application that was granted, or null: one action is paid for once. */
export function grantedVersion(
  state: State,
  id: string,
  { frozen }: Pick<WorkshopDocument, 'frozen'>,
): number | null {
  for (let n = frozen; n >= 1; n -= 1) {
    if (grantOf(state, id, n).decision?.outcome === 'granted') {
      return n;
    }
  }
  return null;
}

interface Assessed {
  id: string;
  document: WorkshopDocument;
  n: number;
  grant: Grant;
  stage: GrantAct;
}

/**
 * Why a version is not judged any more, or null. What was granted is reported on, and can be taken back, whatever came
 * after it: newer words or a withdrawal.
 */
function barredFrom(state: State, { id, document, n, grant, stage }: Assessed): ErrorCode | null {
  const isGranted = grant.decision?.outcome === 'granted';
  if (stage.act === 'report' || (stage.act === 'reopen' && isGranted)) {
    return null;
  }
  if (n < document.frozen) {
    return 'stale-version';
  }
  if (lifeOf(state, id, n).state === 'withdrawn') {
    return 'version-over';
  }
  const granted = grantedVersion(state, id, document);
  const grants = stage.act === 'decision' && stage.outcome === 'granted';
  return grants && granted !== null && granted !== n ? 'granted-already' : null;
}

interface Rules {
  programme: Programme;
  application: Application;
}
type Staged = { grant: Grant } | { refused: ErrorCode };
type Stamp = { who: string; at: number };

function staged(grant: Grant, stage: GrantAct, stamp: Stamp, rules: Rules): Staged {
  switch (stage.act) {
    case 'check':
      return checked(grant, stage, stamp);
    case 'card':
      return scored(grant, stage, stamp);
    case 'decision':
      return decided(grant, stage, stamp, rules);
    case 'report':
      return reported(grant, stage, stamp, rules);
    case 'reopen':
      return grant.decision === null || grant.report !== null
        ? { refused: 'nothing-to-undo' }
        : { grant: { ...grant, decision: null } };
  }
}

type Stage<Act extends GrantAct['act']> = Extract<GrantAct, { act: Act }>;

/** A point that is not fulfilled says why. */
function checked(grant: Grant, { points }: Stage<'check'>, stamp: Stamp): Staged {
  if (grant.decision !== null) {
    return { refused: 'grant-decided' };
  }
  const clean = points.map(point => ({ ...point, name: line(point.name), words: line(point.words) }));
  if (clean.some(({ name, answer, words }) => name === '' || (answer !== 'yes' && words === ''))) {
    return { refused: 'text-empty' };
  }
  return { grant: { ...grant, check: { ...stamp, points: clean } } };
}

function scored(grant: Grant, { n, scores }: Stage<'card'>, stamp: Stamp): Staged {
  if (grant.decision !== null) {
    return { refused: 'grant-decided' };
  }
  if (!isPassed(grant)) {
    return { refused: 'check-first' };
  }
  if (scores.some(({ points, most }) => points > most)) {
    return { refused: 'points-outside' };
  }
  const number = n ?? grant.cards.length + 1;
  if (number > grant.cards.length + 1 || number > 12) {
    return { refused: 'bad-request' };
  }
  const card = {
    ...stamp,
    n: number,
    scores: scores.map(score => ({ ...score, name: line(score.name), words: line(score.words) })),
  };
  const cards = [...grant.cards.filter(one => one.n !== number), card].sort((one, other) => one.n - other.n);
  return { grant: { ...grant, cards } };
}

function decided(
  grant: Grant,
  { outcome, amount, reason }: Stage<'decision'>,
  stamp: Stamp,
  { programme, application }: Rules,
): Staged {
  if (grant.report !== null) {
    return { refused: 'grant-decided' };
  }
  const words = typed(reason);
  if (grant.check === null) {
    return { refused: 'check-first' };
  }
  if (outcome === 'granted') {
    if (!isPassed(grant)) {
      return { refused: 'check-first' };
    }
    if (grant.cards.length === 0) {
      return { refused: 'card-first' };
    }
    const { asked } = totalsOf(application.lines);
    if (amount <= 0 || amount > Math.min(asked, programme.most)) {
      return { refused: 'amount-outside' };
    }
  } else if (words === '') {
    return { refused: 'text-empty' };
  }
  const decision = { ...stamp, outcome, amount: outcome === 'granted' ? amount : 0, reason: words };
  return { grant: { ...grant, decision } };
}

/** What happened with the money. A photo whose people did not consent is not even listed. */
function reported(grant: Grant, stage: Stage<'report'>, stamp: Stamp, { application }: Rules): Staged {
  if (grant.decision?.outcome !== 'granted') {
    return { refused: 'grant-first' };
  }
  const { happened, people, costs, photos } = stage;
  const words = typed(happened);
  if (words === '') {
    return { refused: 'text-empty' };
  }
  if (photos.some(({ caption, consent }) => line(caption) !== '' && !consent)) {
    return { refused: 'photo-consent' };
  }
  if (costs.some(cost => cost.line !== null && cost.line >= application.lines.length)) {
    return { refused: 'bad-request' };
  }
  const report = {
    ...stamp,
    happened: words,
    people,
    costs: costs.map(cost => ({ ...cost, what: line(cost.what) })),
    photos: photos
      .map(photo => ({ ...photo, caption: line(photo.caption) }))
      .filter(one => one.caption !== ''),
  };
  return { grant: { ...grant, report } };
}

function line(words: string): string {
  return oneLine(typed(words));
}
