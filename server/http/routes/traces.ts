import { type AgreementDoc, agreementDocSchema } from '#shared/agreement/model.ts';
import { placeOf } from '#shared/agreement/numbers.ts';
import { RECORD_ID } from '#shared/ids.ts';
import type { Fate, Origin, OwnFates, TraceAnswer } from '#shared/protocol/answers.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import { documentOf, versionOf } from '#shared/workshop/documents/documentKeys.ts';
import type { Traced, Version } from '#shared/workshop/documents/documentState.ts';
import { walkDown, walkUp } from '#shared/workshop/documents/tracing.ts';
import { keyOf } from '#shared/workshop/entries/sources.ts';
import { personOf, workshopOf } from '#shared/workshop/lookUp.ts';
import { type Ledger, type Person, read, type Source, type State } from '#shared/workshop/state.ts';
import { route } from '../route.ts';
import { Refused } from '../status.ts';

export const traceRoutes = [
  /** Where a published record comes from, and what became of it. */
  route({
    method: 'get',
    path: '/api/workshops/:id/steps/:step/trace/:record',
    action: 'trace:read',
    async run({ params, workshop, actor }): Promise<TraceAnswer> {
      const source = { step: params.step ?? '', id: params.record ?? '' };
      const { shown } = await workshop();
      const ledger = read<Ledger>(shown.get(`ledger/${keyOf(source)}`));
      if (!RECORD_ID.test(source.id) || ledger === undefined) {
        throw new Refused('no-such-entry');
      }
      return {
        from: [...walkUp(shown, ledger.from).values()].map(traced => originOf(shown, traced, actor)),
        ...becameOf(shown, source, actor),
      };
    },
  }),
  /** What became of everything this person wrote, as far as authors are kept. */
  route({
    method: 'get',
    path: '/api/workshops/:id/traces/own',
    action: 'trace:read',
    async run({ workshop, actor }): Promise<OwnFates> {
      const { shown } = await workshop();
      return { records: actor.person === null ? [] : ownFates(shown, actor.person, actor) };
    },
  }),
];

export function ownFates(state: State, person: string, actor: Actor): OwnFates['records'] {
  const own: OwnFates['records'] = [];
  for (const [step] of state.list('step')) {
    for (const [id, value] of state.list(`ledger/${step}`)) {
      const { by, row } = value as Ledger;
      if (by === person) {
        own.push({ step, id, kind: row.kind, text: row.text, ...becameOf(state, { step, id }, actor) });
      }
    }
  }
  return own;
}

function becameOf(state: State, source: Source, actor: Actor): Fate {
  const down = walkDown(state, source);
  return {
    became: [...down.values()].map(traced => originOf(state, traced, actor)),
    stands: standsIn(state, new Set([keyOf(source), ...down.keys()])),
  };
}

/** Paragraphs of the newest frozen version of each document that grew from one of these records. */
function standsIn(state: State, keys: ReadonlySet<string>): Fate['stands'] {
  return [...state.list('document')].flatMap(([id]) => {
    const document = documentOf(state, id);
    const version = document && versionOf(state, id, document.frozen);
    if (document === undefined || version === undefined) {
      return [];
    }
    const { paragraphs } = version.trace;
    return paragraphs
      .filter(({ sources }) => sources.some(key => keys.has(key)))
      .map(({ record, clause, item }) => {
        const place = placeOf(textOf(version), paragraphs, record)?.label ?? '';
        return { document: id, version: document.frozen, record, clause, item, place };
      });
  });
}

/** Texts of frozen versions, which never change: one may be 1 MB, and two hundred cards of one person ask for it. */
const texts = new WeakMap<Version, AgreementDoc>();

/** The text of a frozen version. */
export function textOf(version: Version): AgreementDoc {
  const known = texts.get(version) ?? agreementDocSchema.parse(JSON.parse(version.canonical));
  texts.set(version, known);
  return known;
}

/**
 * Names only for those who sat in the room; a partner reads sides. The screen is for all eyes: there stand those who
 * agreed to it, while names are switched on.
 */
export function originOf(
  state: State,
  { step, id, kind, text, side, by, from }: Traced,
  actor: Actor,
): Origin {
  const person = by === null ? undefined : personOf(state, by);
  const name = person !== undefined && mayName(state, person, actor) ? person.name : null;
  return { step, id, kind, text, side, name, from };
}

function mayName(state: State, { consents }: Person, { kind }: Actor): boolean {
  if (kind === 'stage') {
    return consents.screen && workshopOf(state)?.stage.names === true;
  }
  return kind !== 'partner';
}
