import * as z from 'zod/mini';
import { draftConfigSchema } from '#shared/activities/draft/draftConfig.ts';
import type { DocumentKind } from '#shared/agreement/kinds.ts';
import { oneLine } from '#shared/agreement/typed.ts';
import type { Step } from '#shared/template/template.ts';
import { cleanText, sameText, type Text } from '#shared/text.ts';
import type { Change } from '../change.ts';
import { planStepOf, stepStateOf, workshopOf } from '../lookUp.ts';
import { planOf } from '../plan/planning.ts';
import { bytesOf, type Plan, STATE_VALUE_BYTES, type State } from '../state.ts';
import { DONE, type Handled, refused } from '../transition.ts';
import type { DocumentsCommand } from './documentCommands.ts';
import { documentOf } from './documentKeys.ts';
import { lettersIn } from './letterJoining.ts';
import { DOCUMENT_TITLES, newDocument } from './newDocument.ts';

/** More than any programme had; each is a step of the plan. */
const MOST_DOCUMENTS = 60;
const MINUTES = 20;

/** First part of the ids of documents that facilitators add; also names of files. */
const NAMES: Readonly<Record<DocumentKind, string>> = {
  porozumienie: 'porozumienie',
  notatka: 'notatka',
  'list-intencyjny': 'list',
  mikrowsparcie: 'wniosek',
  'misja-wizja': 'misja',
  'mam-karta': 'karta',
};

/** What each is about is its own: nothing of the meetings is put into it. */
const OF_ONE: ReadonlySet<DocumentKind> = new Set(['list-intencyjny', 'mikrowsparcie']);

/** One more document, and at the end of the meeting that runs, or of the last one, the step in which it is written. */
export function addDocument(
  change: Change,
  command: Extract<DocumentsCommand, { type: 'document:add' }>,
): Handled {
  const workshop = workshopOf(change);
  const plan = planOf(change);
  if (workshop === undefined || plan === undefined) {
    return refused('no-such-workshop');
  }
  const { kind } = command;
  const title = oneLine(cleanText(command.title));
  const number = freeNumber(change, plan, kind);
  const id = idOf(kind, number);
  const at = sessionNow(plan, workshop.focus);
  if (change.count('document') >= MOST_DOCUMENTS) {
    return refused('too-many-documents');
  }
  const step = writingStep(change, plan, at, { id, kind, title });
  const added: Plan = {
    ...plan,
    version: plan.version + 1,
    numbered: { ...plan.numbered, [NAMES[kind]]: number },
    sessions: plan.sessions.map((session, index) =>
      index === at ? { ...session, steps: [...session.steps, { id: step.id, skipped: false }] } : session,
    ),
  };
  if (bytesOf(added) > STATE_VALUE_BYTES) {
    return refused('too-many-documents');
  }
  change.set('plan', added);
  change.set(`plan/${step.id}`, { v: 1, step });
  change.set(`document/${id}`, newDocument({ kind, step: step.id, title }, workshop));
  return { value: { document: id } };
}

/**
 * Takes a document out that was never frozen. Its step goes too while nobody opened it; otherwise what people wrote
 * stays there, and the room passes it by.
 */
export function removeDocument(change: Change, id: string): Handled {
  const document = documentOf(change, id);
  const plan = planOf(change);
  if (document === undefined || plan === undefined) {
    return refused('no-such-document');
  }
  if (document.frozen > 0) {
    return refused('document-frozen');
  }
  if (document.merged !== undefined || lettersIn(change, id).length > 0) {
    return refused('letter-merged');
  }
  const running = stepStateOf(change, document.step)?.status;
  if (running === 'open') {
    return refused('step-runs');
  }
  change.remove(`document/${id}`);
  const own = document.step === stepIdOf(id);
  if (own && running === undefined) {
    change.remove(`plan/${document.step}`);
  }
  change.set('plan', {
    ...plan,
    version: plan.version + 1,
    sessions: plan.sessions.map(session => ({
      ...session,
      steps: session.steps.flatMap(step =>
        step.id !== document.step ? [step] : own && running === undefined ? [] : [{ ...step, skipped: true }],
      ),
    })),
  });
  return DONE;
}

/** A number that no document of its kind ever had: other documents, choices and links name it by its id. */
function freeNumber(state: State, { numbered = {} }: Plan, kind: DocumentKind): number {
  for (let number = (numbered[NAMES[kind]] ?? 0) + 1; ; number += 1) {
    const id = idOf(kind, number);
    if (documentOf(state, id) === undefined && planStepOf(state, stepIdOf(id)) === undefined) {
      return number;
    }
  }
}

function idOf(kind: DocumentKind, number: number): string {
  return `${NAMES[kind]}-${number}`;
}

function stepIdOf(document: string): string {
  return `dok.${document}`;
}

function sessionNow(plan: Plan, focus: string | null): number {
  const found = plan.sessions.findIndex(session => session.steps.some(({ id }) => id === focus));
  return found < 0 ? plan.sessions.length - 1 : found;
}

function writingStep(
  state: State,
  plan: Plan,
  session: number,
  { id, kind, title }: { id: string; kind: DocumentKind; title: string },
): Step {
  const slots = OF_ONE.has(kind) ? {} : slotsKnown(state, plan, session);
  const sources = Object.values(slots).flat();
  return {
    id: stepIdOf(id),
    activity: 'draft',
    title: title === '' ? DOCUMENT_TITLES[kind] : sameText(title),
    prompt: PROMPTS[kind],
    script: [{ do: SCRIPT }],
    tips: [],
    phases: [
      {
        label: { pl: 'Piszemy razem', en: 'We write together' },
        minutes: MINUTES,
        form: 'plenary',
        visibility: 'all',
        write: true,
        cowrite: true,
        reveal: 'all',
      },
    ],
    minutes: MINUTES,
    from: [...new Set(sources.map(source => (typeof source === 'string' ? source : source.step)))],
    essential: false,
    config: z.parse(draftConfigSchema, { slots, writers: 'all' }),
  };
}

/** What another document of this workshop is filled with, as far as it stands before the new step. */
function slotsKnown(state: State, plan: Plan, session: number) {
  const before = new Set(
    plan.sessions.slice(0, session + 1).flatMap(({ steps }) => steps.map(({ id }) => id)),
  );
  const found = [...before].flatMap(id => {
    const step = planStepOf(state, id);
    const config = step?.activity === 'draft' ? z.safeParse(draftConfigSchema, step.config) : undefined;
    return config?.success ? [config.data.slots] : [];
  });
  const [slots = {}] = found.filter(one => Object.keys(one).length > 0);
  return Object.fromEntries(
    Object.entries(slots).flatMap(([slot, sources = []]) => {
      const known = sources.filter(source => before.has(typeof source === 'string' ? source : source.step));
      return known.length === 0 ? [] : [[slot, known]];
    }),
  );
}

const SCRIPT: Text = {
  pl: 'Otwórzcie ten krok, kiedy zaczynacie pisać. Puste miejsca z pytaniem uzupełnijcie albo zostawcie; zamraża się w „Dokumentach”.',
  en: 'Open this step when you begin to write. Fill in the blanks that ask a question, or leave them; it is frozen under “Documents”.',
};

const PROMPTS: Readonly<Record<DocumentKind, Text>> = {
  porozumienie: {
    pl: 'Piszemy porozumienie. Czy to nasze słowa? Czy wiadomo, kto co robi?',
    en: 'We write the agreement. Are these our words? Is it clear who does what?',
  },
  notatka: {
    pl: 'Zapisujemy, na co się umówiliśmy. Czy zrozumie to ktoś, kogo tu nie było?',
    en: 'We write down what we agreed. Would someone who was not here understand it?',
  },
  'list-intencyjny': {
    pl: 'Piszemy list intencyjny. Jaki jest pomysł, co wnosimy, czego szukamy?',
    en: 'We write a letter of intent. What is the idea, what do we bring, what do we look for?',
  },
  mikrowsparcie: {
    pl: 'Piszemy wniosek. Co zrobimy, z kim, dla kogo i o czym współdecydują mieszkańcy?',
    en: 'We write the application. What will we do, with whom, for whom, and what do residents co-decide on?',
  },
  'misja-wizja': {
    pl: 'Piszemy misję i wizję. Dla kogo jesteśmy? Jak będzie, kiedy się uda?',
    en: 'We write the mission and the vision. Whom are we for? How will it be when it works?',
  },
  'mam-karta': {
    pl: 'Piszemy kartę miejsca. Co znaczą u nas na co dzień wspólne wartości?',
    en: 'We write the charter of the place. What do shared values mean here day by day?',
  },
};
