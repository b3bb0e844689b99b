import type { Command } from '#shared/workshop/commands.ts';

/** What a person typed into this command, to be given back if it is refused; '' where there is nothing to lose. */
export function wordsOf(command: Command): string {
  switch (command.type) {
    case 'entry:put':
    case 'entry:edit':
    case 'ballot:cast':
      return stringsOf(command.data).join('\n');
    case 'note:set':
      return command.text;
    default:
      return '';
  }
}

/** `text` first, then the other fields a person may have filled; ids and choices are single words and stay out. */
function stringsOf(data: Record<string, unknown>): string[] {
  const { text, ...others } = data;
  const rest = Object.values(others).filter(
    (value): value is string => typeof value === 'string' && /\s/.test(value.trim()),
  );
  return (typeof text === 'string' && text.trim() !== '' ? [text] : []).concat(rest);
}
