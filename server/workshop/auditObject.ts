import type { AnyCommand } from '#shared/workshop/commands.ts';

/** The one object a command names, for the audit line: never content. */
export function objectOf(command: AnyCommand): string {
  const parts: unknown[] = [];
  for (const key of ['step', 'entry', 'person', 'seat', 'side', 'document']) {
    if (key in command) {
      parts.push((command as Record<string, unknown>)[key]);
    }
  }
  return parts.filter(part => typeof part === 'string').join(' ');
}
