import { JOIN_CODE_LENGTH, makeCode, type RandomBytes } from '#shared/ids.ts';
import type { Template } from '#shared/template/template.ts';
import { type Lang, pick } from '#shared/text.ts';
import { newDocument } from '#shared/workshop/documents/newDocument.ts';
import { areasFrom } from '#shared/workshop/people/areas.ts';
import type { StateValue, Workshop } from '#shared/workshop/state.ts';

export interface Founding {
  template: Template;
  title: string;
  town: string;
  lang: Lang;
  /** Names of the sides, where the town has its own. */
  sides?: readonly { id: string; name: string; short: string; wished: number }[];
  countdown: { reveal: number; close: number };
  /** To try it out: marked everywhere. */
  rehearsal?: boolean;
}

/** The first state of a workshop: its own copy of the template, which later editions of the template never touch. */
export function foundWorkshop(
  id: string,
  { template, title, town, lang, sides, countdown, rehearsal = false }: Founding,
  now: number,
  random: RandomBytes,
): Map<string, StateValue> {
  const state = new Map<string, StateValue>();
  const workshop: Workshop = {
    v: 1,
    id,
    title: title === '' ? pick(template.title, lang) : title,
    town,
    lang,
    template: { id: template.id, version: template.version },
    status: 'preparing',
    sides:
      sides?.map(side => ({ ...side })) ??
      template.sides.map(side => ({
        id: side.id,
        name: pick(side.name, lang),
        short: pick(side.short, lang),
        wished: side.wished,
      })),
    ...(template.areas.length === 0
      ? {}
      : {
          areas: areasFrom(
            template.areas.map(name => pick(name, lang)),
            [],
          ),
        }),
    createdAt: now,
    ...(rehearsal ? { rehearsal } : {}),
    ...(template.address === undefined ? {} : { address: template.address }),
    joining: { open: true, code: makeCode(JOIN_CODE_LENGTH, random) },
    wifi: null,
    focus: null,
    stage: { theme: 'light', names: true, blank: false, code: true },
    countdown,
  };
  state.set('workshop', workshop);
  state.set('plan', {
    v: 1,
    version: 1,
    sessions: template.sessions.map(session => ({
      title: session.title,
      steps: session.steps.map(step => ({
        id: step.id,
        skipped: false,
        ...(step.outside === undefined ? {} : { outside: true }),
      })),
    })),
  });
  for (const session of template.sessions) {
    for (const step of session.steps) {
      state.set(`plan/${step.id}`, { v: 1, step });
    }
  }
  for (const { id: document, kind, step, title: called } of template.documents) {
    const named = called === undefined ? '' : pick(called, lang);
    state.set(`document/${document}`, newDocument({ kind, step, title: named }, workshop));
  }
  if (template.programme !== undefined) {
    state.set('programme', { v: 1, ...template.programme });
  }
  return state;
}
