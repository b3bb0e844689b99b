import type { AgreementDoc } from '#shared/agreement/model.ts';
import { pick } from '#shared/text.ts';
import type { Version } from '#shared/workshop/documentState.ts';
import { type Actor, personOf, planStepOf, workshopOf } from '#shared/workshop/policy.ts';
import type { State } from '#shared/workshop/state.ts';
import type { Circumstances } from '../documents/agreementTree.ts';
import { traceAppendix } from '../documents/traceAppendix.ts';
import { Refused } from './status.ts';

/** Copies in another form than the kept one: for the public, or with where each paragraph comes from. */
export const VARIANTS = ['extract', 'trace'] as const;
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

/** What the copy is made with, for this reader. */
export function variantOf(
  state: State,
  variant: Variant,
  doc: AgreementDoc,
  trace: Version['trace'],
  actor: Actor,
): Pick<Circumstances, 'publicCopy' | 'appendix'> {
  if (variant === 'extract') {
    return { publicCopy: true };
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
        // The room has seen the name; paper travels further.
        return person?.consents.report ? person.name : null;
      },
    }),
  };
}

/** How the file is called, after its version. */
export function variantSuffix(variant: Variant, lang: 'pl' | 'en'): string {
  const names = {
    pl: { extract: 'wyciag', trace: 'zrodla' },
    en: { extract: 'extract', trace: 'sources' },
  } as const;
  return names[lang][variant];
}
