import { createHash } from 'node:crypto';
import { canonicalJson, contentHash, versionMark } from '#shared/agreement/canonical.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { DOCUMENT_ID } from '#shared/ids.ts';
import type { Origin } from '#shared/protocol/answers.ts';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import type { Text } from '#shared/text.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import { documentOf, versionOf, versionsOf } from '#shared/workshop/documents/documentKeys.ts';
import type { Version, WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import type { present } from '#shared/workshop/documents/documents.ts';
import { mayReadVersion, presentNames } from '#shared/workshop/life/lifeParties.ts';
import { lifeOf } from '#shared/workshop/life/lifeVersions.ts';
import { lifeView } from '#shared/workshop/life/lifeView.ts';
import { planStepOf, workshopOf } from '#shared/workshop/lookUp.ts';
import type { SeatKind, State } from '#shared/workshop/state.ts';
import { dayOf } from '#shared/workshop/workshopWords.ts';
import { FORMATS, type Format } from '../../documents/blockTree.ts';
import type { WorkshopAccess } from '../../workshop/access.ts';
import {
  copyOfVersion,
  type Variant,
  variantAsked,
  variantOf,
  variantSuffix,
} from '../documents/documentVariants.ts';
import { attachment } from '../documents/fileName.ts';
import { frozenOf } from '../documents/frozenOf.ts';
import { approvedCopy } from '../documents/sealVersion.ts';
import { type Call, route } from '../route.ts';
import { Refused } from '../status.ts';
import { tellDocument } from './documents.ts';
import { originOf, textOf } from './traces.ts';

/** Content types by format. */
export const FILE_TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A file is opened from anywhere and holds what people wrote: even here it may load and run nothing. */
export const FILE_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

export const documentFileRoutes = [
  /** A document as a file: kept for ever for a frozen version, made anew for the text in progress. */
  route({
    method: 'get',
    path: '/api/workshops/:id/documents/:file',
    action: 'document:read',
    run: sendFile,
  }),
  /** What a page needs to show a document for reading, with where each sentence comes from. */
  route({
    method: 'get',
    path: '/api/workshops/:id/documents/:document/content',
    action: 'document:read',
    async run({ workshop, params, request, actor, house }): Promise<DocumentContent> {
      const live = await workshop();
      const { document, id } = found(live, params.document ?? '');
      const chosen = await choose(live, id, actor, request.query.version);
      return {
        workshop: aboutWorkshop(live.shown),
        reader: readerOf(live.shown, document, actor),
        document: await tellDocument(house, live, id, actor),
        content: chosen === null ? null : contentOf(live.shown, id, chosen, house.now(), actor),
      };
    },
  }),
];

/** A frozen version, or what would be frozen now; null while nothing is written. */
type Chosen =
  | { n: number; version: Version; draft: null }
  | { n: null; version: null; draft: NonNullable<ReturnType<typeof present>> };

function found(live: WorkshopAccess, id: string): { id: string; document: WorkshopDocument } {
  const document = DOCUMENT_ID.test(id) ? documentOf(live.shown, id) : undefined;
  if (document === undefined) {
    throw new Refused('no-such-document');
  }
  return { id, document };
}

/** `?version=3`, `?version=draft`; without it the newest frozen one that is read, and before the first one the draft. */
async function choose(
  live: WorkshopAccess,
  id: string,
  actor: Actor,
  asked: unknown,
): Promise<Chosen | null> {
  if (asked !== undefined && asked !== 'draft' && !/^[1-9]\d{0,3}$/.test(String(asked))) {
    throw new Refused('bad-request');
  }
  const mayRead = (version: number | null) => mayReadVersion(live.shown, actor, id, version);
  const newest = () => versionsOf(live.shown, id).findLast(mayRead) ?? 0;
  const n = asked === undefined ? newest() : Number(asked === 'draft' ? 0 : asked);
  if (!mayRead(n === 0 ? null : n)) {
    throw new Refused('no-such-document');
  }
  if (n === 0) {
    const draft = await live.present(id);
    return draft && { n: null, version: null, draft };
  }
  const version = versionOf(live.shown, id, n);
  if (version === undefined) {
    throw new Refused('no-such-document');
  }
  return { n, version, draft: null };
}

async function sendFile(call: Call<undefined>): Promise<undefined> {
  const { request, response, params, workshop } = call;
  const [, id = '', ending] = /^([^.]+)\.([a-z]+)$/.exec(params.file ?? '') ?? [];
  const format = FORMATS.find(one => one === ending);
  const live = await workshop();
  const { document } = found(live, id);
  if (format === undefined) {
    throw new Refused('no-such-document');
  }
  const variant = variantAsked(request.query.variant);
  if (variant !== null && format === 'json') {
    // The content is one: what a copy leaves out or adds is not in it.
    throw new Refused('no-such-document');
  }
  const chosen = await choose(live, id, call.actor, request.query.version);
  if (chosen === null) {
    throw new Refused('nothing-to-freeze');
  }
  const bytes =
    variant === null
      ? await bytesOf(call, live, id, chosen, format)
      : await copyOf(call, live, id, chosen, variant, format);
  if (bytes === null) {
    throw new Refused('document-not-made');
  }
  const lang = workshopOf(live.shown)?.lang ?? 'pl';
  const project = lang === 'en' ? 'draft' : 'projekt';
  const version =
    chosen.n === null ? `${project}-${dayOf(call.house.now())}` : `v${chosen.n}-${dayOf(chosen.version.at)}`;
  const isSealed = chosen.n !== null && format === 'pdf' && lifeOf(live.shown, id, chosen.n).sealed !== null;
  // Whoever downloaded the text before must not sign that by mistake.
  const sealed = isSealed ? (lang === 'en' ? '-sealed' : '-opieczetowane') : '';
  const suffix = variant === null ? `${version}${sealed}` : `${version}-${variantSuffix(variant, lang)}`;
  response.set({
    'Content-Type': FILE_TYPES[format],
    'Content-Disposition': attachment(document.title, suffix, format),
    'Content-Security-Policy': FILE_POLICY,
    'X-Content-Type-Options': 'nosniff',
  });
  if (chosen.n !== null && variant === null) {
    // Asked for anew each time, because the seat may have ended; the bytes travel once.
    const tag = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    response.set({ 'Cache-Control': 'private, no-cache', ETag: `"${tag}"` });
  }
  response.send(bytes);
  return undefined;
}

/** Whose allowance a rendering takes: a person's, an institution's; a code or a link gives as many seats as one likes. */
export function spenderOf(workshop: string, { kind, person, side }: Actor, seat: string): string {
  return person ?? (kind === 'partner' ? `${workshop} partner ${side}` : seat);
}

/** What is made counts against what somebody may have made. */
function spend({ house, seat, actor }: Call<undefined>, live: WorkshopAccess): void {
  if (!house.renderings.take(spenderOf(live.id, actor, seat?.id ?? actor.kind))) {
    throw new Refused('too-fast');
  }
}

/** A copy in another form, made for this reader and kept by nobody. */
async function copyOf(
  call: Call<undefined>,
  live: WorkshopAccess,
  document: string,
  chosen: Chosen,
  variant: Variant,
  format: Format,
): Promise<Buffer | null> {
  const { house, actor } = call;
  spend(call, live);
  const { shown } = live;
  if (chosen.n === null) {
    const { doc, trace } = chosen.draft;
    const rehearsal = workshopOf(shown)?.rehearsal ?? false;
    const form = variantOf(shown, variant, { document, n: null, doc, trace }, actor);
    return bufferOf(await house.files.project(live.id, doc, { at: house.now(), rehearsal }, format, form));
  }
  const { version } = chosen;
  const of = { document, n: chosen.n, version, doc: textOf(version) };
  const form = copyOfVersion(shown, variant, of, { actor, now: house.now() });
  return bufferOf(await house.files.copy(frozenOf(live, document, chosen.n, version), form, format));
}

/** From the shelf, or made: then it counts against what somebody may have made. */
async function bytesOf(
  call: Call<undefined>,
  live: WorkshopAccess,
  document: string,
  chosen: Chosen,
  format: Format,
): Promise<Buffer | null> {
  const { house } = call;
  const mayMake = () => spend(call, live);
  let bytes: Uint8Array | null;
  if (chosen.n === null) {
    mayMake();
    const rehearsal = workshopOf(live.shown)?.rehearsal ?? false;
    bytes = await house.files.project(live.id, chosen.draft.doc, { at: house.now(), rehearsal }, format);
  } else {
    const frozen = frozenOf(live, document, chosen.n, chosen.version);
    const { sealed } = lifeOf(live.shown, document, chosen.n);
    if (sealed !== null && format === 'pdf') {
      // This very file and no other, or none.
      return bufferOf(await house.sealed.pdf(frozen));
    }
    const making = { sealed: house.sealed, config: house.config, mayMake };
    const approved = sealed === null ? null : await approvedCopy(live, document, chosen.n, format, making);
    bytes = approved ?? (await house.files.kept(frozen, format));
    if (bytes === null) {
      mayMake();
      bytes = await house.files.frozen(frozen, format);
    }
  }
  return bufferOf(bytes);
}

function bufferOf(bytes: Uint8Array | null): Buffer | null {
  return bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function aboutWorkshop(state: State): DocumentContent['workshop'] {
  const about = workshopOf(state);
  if (about === undefined) {
    throw new Refused('no-such-workshop');
  }
  const { title, town, lang, sides, rehearsal = false } = about;
  return { title, town, lang, sides, rehearsal };
}

/** Who reads: a partner for its party, by the name that this document has for it. */
function readerOf(
  state: State,
  document: WorkshopDocument,
  { kind, side }: Actor,
): DocumentContent['reader'] {
  const { name = '', short = '' } = presentNames(state, document).find(({ key }) => key === side) ?? {};
  return { kind: kind as SeatKind, side, name, short };
}

function contentOf(
  state: State,
  id: string,
  chosen: Chosen,
  now: number,
  actor: Actor,
): DocumentContent['content'] {
  const { trace } = chosen.version ?? chosen.draft;
  const sources = Object.fromEntries(
    Object.entries(trace.sources).map(([key, traced]) => [key, originOf(state, traced, actor)]),
  );
  const about = {
    paragraphs: trace.paragraphs.map(({ clause, item, sources: keys }) => ({ clause, item, sources: keys })),
    sources,
    steps: stepsOf(state, Object.values(sources)),
  } as const;
  if (chosen.version !== null) {
    const { at, mark, hash, canonical } = chosen.version;
    const { state: stands } = lifeOf(state, id, chosen.n);
    const life = lifeView(state, id, chosen.n, actor);
    return { ...about, state: stands, life, n: chosen.n, at, mark, hash, canonical };
  }
  return { ...about, state: 'draft', life: null, n: null, at: now, ...hashed(chosen.draft.doc) };
}

type Hashed = Pick<Version, 'mark' | 'hash' | 'canonical'>;

/** Of a text in progress once, as long as it is the same: hashing takes long, and everybody looks at it. */
const known = new WeakMap<AgreementDoc, Hashed>();

function hashed(doc: AgreementDoc): Hashed {
  const found = known.get(doc);
  if (found !== undefined) {
    return found;
  }
  const hash = contentHash(doc);
  const made = { mark: versionMark(doc.version, hash), hash, canonical: canonicalJson(doc) };
  known.set(doc, made);
  return made;
}

/** Names of the steps that sources were written in: a partner has no plan to look them up. */
function stepsOf(state: State, sources: readonly Origin[]): Record<string, Text> {
  const titles = [...new Set(sources.map(({ step }) => step))].flatMap(step => {
    const title = planStepOf(state, step)?.title;
    return title === undefined ? [] : [[step, title] as const];
  });
  return Object.fromEntries(titles);
}
