import type { DocumentLife } from '#shared/protocol/documents.ts';

/** What a party is called in a line; one that nobody knows any more stands there by its key. */
export function shortOf({ parties }: Pick<DocumentLife, 'parties'>, party: string): string {
  return parties.find(({ key }) => key === party)?.short ?? party;
}

/** Its full name, where there is room. */
export function nameOf({ parties }: Pick<DocumentLife, 'parties'>, party: string): string {
  return parties.find(({ key }) => key === party)?.name || party;
}
