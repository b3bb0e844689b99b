import * as z from 'zod/mini';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import type { Activity } from '#shared/activities/activity.ts';
import { usualProgramme } from '#shared/agreement/grants/programme.ts';
import { makeChildId, makeCode, makeRandomId, makeWorkshopId, platformRandom } from '#shared/ids.ts';
import type { CommandType } from '#shared/workshop/commands.ts';
import type { Version, WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import { paperKey } from '#shared/workshop/entries/paper.ts';
import { chainOf } from '#shared/workshop/life/approvalLog.ts';
import type { Approval, Life, Original, Signed } from '#shared/workshop/life/lifeState.ts';
import type { OtherAction } from '#shared/workshop/policy.ts';
import type {
  Carried,
  Entry,
  Ledger,
  PaperSet,
  Plan,
  Seat,
  State,
  StateValue,
  StepState,
  Workshop,
} from '#shared/workshop/state.ts';
import { hashOf, makeSecret } from '../../server/http/access/secrets.ts';
import { type Letter, SEATS, type Situation, stateIn } from '../fixtures/matrix.ts';
import { cardsStep } from '../fixtures/template.ts';
import type { Intent } from '../load/bot.ts';
import type { Browser, Reply } from '../load/browser.ts';

/** How each action of the policy looks on the wire, and workshops in which it would succeed if it is allowed. */

/** Letters that hold a seat of the workshop. */
const SEATED = ['F', 'C', 'P', 'S', 'X'] as const;

/** Cards in which people also vote and facilitators direct: every action has something to act on. */
const cards: Activity = {
  ...ACTIVITIES.cards,
  cowrite: true,
  ballot: () => z.strictObject({ dots: z.number() }),
  direct: { schema: z.object({ act: z.literal('nod') }), run: () => null },
  act: { schema: () => z.object({ act: z.literal('nod') }), run: () => null },
};

/** And a board that does the same, for `cowrite`, with a text of everybody's. */
const board: Activity = { ...cards, type: 'board', clientRows: true, roots: ['t'] };

export const ACTIVITIES_OF_MATRIX = { ...ACTIVITIES, cards, board };

/** A workshop put together for one cell or for all refused cells of a situation. */
export interface Case {
  id: string;
  situation: Situation;
  state: Map<string, StateValue>;
  docId: string;
  code: string;
  linkSecret: string;
  linkId: string;
  seats: Record<(typeof SEATED)[number], { id: string; secret: string }>;
  marta: string;
  kuba: string;
  /** Marta's hidden entry, Marta's record, Kuba's record, Marta's withdrawn one, Kuba's promise of Marta's gift. */
  entries: { hidden: string; own: string; other: string; binned: string; awaiting: string };
}

const id = () => makeRandomId(platformRandom);
/** A printed card of Kuba's. */
const PAPER = 'R4TX';
/** What an earlier step handed on of Marta's. */
const CARRIED = 'k.1';
/** The agreement that is written in the step `s`. */
const DOCUMENT = 'porozumienie';
/** Of its content, which nobody looks at here. */
const HASH = '0'.repeat(64);

export function makeCase(situation: Situation, action?: string): Case {
  const workshopId = makeWorkshopId(platformRandom);
  const marta = `${workshopId}marta00000000000`;
  const kuba = `${workshopId}kuba000000000000`;
  const docId = `${workshopId}document00000000`;
  const code = makeCode(6, platformRandom);
  const seats = Object.fromEntries(
    SEATED.map(letter => [
      letter,
      { id: makeChildId(workshopId, platformRandom), secret: makeSecret(platformRandom) },
    ]),
  ) as Case['seats'];
  const entries = { hidden: id(), own: id(), other: id(), binned: id(), awaiting: id() };
  const made: Case = {
    id: workshopId,
    situation,
    state: new Map(),
    docId,
    code,
    linkSecret: makeSecret(platformRandom),
    linkId: id(),
    seats,
    marta,
    kuba,
    entries,
  };
  for (const [key, value] of stateIn(situation).entries()) {
    made.state.set(
      key.replace('person/marta', `person/${marta}`).replace('person/kuba', `person/${kuba}`),
      value,
    );
  }
  fill(made, action);
  return made;
}

function fill(made: Case, action: string | undefined): void {
  const { state } = made;
  const workshop = state.get('workshop') as Workshop;
  // Only a meeting that runs can be left.
  const focus = action === 'presence:set' ? 's' : workshop.focus;
  state.set('workshop', { ...workshop, id: made.id, focus, joining: { open: true, code: made.code } });
  const planned = state.get('plan/s') as unknown as { v: 1; step: ReturnType<typeof cardsStep> };
  const { config } = cardsStep('s', 'named');
  state.set('plan/s', { v: 1, step: { ...planned.step, config } });
  // A second step that nobody began, for changes of the plan.
  const plan = state.get('plan') as Plan;
  state.set('plan/t', { v: 1, step: cardsStep('t', 'named') });
  state.set('plan', {
    ...plan,
    sessions: plan.sessions.map(session => ({
      ...session,
      steps: [...session.steps, { id: 't', skipped: false }],
    })),
  });
  const step = state.get('step/s') as StepState | undefined;
  if (step !== undefined) {
    // What „Cofnij" takes back, and the phase in which columns are revealed, are there when they are asked for.
    const pending: StepState['pending'] =
      action === 'step:undo' ? { kind: 'close', phase: null, column: null, dueAt: 8e12, next: null } : null;
    state.set('step/s', { ...step, docId: made.docId, pending });
  }
  if (action === 'step:reveal') {
    const phases = planned.step.phases.map(phase => ({ ...phase, visibility: 'all' as const }));
    state.set('plan/s', { v: 1, step: { ...planned.step, config, phases } });
  }
  if (action?.startsWith('groups:')) {
    // People sit together in this phase, Kuba at a table of his own.
    const chosen = { form: 'groups' as const, groups: { by: 'choice' as const } };
    const seating = action === 'groups:sit' ? chosen : { form: 'pairs' as const };
    const phases = planned.step.phases.map(phase => ({ ...phase, ...seating }));
    state.set(`presence/0/${made.marta}`, { v: 1, at: 1, leftAt: null });
    state.set('plan/s', { v: 1, step: { ...planned.step, config, phases } });
    state.set(`groups/s/${step?.phase ?? 0}`, { v: 1, groups: { '1': [made.marta], '2': [made.kuba] } });
  }
  for (const letter of SEATED) {
    const { id: seatId, secret } = made.seats[letter];
    state.set(`seat/${seatId}`, {
      v: 1,
      kind: SEATS[letter],
      person: letter === 'P' ? made.marta : null,
      side: letter === 'X' ? 'A' : null,
      step: null,
      secretHash: hashOf(secret),
      label: '',
      createdAt: 0,
      revoked: false,
    } satisfies Seat);
  }
  const card = { v: 1, person: made.kuba, side: null, round: 0, wrote: {} } satisfies PaperSet;
  state.set(paperKey(state as unknown as State, 's', PAPER), card);
  state.set(`hand/${made.marta}`, { v: 1, at: 0 });
  const { hidden, own, other, binned, awaiting } = made.entries;
  state.set(`entry/s/${hidden}`, entryOf(made.marta, 'Ukryta', null));
  state.set(`entry/s/${awaiting}`, entryOf(made.kuba, 'Obiecana', made.marta));
  state.set(`ledger/s/${own}`, ledgerOf(own, made.marta));
  state.set(`ledger/s/${other}`, ledgerOf(other, made.kuba));
  state.set('ledger/s/p1', paragraph);
  state.set(`document/${DOCUMENT}`, agreement satisfies WorkshopDocument);
  state.set(`carried/s/${CARRIED}`, {
    v: 1,
    by: made.marta,
    side: 'A',
    from: [{ step: 'earlier', id: '1' }],
    label: null,
    data: { text: 'Sala z lustrem', column: 'places' },
    taken: false,
    skipped: [],
  } satisfies Carried);
  if (action?.startsWith('document:') && action !== 'document:freeze') {
    putVersion(state, action);
  }
  for (const [other, more] of Object.entries(OTHERS)) {
    state.set(`document/${other}`, { ...agreement, ...more } satisfies WorkshopDocument);
  }
  state.set('version/wniosek-1/1', { v: 1, at: 0, hash: HASH, mark: 'v1', canonical: '{}', trace: NO_TRACE });
  state.set(`bin/s/${binned}`, {
    v: 1,
    reason: '',
    cause: 'withdrawn',
    at: 0,
    entry: entryOf(made.marta, 'Wycofana', null),
    ledger: null,
  });
}

const NO_TRACE = { paragraphs: [], sources: {} };

/** Letters that may be merged, one that was, an application that was handed in, and one that nobody began. */
const OTHERS: Record<string, Partial<WorkshopDocument>> = {
  'list-1': { kind: 'list-intencyjny' },
  'list-2': { kind: 'list-intencyjny' },
  'list-3': {
    kind: 'list-intencyjny',
    merged: { into: 'list-2', at: 0, seat: null, frozen: 0 },
    step: 'none',
  },
  'wniosek-1': { kind: 'mikrowsparcie', step: 'none', frozen: 1 },
  'wniosek-2': { kind: 'mikrowsparcie', step: 'none' },
};

/** A frozen version that is as far on its way as the action needs it. */
function putVersion(state: Map<string, StateValue>, action: string): void {
  const trace = { paragraphs: [], sources: {} };
  const version: Version = { v: 1, at: 0, hash: HASH, mark: 'v1', canonical: '{}', trace };
  const isAsked = ['document:approve', 'document:decline', 'document:seal'].includes(action);
  const isSealed = ['document:turns', 'document:match', 'document:original', 'document:in-force'].includes(
    action,
  );
  const life: Life = {
    v: 1,
    state: isSealed ? 'sealed' : isAsked ? 'approving' : 'frozen',
    until: '',
    asked: isAsked || isSealed ? ['A'] : [],
    sealing: null,
    sealed: isSealed ? { at: 0, sha256: HASH, size: 1, fingerprint: HASH, without: [] } : null,
    withdrawn: '',
  };
  const scan: Signed = {
    v: 1,
    k: 1,
    at: 0,
    side: null,
    name: 'skan.jpg',
    sha256: HASH,
    size: 1,
    kind: 'scan',
    ending: 'jpg',
    signatures: [],
    matched: {},
  };
  const line: Omit<Approval, 'chain'> = {
    v: 1,
    k: 1,
    at: 0,
    act: 'approved',
    hash: HASH,
    side: 'A',
    name: 'Ewa Maj',
    role: 'dyrektorka',
    mandate: '',
    clauses: [],
    words: '',
    seat: null,
    method: 'told',
    prev: '',
  };
  state.set(`document/${DOCUMENT}`, { ...agreement, frozen: 1 });
  state.set(`version/${DOCUMENT}/1`, version as never);
  state.set(`life/${DOCUMENT}/1`, life as never);
  state.set(`signed/${DOCUMENT}/1/1`, scan as never);
  if (action === 'document:in-force') {
    const original: Original = { v: 1, at: 0, date: '2026-12-18', place: 'sekretariat', who: 'Ewa Maj' };
    state.set(`original/${DOCUMENT}/1/A`, original as never);
  }
  if (action === 'document:seal') {
    state.set(`approval/${DOCUMENT}/1/1`, { ...line, chain: chainOf(line) } as never);
  }
}

const agreement: { v: 1 } & WorkshopDocument = {
  v: 1,
  kind: 'porozumienie',
  step: 's',
  title: 'Porozumienie',
  number: '',
  place: 'Lipowo',
  date: '',
  parties: [],
  frozen: 0,
};

const paragraph: Ledger = {
  ...ledgerOf('p1', ''),
  by: null,
  kind: 'paragraph',
  row: { id: 'p1', kind: 'paragraph', text: 'Strony współpracują.', group: null, place: 'A03' },
};

function entryOf(by: string, text: string, awaits: string | null): Entry {
  return {
    v: 1,
    kind: 'card',
    by,
    side: 'A',
    group: null,
    editHash: null,
    // As if a facilitator had typed it, so that facilitators may change it as well as its author.
    behalf: 'desk',
    awaits,
    from: [],
    at: 0,
    late: false,
    data: { text, column: 'places' },
  };
}

function ledgerOf(entry: string, by: string): Ledger {
  return {
    v: 1,
    kind: 'card',
    by,
    side: 'A',
    editHash: null,
    behalf: 'desk',
    from: [],
    at: 0,
    order: 0,
    entry: { text: 'Pokazana', column: 'places' },
    row: { id: entry, kind: 'resource', text: 'Pokazana', group: null, place: 'places', weight: 0, data: {} },
  };
}

/** The command of an action: participants act for themselves, facilitators for Kuba, who has no phone. */
export function commandFor(action: CommandType, letter: Letter, made: Case): Intent {
  const own = letter === 'P';
  const step = 's';
  const text = { en: 'x', pl: 'x' };
  const { entries } = made;
  const commands: { [T in CommandType]: Extract<Intent, { type: T }> } = {
    'workshop:edit': { type: 'workshop:edit', title: 'Inny' },
    'side:edit': { type: 'side:edit', side: 'A', name: 'Inna', short: 'I', wished: 4 },
    'workshop:archive': { type: 'workshop:archive' },
    'joining:set': { type: 'joining:set', open: false },
    'code:renew': { type: 'code:renew' },
    'stage:set': { type: 'stage:set', blank: true },
    'plan:move': { type: 'plan:move', step: 't', before: null },
    'plan:skip': { type: 'plan:skip', step: 't', skipped: true },
    'plan:edit': { type: 'plan:edit', step, title: text },
    'step:focus': { type: 'step:focus', step },
    'step:open': { type: 'step:open', step },
    'step:advance': { type: 'step:advance', step: null, phase: 0 },
    'step:back': { type: 'step:back', step },
    'step:undo': { type: 'step:undo', step },
    'step:close': { type: 'step:close', step },
    'step:reveal': { type: 'step:reveal', step, column: 'places' },
    'step:lock': { type: 'step:lock', step, locked: true },
    'window:open': { type: 'window:open', step, from: Date.now(), until: Date.now() + 3_600_000 },
    'window:close': { type: 'window:close', step },
    'step:attribution': { type: 'step:attribution', step, attribution: 'unsigned' },
    'step:show': { type: 'step:show', step, slide: 1 },
    'timer:set': { type: 'timer:set', step, action: 'add', amount: 60_000 },
    'note:set': { type: 'note:set', step, text: 'Notatka' },
    'entry:put': {
      type: 'entry:put',
      step,
      entry: id(),
      data: { text: 'Nowa', column: 'time' },
      ...(own ? {} : { behalf: made.kuba }),
    },
    'entry:edit': {
      type: 'entry:edit',
      step,
      entry: entries.hidden,
      data: { text: 'Zmieniona', column: 'places' },
    },
    'entry:withdraw': { type: 'entry:withdraw', step, entry: entries.hidden },
    'entry:accept': { type: 'entry:accept', step, entry: entries.awaiting, accepted: true },
    'entry:act': {
      type: 'entry:act',
      step,
      entry: entries.other,
      data: { act: 'nod' },
      ...(own ? {} : { behalf: made.kuba }),
    },
    'entry:mark': { type: 'entry:mark', step, entry: entries.other, mark: 'plus', on: true },
    'entry:hide': { type: 'entry:hide', step, entry: entries.own, reason: '' },
    'entry:restore': { type: 'entry:restore', step, entry: entries.binned },
    'entry:move': { type: 'entry:move', step, entry: entries.hidden, place: 'time' },
    'entry:merge': { type: 'entry:merge', step, entry: entries.other, into: entries.own },
    'paper:print': { type: 'paper:print', step, cards: [{ code: 'K7MT', person: made.kuba }] },
    'ballot:cast': { type: 'ballot:cast', step, data: { dots: 1 }, ...(own ? {} : { behalf: made.kuba }) },
    'ballot:withdraw': { type: 'ballot:withdraw', step, ...(own ? {} : { behalf: made.kuba }) },
    'step:direct': { type: 'step:direct', step, data: { act: 'nod' } },
    'pens:set': { type: 'pens:set', step, people: [made.marta] },
    'groups:form': { type: 'groups:form', step },
    'carried:skip': { type: 'carried:skip', step, carried: CARRIED, skipped: true },
    'groups:sit': { type: 'groups:sit', step, to: 2 },
    'bond:set': { type: 'bond:set', person: made.kuba, other: made.marta, kind: null },
    'groups:move': { type: 'groups:move', step, person: made.kuba, to: 1 },
    'document:edit': { type: 'document:edit', document: DOCUMENT, place: 'Lipowo' },
    'document:clause': {
      type: 'document:clause',
      document: DOCUMENT,
      clause: { act: 'put', clause: 'A16', on: true },
    },
    'document:party': {
      type: 'document:party',
      document: DOCUMENT,
      party: { act: 'add', name: 'Gmina Lipowo', kind: 'local-gov' },
    },
    'document:freeze': { type: 'document:freeze', document: DOCUMENT },
    'document:add': { type: 'document:add', kind: 'notatka', title: '' },
    'document:remove': { type: 'document:remove', document: 'wniosek-2' },
    'document:merge': { type: 'document:merge', document: 'list-1', into: 'list-2' },
    'document:unmerge': { type: 'document:unmerge', document: 'list-3' },
    'letters:choose': {
      type: 'letters:choose',
      who: 'Zespół',
      criteria: ['potrzeby'],
      words: 'Te służą wielu.',
    },
    'programme:set': { type: 'programme:set', programme: usualProgramme('pl') },
    'document:assess': {
      type: 'document:assess',
      document: 'wniosek-1',
      version: 1,
      seen: null,
      stage: { act: 'check', who: 'Biuro', points: [{ name: 'Kompletny', answer: 'yes', words: '' }] },
    },
    'document:ask': { type: 'document:ask', document: DOCUMENT, version: 1, until: '', sides: ['B'] },
    'document:approve': {
      type: 'document:approve',
      document: DOCUMENT,
      version: 1,
      hash: HASH,
      name: 'Ewa Maj',
      role: 'dyrektorka',
      mandate: '',
      ...(letter === 'X' ? { method: 'scrolled' } : { method: 'told', side: 'A' }),
    },
    'document:decline': {
      type: 'document:decline',
      document: DOCUMENT,
      version: 1,
      hash: HASH,
      name: '',
      role: '',
      clauses: ['A09'],
      reason: 'Brakuje terminów.',
      ...(letter === 'X' ? {} : { side: 'A' }),
    },
    'document:seal': { type: 'document:seal', document: DOCUMENT, version: 1, without: [] },
    'document:turns': { type: 'document:turns', document: DOCUMENT, version: 1, sides: [] },
    'document:match': {
      type: 'document:match',
      document: DOCUMENT,
      version: 1,
      upload: 1,
      signature: 0,
      side: 'A',
    },
    'document:original': {
      type: 'document:original',
      document: DOCUMENT,
      version: 1,
      side: 'A',
      date: '2026-12-17',
      place: 'sekretariat',
      who: 'Ewa Maj',
    },
    'document:in-force': { type: 'document:in-force', document: DOCUMENT, version: 1 },
    'document:withdraw': { type: 'document:withdraw', document: DOCUMENT, version: 1, reason: 'Pomyłka.' },
    'ready:set': { type: 'ready:set', step, ready: true, ...(own ? {} : { person: made.kuba }) },
    'hand:raise': { type: 'hand:raise' },
    'hand:lower': { type: 'hand:lower', ...(own ? {} : { person: null }) },
    'person:add': { type: 'person:add', name: 'Ewa', sides: ['A'] },
    'person:edit': { type: 'person:edit', person: own ? made.marta : made.kuba, name: 'Inaczej' },
    'person:remove': { type: 'person:remove', person: made.kuba },
    'person:restore': { type: 'person:restore', person: made.kuba },
    'person:merge': { type: 'person:merge', person: made.kuba, into: made.marta },
    'presence:set': { type: 'presence:set', person: made.kuba, here: false },
    'person:leave': { type: 'person:leave', person: own ? made.marta : made.kuba },
    'seat:revoke': { type: 'seat:revoke', seat: made.seats.S.id },
    'remote:allow': { type: 'remote:allow', seat: made.seats.C.id, allowed: true },
  };
  return commands[action];
}

/** What a partner sends by its own way instead of a command. */
export function answerOfPartner(browser: Browser, action: CommandType, made: Case): Promise<Reply> {
  const { type: _, ...body } = commandFor(action, 'X', made);
  const path = `/api/workshops/${made.id}/documents/${DOCUMENT}/versions/1/${action.replace('document:', '')}`;
  return browser.post(path, body);
}

/** Allowed by the table, and yet the state has nothing for it to do: the answer then names that reason. */
export const NOTHING_TO_DO: Record<string, string> = {
  // A step that never ran has nothing to go back from, to undo, to show or to take the authors off.
  'step:back waiting': 'step-not-open',
  'step:undo waiting': 'nothing-to-undo',
  'step:lock waiting': 'step-not-open',
  'step:attribution waiting': 'step-not-open',
  'step:show waiting': 'step-not-open',
  'document:freeze waiting': 'nothing-to-freeze',
  'document:merge waiting': 'nothing-to-freeze',
  // There is none before the first step.
  'step:back': 'phase-is-first',
};

/** HTTP actions. */
export type RouteAction = Exclude<OtherAction, 'live:connect' | 'doc:read' | 'doc:write' | 'script:read'>;

export const REQUESTS: Record<
  RouteAction,
  (browser: Browser, made: Case, houseSecret: string) => Promise<Reply>
> = {
  'health:read': browser => browser.get('/health'),
  'page:read': browser => browser.get('/dolacz'),
  'notice:read': browser => browser.get('/api/notice'),
  'picture:read': browser => browser.get('/pictures/stol.png'),
  'seal:read': browser => browser.get('/api/seal'),
  'file:verify': browser => browser.upload('/api/verify', Buffer.from('żaden PDF')),
  'join:look': (browser, { code }) => browser.post('/api/join/look', { code }),
  'join:enter': (browser, { code }) =>
    browser.post('/api/join', { code, name: `Nowa ${id().slice(0, 8)}`, sides: ['A'] }),
  'seat:list': browser => browser.get('/api/seats'),
  'seat:claim': (browser, made) => browser.post('/api/claim', { workshop: made.id, secret: made.linkSecret }),
  'seat:leave': (browser, made) => browser.post('/api/leave', { seat: seatIn(browser, made) }),
  'admin:claim': (browser, _made, secret) => browser.post('/api/admin/claim', { secret }),
  'template:list': browser => browser.get('/api/templates'),
  'workshop:list': browser => browser.get('/api/workshops'),
  'workshop:create': browser => browser.post('/api/workshops', { template: 'proba' }),
  'workshop:erase': (browser, made) => browser.ask('DELETE', `/api/workshops/${made.id}`),
  'plan:read': (browser, made) => browser.get(`/api/workshops/${made.id}/plan/1`),
  'address:read': (browser, made) => browser.get(`/api/workshops/${made.id}/address`),
  'address:choose': (browser, made) =>
    browser.post(`/api/workshops/${made.id}/address`, { base: `http://${LAN}:${browser.port}` }),
  'link:make': (browser, made) => browser.post('/api/links', { workshop: made.id, kind: 'stage' }),
  'link:list': (browser, made) => browser.get(`/api/workshops/${made.id}/links`),
  'link:revoke': (browser, made) => browser.ask('DELETE', `/api/workshops/${made.id}/links/${made.linkId}`),
  'question:read': (browser, made) => browser.get(`/api/workshops/${made.id}/questions`),
  'text:read': (browser, made) => browser.get(`/api/workshops/${made.id}/steps/s/texts/p1`),
  'trace:read': (browser, made) => browser.get(`/api/workshops/${made.id}/steps/s/trace/p1`),
  'document:read': (browser, made) => browser.get(`/api/workshops/${made.id}/documents`),
  'document:form': (browser, made) => browser.get(`/api/workshops/${made.id}/documents/${DOCUMENT}/form`),
  'beside:read': (browser, made) => browser.get(`/api/workshops/${made.id}/beside`),
  'paper:read': (browser, made) => browser.post(`/api/workshops/${made.id}/steps/s/paper`, { code: PAPER }),
  'stage:seat': (browser, made) => browser.post(`/api/workshops/${made.id}/stage-seat`, {}),
};

/** The one network of the machine in this test. */
export const LAN = '192.168.7.20';

/** The seat a browser gives back; somebody else's where it has none. */
function seatIn(browser: Browser, made: Case): string {
  const own = Object.values(made.seats).find(seat => browser.cookie.includes(seat.id));
  return own?.id ?? made.seats.F.id;
}
