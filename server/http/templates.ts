import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { ActivityTable } from '#shared/activities/activities.ts';
import { parseTemplate } from '#shared/template/parseTemplate.ts';
import type { Template } from '#shared/template/template.ts';
import type { Text } from '#shared/text.ts';
import type { Pictures } from './pictures.ts';

/** What the template picker shows of one template. */
export interface TemplateLine {
  id: string;
  version: number;
  title: Text;
  summary: Text;
  /** Of all meetings together. */
  minutes: number;
  sessions: number;
  steps: number;
  sides: Template['sides'];
}

/** Reads every `*.json` of the folder; one that is wrong is left out, with the reasons in the log. */
export async function readTemplates(
  folder: string,
  table: ActivityTable,
  pictures: Pictures,
  log: Logger,
): Promise<Template[]> {
  const templates: Template[] = [];
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(one => one.endsWith('.json')).sort()) {
    const parsed = parseTemplate(await readJson(join(folder, name)), table, one => pictures.faultOf(one));
    if (parsed.ok) {
      templates.push(parsed.template);
    } else {
      log.warn({ template: name, problems: parsed.problems.slice(0, 20) }, 'template left out');
    }
  }
  return templates;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    // Not JSON is one more way of not being a template.
    return null;
  }
}

/** A template without the texts of its steps. */
export function templateLine(template: Template): TemplateLine {
  const steps = template.sessions.flatMap(session => session.steps);
  // What is answered by link at home takes no time of a meeting.
  const met = steps.filter(({ outside }) => outside === undefined);
  return {
    id: template.id,
    version: template.version,
    title: template.title,
    summary: template.summary,
    minutes: met.reduce((sum, step) => sum + step.minutes, 0),
    sessions: template.sessions.length,
    steps: steps.length,
    sides: template.sides,
  };
}
