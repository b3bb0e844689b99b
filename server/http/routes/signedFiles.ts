import type { Request } from 'express';
import { isForeign } from '#shared/agreement/files/foreignFile.ts';
import { bareVerdict, type Verdict } from '#shared/agreement/files/verdict.ts';
import type { SignedAnswer } from '#shared/protocol/documents.ts';
import { cleanText } from '#shared/text.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import { versionsOf } from '#shared/workshop/documents/documentKeys.ts';
import { mayNotAdd, mayNotBring } from '#shared/workshop/life/lifeSealing.ts';
import type { Signed } from '#shared/workshop/life/lifeState.ts';
import { mayNotGet } from '#shared/workshop/life/lifeTurns.ts';
import { lifeOf, signedOf } from '#shared/workshop/life/lifeVersions.ts';
import type { State } from '#shared/workshop/state.ts';
import { endingOf, sha256Of } from '../../documents/kept/signedFiles.ts';
import { masked } from '../../documents/sealing/inspecting/certificate.ts';
import { MOST_BYTES } from '../../documents/sealing/inspecting/fileKind.ts';
import type { AcceptedFile } from '../../documents/sealing/inspecting/inspect.ts';
import type { WorkshopAccess } from '../../workshop/access.ts';
import { attachment } from '../documents/fileName.ts';
import type { House } from '../house.ts';
import { readBody } from '../readBody.ts';
import { type Call, route } from '../route.ts';
import { Refused } from '../status.ts';
import { FILE_POLICY, spenderOf } from './documentFiles.ts';
import { named } from './documentLife.ts';

const NAME_LETTERS = 120;
const TYPES = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' } as const;
const PATH = '/api/workshops/:id/documents/:document/versions/:n/signed';

/** Signed files come back to the version they belong to. */
export const signedFileRoutes = [
  route({ method: 'post', path: PATH, action: 'document:uploaded', run: takeIn }),
  /** As it came; one step finer than the policy's table: what an institution is given, `mayNotGet` says. */
  route({
    method: 'get',
    path: `${PATH}/:k`,
    action: 'document:read',
    async run(call) {
      const { actor, house, params, response } = call;
      const { living, ids } = await named(call);
      const { document, version: n } = ids;
      const one = signedOf(living.shown, document, n).find(({ k }) => String(k) === params.k);
      const life = lifeOf(living.shown, document, n);
      const reason = mayNotGet(living.shown, { document, n, life }, one ?? { k: 0, side: null }, actor);
      if (reason !== null) {
        throw new Refused(reason);
      }
      const bytes = one && (await house.signed.read({ workshop: living.id, document, n }, one));
      if (one === undefined || !bytes) {
        throw new Refused('no-such-document');
      }
      response.set({
        'Content-Type': TYPES[one.ending],
        'Content-Disposition': attachment(one.name.replace(/\.[a-z]{3,4}$/i, ''), `v${n}`, one.ending),
        'Content-Security-Policy': FILE_POLICY,
        'X-Content-Type-Options': 'nosniff',
      });
      response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      return undefined;
    },
  }),
];

async function takeIn(call: Call<undefined>): Promise<SignedAnswer> {
  const { house, actor, seat } = call;
  const { living, ids } = await named(call);
  const { document, version: n } = ids;
  const life = lifeOf(living.shown, document, n);
  const reason = mayNotBring(living.shown, { document, n, life }, actor);
  if (reason !== null) {
    throw new Refused(reason);
  }
  // Room for the workshops themselves stays: they write on when no file is taken any more.
  if (!(await house.disk.mayCreate())) {
    throw new Refused('disk-trouble');
  }
  const spender = spenderOf(living.id, actor, seat?.id ?? actor.kind);
  if (!house.renderings.take(spender)) {
    throw new Refused('too-fast');
  }
  const place = house.inspector.admit(spender);
  if (place === null) {
    throw new Refused('too-fast');
  }
  try {
    return await takeFile(call, living, ids);
  } finally {
    place.release();
  }
}

async function takeFile(
  { house, actor, request, response }: Call<undefined>,
  living: WorkshopAccess,
  ids: { id: string; document: string; version: number },
): Promise<SignedAnswer> {
  const { document, version: n } = ids;
  const bytes = await readBody(request, MOST_BYTES);
  if (bytes === null) {
    // The rest of it is not read.
    response.set('Connection', 'close');
    return { verdict: bareVerdict('too-large'), upload: null };
  }
  const ending = endingOf(bytes);
  const isPicture = ending === 'jpg' || ending === 'png';
  const sealed = sealedIn(living.shown, document);
  const verdict = isPicture
    ? bareVerdict('not-pdf')
    : await house.inspector.inspect(bytes, { sealed, accepted: acceptedIn(living.shown, document) });
  if (verdict === null) {
    throw new Refused('too-fast');
  }
  // A scan proves nothing by itself: a person says whose it is. Any other PDF has to be this very version, signed.
  const isScan = isPicture || (request.query.scan === '1' && isForeign(verdict));
  const isFine = isScan || (verdict.outcome === 'ours-signed' && verdict.document?.n === n);
  if (!isFine || ending === null) {
    return { verdict, upload: null };
  }
  const upload = await keepFile(house, actor, living, {
    ids,
    bytes,
    ending,
    verdict,
    name: nameOf(request, ending),
  });
  return { verdict, upload };
}

interface Brought {
  ids: { id: string; document: string; version: number };
  bytes: Buffer;
  ending: Signed['ending'];
  verdict: Verdict;
  name: string;
}

/** Keeps the bytes and says so in the workshop; refused ones are gone again. */
async function keepFile(
  house: House,
  actor: Actor,
  living: WorkshopAccess,
  { ids, bytes, ending, verdict, name }: Brought,
): Promise<number> {
  const { document, version: n } = ids;
  const sha256 = sha256Of(bytes);
  const life = lifeOf(living.decided, document, n);
  const full = mayNotAdd(living.decided, { document, n, life }, actor, sha256);
  if (full !== null) {
    throw new Refused(full);
  }
  const version = { workshop: living.id, document, n };
  await house.signed.keep(version, sha256, ending, bytes);
  const { signatures, continues } = verdict;
  const figures = { sha256, size: bytes.length, ending, signatures, name, continues: continues ?? '' };
  let isTaken = true;
  try {
    const answer = await living.decide({ type: 'document:uploaded', ...ids, ...figures }, actor);
    // The same file may have been taken before; then it stays.
    isTaken = answer.ok || signedOf(living.decided, document, n).some(one => one.sha256 === sha256);
    if (!answer.ok) {
      throw new Refused(answer.error);
    }
    return (answer.value as { upload: number }).upload;
  } finally {
    await (isTaken
      ? house.signed.settle(version, sha256, ending)
      : house.signed.drop(version, sha256, ending));
  }
}

/** SHA-256 of the sealed versions of a document. */
function sealedIn(state: State, document: string): string[] {
  return versionsOf(state, document).flatMap(n => lifeOf(state, document, n).sealed?.sha256 ?? []);
}

/** Signed files that were taken in before. */
function acceptedIn(state: State, document: string): AcceptedFile[] {
  return versionsOf(state, document).flatMap(n => {
    const { sealed } = lifeOf(state, document, n);
    return sealed === null
      ? []
      : signedOf(state, document, n)
          .filter(({ kind }) => kind === 'pdf')
          .map(({ sha256, size }) => ({ sha256, size, sealed: sealed.sha256 }));
  });
}

/** As it was called where it came from, cleaned; people recognise their file by it. */
function nameOf(request: Request, ending: string): string {
  try {
    const name = cleanText(masked(decodeURIComponent(String(request.headers['x-file-name'] ?? ''))));
    // A name is one line: everybody reads it in the log, and a line break would begin another.
    return name.replace(/[/\\\s]+/g, ' ').slice(0, NAME_LETTERS) || `podpisane.${ending}`;
  } catch {
    return `podpisane.${ending}`;
  }
}
