import * as z from 'zod/mini';
import { type ActivityTable, activityOf } from '#shared/activities/activities.ts';
import type { Activity } from '#shared/activities/activity.ts';
import { faultOfGroups, seatingOf } from '#shared/workshop/groups/seating.ts';
import { type Step, type Template, templateSchema } from './template.ts';

/** A template that may be used, or everything that is wrong with it, in English, for its author. */
export type ParsedTemplate = { ok: true; template: Template } | { ok: false; problems: string[] };

/** What is wrong with a picture of this name; null: it can be shown. */
export type PictureFault = (name: string) => string | null;

/**
 * Reads a template from JSON. Each problem says where it is:
 * `sessions[1].steps[3] (mik.2.04).config.columns[0].icon: …`. In the template that comes back every `config` has
 * its activity's defaults filled in.
 */
export function parseTemplate(
  json: unknown,
  table: ActivityTable,
  pictureFault: PictureFault = () => null,
): ParsedTemplate {
  const parsed = z.safeParse(templateSchema, json);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map(issue => explain(json, issue)) };
  }
  const problems = [...unknownKeys(json, parsed.data, [])].map(path => `${where(json, path)}: no such key`);
  const template = { ...parsed.data, sessions: withConfigs(parsed.data, table, problems) };
  problems.push(...wrongPictures(template, table, pictureFault));
  problems.push(...repeatedIds(template), ...repeatedAreas(template));
  problems.push(...brokenReferences(template), ...emptyTexts(template));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, template };
}

type Path = readonly PropertyKey[];

/** Deeper than any activity's configuration: what is deeper is refused by its schema and not walked through. */
const DEEPEST = 24;

/** A place in a template as its author finds it, with the id of the step in it. */
function where(json: unknown, path: Path): string {
  let out = '';
  let here: unknown = json;
  path.forEach((key, depth) => {
    out += typeof key === 'number' ? `[${key}]` : `${out === '' ? '' : '.'}${String(key)}`;
    here = own(here, key);
    const id = own(here, 'id');
    if (depth > 0 && path[depth - 1] === 'steps' && typeof id === 'string') {
      out += ` (${id})`;
    }
  });
  return out === '' ? 'template' : out;
}

function own(value: unknown, key: PropertyKey): unknown {
  return isObject(value) && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

type Issue = z.core.$ZodIssue;

function explain(json: unknown, issue: Issue, at: Path = []): string {
  const place = where(json, [...at, ...issue.path]);
  if (issue.code === 'unrecognized_keys') {
    return `${place}: no such key: ${issue.keys.join(', ')}`;
  }
  if (issue.code === 'invalid_value') {
    return `${place}: one of ${issue.values.map(value => JSON.stringify(value)).join(', ')} is needed`;
  }
  if (issue.code === 'invalid_type') {
    return `${place}: ${issue.expected} is needed`;
  }
  if (issue.code === 'too_small') {
    return `${place}: at least ${issue.minimum} is needed`;
  }
  if (issue.code === 'too_big') {
    return `${place}: at most ${issue.maximum} is allowed`;
  }
  if (issue.code === 'invalid_format') {
    return `${place}: it does not look as it should${issue.pattern ? ` (${issue.pattern})` : ''}`;
  }
  return `${place}: ${issue.code === 'custom' ? issue.message : 'it does not look as it should'}`;
}

/** Keys the schema let fall: most often a slip of the pen, and never to be lost silently. */
function* unknownKeys(written: unknown, read: unknown, path: Path): Generator<Path> {
  if (!isObject(written) || !isObject(read) || path.length > DEEPEST) {
    return;
  }
  for (const key of Object.keys(written)) {
    const at = [...path, Array.isArray(written) ? Number(key) : key];
    if (!Object.hasOwn(read, key)) {
      yield at;
    } else {
      yield* unknownKeys(own(written, key), own(read, key), at);
    }
  }
}

/** The sessions with each step's configuration as its activity reads it; adds what is wrong to `problems`. */
function withConfigs(template: Template, table: ActivityTable, problems: string[]): Template['sessions'] {
  return template.sessions.map((session, sessionIndex) => ({
    ...session,
    steps: session.steps.map((step, stepIndex) => {
      const at = ['sessions', sessionIndex, 'steps', stepIndex];
      const activity = activityOf(step.activity, table);
      if (activity === undefined) {
        problems.push(
          `${where(template, [...at, 'activity'])}: one of ${Object.keys(table).join(', ')} is needed`,
        );
        return step;
      }
      if (step.outside !== undefined && activity.links === undefined) {
        problems.push(`${where(template, [...at, 'outside'])}: "${step.activity}" is not opened by link`);
      }
      problems.push(...wrongPhases(step, activity).map(problem => `${where(template, at)}.${problem}`));
      const config = z.safeParse(activity.config, step.config);
      if (!config.success) {
        problems.push(...config.error.issues.map(issue => explain(template, issue, [...at, 'config'])));
        return step;
      }
      const unfit = activity.checkPhases?.(step.phases, config.data) ?? null;
      if (unfit !== null) {
        problems.push(`${where(template, [...at, 'phases'])}: ${unfit}`);
      }
      return { ...step, config: config.data as Step['config'] };
    }),
  }));
}

/** Looks only at steps whose configuration is as its activity wants it. */
function* wrongPictures(template: Template, table: ActivityTable, fault: PictureFault): Generator<string> {
  for (const [sessionIndex, session] of template.sessions.entries()) {
    for (const [stepIndex, step] of session.steps.entries()) {
      const activity = activityOf(step.activity, table);
      const config = activity === undefined ? undefined : z.safeParse(activity.config, step.config);
      for (const { name, path } of (config?.success && activity?.pictures?.(config.data)) || []) {
        const wrong = fault(name);
        if (wrong !== null) {
          yield `${where(template, ['sessions', sessionIndex, 'steps', stepIndex, 'config', ...path])}: ${wrong}`;
        }
      }
    }
  }
}

function wrongPhases(step: Step, activity: Activity): string[] {
  const problems: string[] = [];
  const planned = step.phases.reduce((sum, phase) => sum + phase.minutes, 0);
  if (planned !== step.minutes) {
    problems.push(`minutes: ${step.minutes}, but its phases take ${planned}`);
  }
  step.phases.forEach((phase, index) => {
    const fault = faultOfGroups(phase);
    if (fault !== null) {
      problems.push(`phases[${index}].${fault}`);
    }
    if (phase.visibility === 'group' && seatingOf(phase) === null) {
      problems.push(
        `phases[${index}].visibility: "group" needs people who are seated: the form "pairs", or "groups"`,
      );
    }
    if (!phase.cowrite) {
      return;
    }
    if (activity.cowrite !== true) {
      problems.push(`phases[${index}].cowrite: ${step.activity} is never written together`);
    }
    if (phase.visibility !== 'all') {
      problems.push(`phases[${index}].cowrite: writing together needs the visibility "all"`);
    }
  });
  return problems;
}

function* repeatedIds(template: Template): Generator<string> {
  const steps = template.sessions.flatMap((session, sessionIndex) =>
    session.steps.map((step, stepIndex) => ({
      id: step.id,
      place: where(template, ['sessions', sessionIndex, 'steps', stepIndex]),
    })),
  );
  const sides = template.sides.map((side, index) => ({ id: side.id, place: `sides[${index}]` }));
  const documents = template.documents.map((each, index) => ({ id: each.id, place: `documents[${index}]` }));
  for (const family of [steps, sides, documents]) {
    const seen = new Set<string>();
    for (const { id, place } of family) {
      if (seen.has(id)) {
        yield `${place}.id: "${id}" is used twice`;
      }
      seen.add(id);
    }
  }
}

/** In one language two areas of one name would be one place to choose, in the other two. */
function* repeatedAreas({ areas }: Template): Generator<string> {
  for (const [index, { pl, en }] of areas.entries()) {
    if (areas.slice(0, index).some(other => other.pl === pl || other.en === en)) {
      yield `areas[${index}]: "${pl}" is called like another one`;
    }
  }
}

/** `from` may point only backwards: a harvest exists once its step has closed. */
function* brokenReferences(template: Template): Generator<string> {
  const earlier = new Set<string>();
  for (const [sessionIndex, session] of template.sessions.entries()) {
    for (const [stepIndex, step] of session.steps.entries()) {
      for (const [index, source] of step.from.entries()) {
        if (!earlier.has(source)) {
          const place = where(template, ['sessions', sessionIndex, 'steps', stepIndex, 'from', index]);
          yield `${place}: "${source}" is not an earlier step`;
        }
      }
      for (const [index, { groups }] of step.phases.entries()) {
        if (groups?.of !== undefined && !earlier.has(groups.of)) {
          const at = ['sessions', sessionIndex, 'steps', stepIndex, 'phases', index, 'groups', 'of'];
          yield `${where(template, at)}: "${groups.of}" is not an earlier step`;
        }
      }
      for (const [index, line] of step.script.entries()) {
        if ((line.phase ?? 0) >= step.phases.length) {
          const place = where(template, ['sessions', sessionIndex, 'steps', stepIndex, 'script', index]);
          yield `${place}.phase: there is no phase ${line.phase}`;
        }
      }
      earlier.add(step.id);
    }
  }
  for (const [index, { step }] of template.documents.entries()) {
    if (!earlier.has(step)) {
      yield `documents[${index}].step: "${step}" is not a step`;
    }
    if (template.documents.findIndex(other => other.step === step) < index) {
      yield `documents[${index}].step: "${step}" belongs to another document`;
    }
  }
}

function* emptyTexts(template: Template): Generator<string> {
  for (const path of textsWithout(template, [])) {
    yield `${where(template, path)}: words are missing`;
  }
}

function* textsWithout(value: unknown, path: Path): Generator<Path> {
  if (!isObject(value) || path.length > DEEPEST) {
    return;
  }
  const isText = typeof own(value, 'pl') === 'string' && typeof own(value, 'en') === 'string';
  for (const key of Object.keys(value)) {
    const inner = own(value, key);
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (isText && typeof inner === 'string' && inner.trim() === '') {
      yield at;
    }
    yield* textsWithout(inner, at);
  }
}
