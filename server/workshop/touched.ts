import { groupNowOf } from '#shared/workshop/groups/groups.ts';
import type { Carried, State } from '#shared/workshop/state.ts';
import type { JournalRecord } from '../storage/journal.ts';

/** People whose `mine` a record may change; true when it may be everybody's. */
export function touched(record: JournalRecord, before: State, people: Set<string>): boolean {
  for (const key of [...Object.keys(record.put), ...record.del]) {
    const [family = '', step = '', third = ''] = key.split('/');
    if (
      family === 'workshop' ||
      family === 'step' ||
      family === 'plan' ||
      family === 'pens' ||
      family === 'groups'
    ) {
      return true;
    }
    if (family === 'person' || family === 'hand') {
      people.add(key.slice(family.length + 1));
    }
    if (family === 'ready' || family === 'ballot' || family === 'presence') {
      people.add(third);
    }
    if (family === 'mark') {
      people.add(key.slice(key.lastIndexOf('.') + 1));
    }
    if (family === 'carried') {
      const { by } = (record.put[key] ?? before.get(key)) as unknown as Carried;
      if (by === null) {
        return true;
      }
      people.add(by);
    }
    if (family === 'entry' || family === 'ledger' || family === 'bin') {
      const authors = new Set<string>();
      addAuthors(record.put[key], authors);
      addAuthors(before.get(key), authors);
      for (const author of authors) {
        people.add(author);
        // Whoever sits with the author may be reading along.
        for (const other of groupNowOf(before, step, author)?.people ?? []) {
          people.add(other);
        }
      }
    }
  }
  return false;
}

function addAuthors(value: unknown, people: Set<string>): void {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  const fields = value as Record<string, unknown>;
  for (const key of ['by', 'awaits']) {
    const person = fields[key];
    if (typeof person === 'string') {
      people.add(person);
    }
  }
  addAuthors(fields.entry, people);
  addAuthors(fields.ledger, people);
}
