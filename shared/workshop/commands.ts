import * as z from 'zod/mini';
import { isDay } from '#shared/agreement/days.ts';
import { applicationSchema } from '#shared/agreement/grants/application.ts';
import { letterSchema } from '#shared/agreement/letters/letter.ts';
import { partySchema } from '#shared/agreement/model.ts';
import { partyActSchema } from '#shared/agreement/parties/parties.ts';
import { clauseActSchema } from '#shared/agreement/rearrange.ts';
import { CLIENT_ID, DOCUMENT_ID, RECORD_ID, SET_CODE } from '#shared/ids.ts';
import { addressSchema, scriptLineSchema, stepIdSchema } from '#shared/template/template.ts';
import { langSchema, textSchema } from '#shared/textSchema.ts';
import { documentCommands } from './documents/documentCommands.ts';
import { type LifeSystemCommand, lifeCommands } from './life/lifeCommands.ts';
import { AREA_LENGTH, MOST_AREAS } from './people/areaLimits.ts';
import { markKindSchema } from './state.ts';

/**
 * Everything a client may ask the server to decide. Each command names exactly one object (`step`, `entry`,
 * `person` …) beside its own client-made `id`, which makes a repeat harmless: it gets the first answer.
 */
const clientId = z.string().check(z.regex(CLIENT_ID));
const id = clientId;
const step = stepIdSchema;
const entry = clientId;
/** A record of any origin: sent by a client, or seeded by the server with an id derived from its source. */
const record = z.string().check(z.regex(RECORD_ID));
/** A document of the workshop, as its template names it. */
const document = z.string().check(z.regex(DOCUMENT_ID));
const person = z.string().check(z.maxLength(40));
/** As it is printed on a card. */
const setCode = z.string().check(z.regex(SET_CODE));
const short = (max: number) => z.string().check(z.maxLength(max));
/** A part of the town (`areas.ts`). */
const area = short(8);
/** What an activity's own schema checks later: an object of modest size. */
const data = z.record(short(40), z.unknown());

/** What stands in the form of a document; each command carries what was changed. */
const documentFields = {
  title: z.optional(short(200)),
  number: z.optional(short(60)),
  place: z.optional(short(120)),
  date: z.optional(z.string().check(z.refine(text => text === '' || isDay(text)))),
  /** One party at a time: several people fill in several parties. */
  party: z.optional(partySchema),
  application: z.optional(applicationSchema),
  letter: z.optional(letterSchema),
};

/** The secret that stays on the phone where no author is stored. */
const key = z.optional(clientId);

export const commandSchema = z.discriminatedUnion('type', [
  // The workshop
  z.object({
    type: z.literal('workshop:edit'),
    id,
    title: z.optional(short(120)),
    town: z.optional(short(80)),
    lang: z.optional(langSchema),
    address: z.optional(addressSchema),
    wifi: z.optional(z.nullable(z.object({ name: short(64), password: short(64) }))),
    /** Names of the parts of the town, in their order; a new name in the place of an old one renames it. */
    areas: z.optional(z.array(short(AREA_LENGTH)).check(z.maxLength(MOST_AREAS))),
  }),
  z.object({
    type: z.literal('side:edit'),
    id,
    side: z.string().check(z.regex(/^[A-F]$/)),
    name: short(80),
    short: short(20),
    wished: z.number().check(z.minimum(0), z.maximum(300)),
  }),
  z.object({ type: z.literal('workshop:archive'), id }),
  z.object({ type: z.literal('joining:set'), id, open: z.boolean() }),
  z.object({ type: z.literal('code:renew'), id }),
  z.object({
    type: z.literal('stage:set'),
    id,
    theme: z.optional(z.enum(['light', 'dark'])),
    names: z.optional(z.boolean()),
    blank: z.optional(z.boolean()),
    code: z.optional(z.boolean()),
  }),

  // The plan
  z.object({ type: z.literal('plan:move'), id, step, before: z.nullable(step) }),
  z.object({ type: z.literal('plan:skip'), id, step, skipped: z.boolean() }),
  z.object({
    type: z.literal('plan:edit'),
    id,
    step,
    title: z.optional(textSchema),
    prompt: z.optional(textSchema),
    script: z.optional(z.array(scriptLineSchema).check(z.maxLength(40))),
    minutes: z.optional(z.array(z.number().check(z.minimum(0), z.maximum(600))).check(z.maxLength(12))),
  }),

  // The course of things
  z.object({ type: z.literal('step:focus'), id, step: z.nullable(step) }),
  z.object({ type: z.literal('step:open'), id, step }),
  /** „Dalej": composes phase, close, open and focus. With `from` a second press of the same button is harmless. */
  z.object({
    type: z.literal('step:advance'),
    id,
    step: z.nullable(step),
    /** The phase the presser was looking at. */
    phase: z.number(),
  }),
  z.object({ type: z.literal('step:back'), id, step }),
  z.object({ type: z.literal('step:undo'), id, step }),
  z.object({ type: z.literal('step:close'), id, step }),
  z.object({ type: z.literal('step:reveal'), id, step, column: short(40) }),
  z.object({ type: z.literal('step:lock'), id, step, locked: z.boolean() }),
  /** Opens a step by link from one moment to another; again: moves them. */
  z.object({ type: z.literal('window:open'), id, step, from: z.number(), until: z.number() }),
  z.object({ type: z.literal('window:close'), id, step }),
  z.object({
    type: z.literal('step:attribution'),
    id,
    step,
    attribution: z.enum(['side', 'unsigned', 'anonymous']),
  }),
  z.object({
    type: z.literal('step:show'),
    id,
    step,
    slide: z.optional(z.number().check(z.minimum(0), z.maximum(99))),
    record: z.optional(z.nullable(record)),
  }),
  z.object({
    type: z.literal('timer:set'),
    id,
    step,
    action: z.enum(['start', 'pause', 'add', 'stop', 'until']),
    /** `add`: milliseconds to add. `until`: the server's clock at which a break ends. */
    amount: z.optional(z.number()),
  }),
  z.object({ type: z.literal('note:set'), id, step, text: short(4000) }),

  // Entries and records
  z.object({
    type: z.literal('entry:put'),
    id,
    step,
    entry,
    data,
    key,
    behalf: z.optional(person),
    /** Typed from the printed card with this code; of a card that is nobody's in particular, the side ticked on it. */
    set: z.optional(setCode),
    /** What an earlier step handed on, added here as it was or in other words. */
    carried: z.optional(record),
    side: z.optional(z.string().check(z.regex(/^[A-F]$/))),
  }),
  z.object({ type: z.literal('entry:edit'), id, step, entry, data, key }),
  z.object({ type: z.literal('entry:withdraw'), id, step, entry, key }),
  z.object({ type: z.literal('entry:accept'), id, step, entry, accepted: z.boolean() }),
  /**
   * What somebody does to a record that only its activity knows („biorę to na siebie"): its own schema checks `data`
   * (`act` in `shared/activities/activity.ts`).
   */
  z.object({
    type: z.literal('entry:act'),
    id,
    step,
    entry: record,
    data,
    behalf: z.optional(person),
  }),
  z.object({
    type: z.literal('entry:mark'),
    id,
    step,
    entry: record,
    mark: markKindSchema,
    on: z.boolean(),
    key,
  }),
  z.object({ type: z.literal('entry:hide'), id, step, entry: record, reason: short(200) }),
  z.object({ type: z.literal('entry:restore'), id, step, entry: record, key }),
  z.object({ type: z.literal('entry:move'), id, step, entry: record, place: short(40) }),
  /** Two records about the same: `entry` goes into `into`, which keeps the sources of both. */
  z.object({ type: z.literal('entry:merge'), id, step, entry: record, into: record }),
  z.object({ type: z.literal('ready:set'), id, step, ready: z.boolean(), person: z.optional(person) }),

  /** What an earlier step handed on is put off by somebody, or offered to them again. */
  z.object({ type: z.literal('carried:skip'), id, step, carried: record, skipped: z.boolean() }),

  /** Cards to be printed for a step, each perhaps for a person. Their codes are made by whoever prints. */
  z.object({
    type: z.literal('paper:print'),
    id,
    step,
    cards: z
      .array(z.object({ code: setCode, person: z.nullable(person) }))
      .check(z.minLength(1), z.maxLength(60)),
  }),

  // Votes
  z.object({ type: z.literal('ballot:cast'), id, step, data, behalf: z.optional(person) }),
  z.object({ type: z.literal('ballot:withdraw'), id, step, behalf: z.optional(person) }),

  // What only this activity knows: its own schema checks `data` (`direct` in `shared/activities/activity.ts`)
  z.object({ type: z.literal('step:direct'), id, step, data }),
  /** Who may write a co-written step; null: everybody its phase lets write. */
  z.object({
    type: z.literal('pens:set'),
    id,
    step,
    people: z.nullable(z.array(person).check(z.maxLength(60))),
  }),

  // Who sits with whom
  /** Seats everybody anew in the phase that runs; `rest`: only whoever has no place yet. */
  z.object({ type: z.literal('groups:form'), id, step, rest: z.optional(z.boolean()) }),
  /** Where people choose: one's own table; null: none. */
  z.object({
    type: z.literal('groups:sit'),
    id,
    step,
    to: z.nullable(z.int().check(z.minimum(1), z.maximum(999))),
  }),
  /** Two people are to sit together, or apart; null: as it comes. */
  z.object({
    type: z.literal('bond:set'),
    id,
    person,
    other: person,
    kind: z.nullable(z.enum(['together', 'apart'])),
  }),
  /** `to`: the number of a table; null: a table of their own. */
  z.object({
    type: z.literal('groups:move'),
    id,
    step,
    person,
    to: z.nullable(z.int().check(z.minimum(1), z.maximum(999))),
  }),

  // Documents
  z.object({
    type: z.literal('document:edit'),
    id,
    document,
    ...documentFields,
    /** The same fields as they were read: what somebody else changed since is not written over. Absent: it is. */
    was: z.optional(z.object(documentFields)),
  }),
  /** Who is a party, and in which order. */
  z.object({ type: z.literal('document:party'), id, document, party: partyActSchema }),
  /** Which clauses the document has, in which order and wording. */
  z.object({ type: z.literal('document:clause'), id, document, clause: clauseActSchema }),
  z.object({ type: z.literal('document:freeze'), id, document, why: z.optional(short(500)) }),
  ...documentCommands,
  ...lifeCommands,

  // People
  z.object({ type: z.literal('hand:raise'), id }),
  z.object({ type: z.literal('hand:lower'), id, person: z.optional(z.nullable(person)) }),
  z.object({
    type: z.literal('person:add'),
    id,
    name: short(40),
    sides: z.array(z.string().check(z.regex(/^[A-F]$/))).check(z.minLength(1), z.maxLength(6)),
    area: z.optional(area),
  }),
  z.object({
    type: z.literal('person:edit'),
    id,
    person,
    name: z.optional(short(40)),
    sides: z.optional(z.array(z.string().check(z.regex(/^[A-F]$/))).check(z.minLength(1), z.maxLength(6))),
    /** Null: takes it back. */
    area: z.optional(z.nullable(area)),
  }),
  z.object({ type: z.literal('person:remove'), id, person }),
  z.object({ type: z.literal('person:restore'), id, person }),
  z.object({ type: z.literal('person:merge'), id, person, into: person }),
  z.object({ type: z.literal('person:leave'), id, person }),
  /** Left the meeting that runs before its end, or is back. */
  z.object({ type: z.literal('presence:set'), id, person, here: z.boolean() }),
  z.object({ type: z.literal('seat:revoke'), id, seat: z.string().check(z.maxLength(40)) }),
  z.object({
    type: z.literal('remote:allow'),
    id,
    seat: z.string().check(z.maxLength(40)),
    allowed: z.boolean(),
  }),
]);
export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];

/** What the server itself decides: never accepted from a socket. */
export type SystemCommand =
  | {
      type: 'person:join';
      id: string;
      person: string;
      name: string;
      sides: string[];
      role: string;
      way: 'phone' | 'look';
      consents: { screen: boolean; report: boolean; contact: boolean };
      access: string;
      notice: number;
    }
  /** A new credential: for a person who joined or came back, or from a link. */
  | {
      type: 'seat:add';
      id: string;
      seat: string;
      kind: 'facilitator' | 'cofacilitator' | 'participant' | 'stage' | 'partner';
      person: string | null;
      side: string | null;
      /** The one step that a link gives. */
      step: string | null;
      label: string;
      /** The link by which an answer was handed over to this one person. */
      hand?: string;
      secretHash: string;
    }
  | LifeSystemCommand
  /** The link that gave these seats was stopped: everybody's (null), or a person's. */
  | { type: 'link:end'; id: string; step: string; person: string | null }
  /** The announced moment of a step has come. */
  | { type: 'step:due'; id: string; step: string }
  /** Co-written texts have been quiet for a while: what changed since is kept as a version. */
  | { type: 'texts:keep'; id: string; step: string }
  /** People present in the session that has the focus. */
  | { type: 'presence:note'; id: string; people: string[] };

export type AnyCommand = Command | SystemCommand;
