import * as z from 'zod/mini';
import { layoutOf } from '#shared/agreement/kinds/layout.ts';
import { type AgreementDoc, agreementDocSchema } from '#shared/agreement/model.ts';
import { signaturesNeeded } from '#shared/agreement/parties/parties.ts';
import { makeRandomId, type RandomBytes } from '#shared/ids.ts';
import { SERVER } from '#shared/workshop/actor.ts';
import { versionOf } from '#shared/workshop/documents/documentKeys.ts';
import { logOf } from '#shared/workshop/life/approvalLog.ts';
import { everyParty, frozenDoc, partyNames } from '#shared/workshop/life/lifeParties.ts';
import type { LogHead } from '#shared/workshop/life/lifeState.ts';
import { lifeOf } from '#shared/workshop/life/lifeVersions.ts';
import { workshopOf } from '#shared/workshop/lookUp.ts';
import type { State } from '#shared/workshop/state.ts';
import type { Config } from '../../config.ts';
import { approvalRows } from '../../documents/appendices/approvalCard.ts';
import type { Format } from '../../documents/blockTree.ts';
import type { SealedFiles, Sealing } from '../../documents/kept/sealedFiles.ts';
import type { SealRegister } from '../../documents/sealing/register.ts';
import type { WorkshopAccess } from '../../workshop/access.ts';
import { frozenOf } from './frozenOf.ts';

/** Who sealed, where the server has no name that people know it by. */
const NAMELESS = { pl: 'serwer Wspólnego Stołu', en: 'a server of Wspólny Stół' } as const;

/** Addresses of the page that checks files. */
const VERIFY = { pl: 'sprawdz', en: 'verify' } as const;

/**
 * Makes the sealed file of a version whose seal was decided, and says so in the workshop. Called when it is decided,
 * and at every load while the file is not there: the same decision gives the same bytes.
 */
export async function sealVersion(
  live: WorkshopAccess,
  document: string,
  n: number,
  house: {
    sealed: SealedFiles;
    sealRegister: Pick<SealRegister, 'add'>;
    random: RandomBytes;
    config: Pick<Config, 'publicUrl'>;
    /** Whether a workshop is there, and not erased meanwhile. */
    isThere: (workshop: string) => Promise<boolean>;
  },
): Promise<void> {
  const { shown } = live;
  const version = versionOf(shown, document, n);
  const life = lifeOf(shown, document, n);
  const workshop = workshopOf(shown);
  const doc = version && z.safeParse(agreementDocSchema, JSON.parse(version.canonical));
  if (version === undefined || life.sealing === null || workshop === undefined || !doc?.success) {
    return;
  }
  const sealing = sealingOf(shown, document, n, { doc: doc.data, mark: version.mark }, life.sealing, house);
  const figures = await house.sealed.make(frozenOf(live, document, n, version), sealing);
  // Withdrawn or replaced while it was made: nobody is to be told that something newer was sealed.
  if (figures !== null && lifeOf(live.decided, document, n).sealing !== null) {
    const { fileId, ...known } = figures;
    // Before anybody holds the file, so that no file of ours is ever called a stranger's.
    const line = {
      workshop: live.id,
      document,
      title: doc.data.title,
      n,
      mark: version.mark,
      sealedAt: new Date(life.sealing.at).toISOString(),
      sha256: known.sha256,
      size: known.size,
      fileId,
      rehearsal: workshop.rehearsal ?? false,
      ...(layoutOf(doc.data.kind, doc.data.lang).signatures ? { needed: neededOf(doc.data) } : {}),
    };
    await house.sealRegister.add(line, () => house.isThere(live.id));
    const id = makeRandomId(house.random);
    await live.decide({ type: 'document:sealed', id, document, version: n, ...known }, SERVER);
  }
}

/** How many people have to sign, as whoever holds the file reads in it. */
function neededOf({ parties }: AgreementDoc): number {
  return parties.reduce((sum, party) => sum + signaturesNeeded(party), 0);
}

/** A copy that says „zatwierdzony" beside the sealed file; made now if it is missing, null when it could not be made. */
export async function approvedCopy(
  live: WorkshopAccess,
  document: string,
  n: number,
  format: Format,
  house: { sealed: SealedFiles; config: Pick<Config, 'publicUrl'>; mayMake: () => void },
): Promise<Uint8Array | null> {
  const { shown } = live;
  const version = versionOf(shown, document, n);
  const doc = frozenDoc(shown, document, n);
  const { sealed } = lifeOf(shown, document, n);
  if (version === undefined || doc === null || sealed === null) {
    return null;
  }
  const frozen = frozenOf(live, document, n, version);
  const kept = await house.sealed.approved(frozen, format);
  if (kept !== null || format === 'json') {
    return kept;
  }
  house.mayMake();
  const sealing = sealingOf(shown, document, n, { doc, mark: version.mark }, sealed, house);
  await house.sealed.copies(frozen, sealing);
  return house.sealed.approved(frozen, format);
}

/** What the sealed file and the copies beside it say: from the decision, which nothing changes any more. */
function sealingOf(
  state: State,
  document: string,
  n: number,
  { doc, mark }: { doc: AgreementDoc; mark: string },
  { at, log }: { at: number; log?: LogHead | undefined },
  { config: { publicUrl } }: { config: Pick<Config, 'publicUrl'> },
): Sealing {
  const every = everyParty(state, document, n, lifeOf(state, document, n).asked);
  return {
    rows: approvalRows(doc, partyNames(state, document, n), every, logOf(state, document, n)),
    at,
    by: publicUrl?.hostname ?? NAMELESS[doc.lang],
    verifyAt: publicUrl === null ? null : `${publicUrl.host}/${VERIFY[doc.lang]}`,
    mark,
    log: log ?? null,
  };
}
