import type { DocumentList } from '#shared/protocol/documents.ts';
import type { PartyName } from '#shared/workshop/life/lifeParties.ts';
import type { Side } from '#shared/workshop/state.ts';

/** Who may get a link for institutions: every side, and whoever was added to a document. */
export function linkedParties(sides: readonly Side[], { documents }: DocumentList): PartyName[] {
  return [
    ...sides.map(({ id, name, short }) => ({ key: id, name, short: short || name })),
    ...documents.flatMap(({ added }) => added),
  ];
}
