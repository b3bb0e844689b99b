import type { AgreementDoc } from '#shared/agreement/model.ts';
import { pick } from '#shared/text.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import type { Version } from '#shared/workshop/documents/documentState.ts';
import { applicationOf, grantOf } from '#shared/workshop/documents/grants.ts';
import { answerOf, logOf } from '#shared/workshop/life/approvalLog.ts';
import { everyParty, partyNames } from '#shared/workshop/life/lifeParties.ts';
import { lifeOf } from '#shared/workshop/life/lifeVersions.ts';
import { personOf, planStepOf, workshopOf } from '#shared/workshop/lookUp.ts';
import type { State } from '#shared/workshop/state.ts';
import { approvalRows } from '../../documents/appendices/approvalCard.ts';
import { grantAppendix } from '../../documents/appendices/grantAppendix.ts';
import { traceAppendix } from '../../documents/appendices/traceAppendix.ts';
import type { Standing } from '../../documents/blockTree.ts';
import type { CopyForm } from '../../documents/kept/files.ts';
import { Refused } from '../status.ts';

/**
 * Copies in another form than the kept one: for the public, with where each paragraph comes from, with the approvals, or
 * with what became of an application.
 */
export const VARIANTS = ['extract', 'trace', 'approvals', 'course'] as const;
export type Variant = (typeof VARIANTS)[number];

/** `?variant=`; null: the document itself. */
export function variantAsked(asked: unknown): Variant | null {
  if (asked === undefined) {
    return null;
  }
  const found = VARIANTS.find(one => one === asked);
  if (found === undefined) {
    throw new Refused('bad-request');
  }
  return found;
}

/** What is copied: which text, of which document, as which version; null: the text in progress. */
export interface Copied {
  document: string;
  n: number | null;
  doc: AgreementDoc;
  trace: Version['trace'];
}

/** What the copy is made with, for this reader. */
export function variantOf(
  state: State,
  variant: Variant,
  { document, n, doc, trace }: Copied,
  actor: Actor,
): CopyForm {
  if (variant === 'extract') {
    return { publicCopy: true };
  }
  if (variant === 'approvals') {
    // Of a draft there are none.
    throw new Refused('no-such-document');
  }
  if (variant === 'course') {
    if (n === null || doc.kind !== 'mikrowsparcie') {
      throw new Refused('no-such-document');
    }
    if (actor.kind !== 'facilitator' && actor.kind !== 'cofacilitator') {
      // Who gave how many points is for those who lead; they hand on what is to be known.
      throw new Refused('not-allowed');
    }
    const appendix = grantAppendix(grantOf(state, document, n), applicationOf(state, document, n), doc.lang);
    return { appendix, appendixIs: 'course' };
  }
  const about = workshopOf(state);
  const named = actor.kind !== 'partner' && actor.kind !== 'stage';
  return {
    appendix: traceAppendix(doc, trace, {
      named,
      step: id => {
        const title = planStepOf(state, id)?.title;
        return title === undefined ? '' : pick(title, doc.lang);
      },
      side: id => about?.sides.find(side => side.id === id)?.name ?? id,
      person: by => {
        const person = named ? personOf(state, by) : undefined;
        // People of a side that does not sign stand in no document by name.
        if (!doc.parties.some(({ side }) => side === person?.sides[0]) && doc.parties.length > 0) {
          return null;
        }
        // The room has seen the name; paper travels further.
        return person?.consents.report ? person.name : null;
      },
    }),
  };
}

/** The copy of a frozen version: what it is made with, and where the version stands at that moment. */
export function copyOfVersion(
  state: State,
  variant: Variant,
  { document, n, version, doc }: { document: string; n: number; version: Version; doc: AgreementDoc },
  { actor, now }: { actor: Actor; now: number },
): CopyForm {
  const life = lifeOf(state, document, n);
  const lines = logOf(state, document, n);
  const every = everyParty(state, document, n, life.asked);
  const approved = every.filter(side => answerOf(lines, side)?.act === 'approved').length;
  const asked = every.length;
  const standing: Standing =
    life.state === 'approving' && asked > 0 && approved === asked ? 'approved' : life.state;
  // To the minute, as it is printed: whoever asks twice in it gets the same copy.
  const at = new Date(Math.floor(now / MINUTE) * MINUTE).toISOString();
  const copied = { at, standing, approved, asked };
  if (variant !== 'approvals') {
    return { ...variantOf(state, variant, { document, n, doc, trace: version.trace }, actor), copied };
  }
  if (!READ_APPROVALS.has(actor.kind)) {
    throw new Refused('not-allowed');
  }
  const names = partyNames(state, document, n);
  const rows = approvalRows(doc, names, every, lines, life.state === 'approving');
  return { copied, approvals: { rows } };
}

const MINUTE = 60_000;
/** Who approved is for those who lead and for institutions (`lifeView.ts`). */
const READ_APPROVALS: ReadonlySet<Actor['kind']> = new Set(['facilitator', 'cofacilitator', 'partner']);

/** How the file is called, after its version. */
export function variantSuffix(variant: Variant, lang: 'pl' | 'en'): string {
  const names = {
    pl: { extract: 'wyciag', trace: 'zrodla', approvals: 'zatwierdzenia', course: 'przebieg' },
    en: { extract: 'extract', trace: 'sources', approvals: 'approvals', course: 'course' },
  } as const;
  return names[lang][variant];
}
