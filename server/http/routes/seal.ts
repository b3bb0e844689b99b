import type { SealAnswer } from '#shared/agreement/files/sealFacts.ts';
import { bareVerdict, type Verdict } from '#shared/agreement/files/verdict.ts';
import { MOST_BYTES, otherKind } from '../../documents/sealing/inspecting/fileKind.ts';
import { trierOf } from '../access/trier.ts';
import { readBody } from '../readBody.ts';
import { type Call, route } from '../route.ts';
import { Refused } from '../status.ts';

export const sealRoutes = [
  /** What this server seals with: whoever holds a sealed file compares the fingerprint. Makes no key. */
  route({
    method: 'get',
    path: '/api/seal',
    action: 'seal:read',
    about: () => null,
    run: ({ house }): Promise<SealAnswer> => house.sealer.keys.answer(),
  }),
  /** Whether a file is one of ours, and unchanged. The file is looked at and forgotten. */
  route({
    method: 'post',
    path: '/api/verify',
    action: 'file:verify',
    about: () => null,
    run: verify,
  }),
];

async function verify({ house, request, response, asker }: Call<undefined>): Promise<Verdict> {
  const { seat, address } = await trierOf(house, asker, request);
  const place = house.verifier.admit(address);
  if (place === null) {
    throw new Refused('too-many-tries');
  }
  try {
    // Everything else has a parser that would take the body apart.
    if (request.is(['application/pdf', 'application/octet-stream']) === false) {
      throw new Refused('bad-request');
    }
    const bytes = await readBody(request, MOST_BYTES);
    if (bytes === null) {
      // The rest of it is not read.
      response.set('Connection', 'close');
      return bareVerdict('too-large');
    }
    const kind = otherKind(bytes);
    if (kind !== null) {
      return bareVerdict(kind);
    }
    // Counted only where the child has work.
    const verdict = house.inspections.take(seat ?? address) ? await house.verifier.inspect(bytes) : null;
    if (verdict === null) {
      throw new Refused('too-many-tries');
    }
    return verdict;
  } finally {
    place.release();
  }
}
