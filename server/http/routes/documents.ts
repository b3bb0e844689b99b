import type { DocumentList } from '#shared/protocol.ts';
import type { WorkshopDocument } from '#shared/workshop/documentState.ts';
import { documentOf, versionOf } from '#shared/workshop/documents.ts';
import type { State } from '#shared/workshop/state.ts';
import { route } from '../route.ts';
import { Refused } from '../status.ts';

export const documentRoutes = [
  /** What the workshop ends in, with its frozen versions. */
  route({
    method: 'get',
    path: '/api/workshops/:id/documents',
    action: 'document:read',
    async run({ workshop }): Promise<DocumentList> {
      const { shown } = await workshop();
      return { documents: [...shown.list('document')].map(([id]) => lineOf(shown, id)) };
    },
  }),
  /** What people type into the form of a document: who signs, by what right. */
  route({
    method: 'get',
    path: '/api/workshops/:id/documents/:document/form',
    action: 'document:form',
    async run({ workshop, params }): Promise<WorkshopDocument> {
      const document = documentOf((await workshop()).shown, params.document ?? '');
      if (document === undefined) {
        throw new Refused('no-such-document');
      }
      return document;
    },
  }),
];

function lineOf(state: State, id: string): DocumentList['documents'][number] {
  const document = documentOf(state, id);
  if (document === undefined) {
    throw new Refused('no-such-document');
  }
  const numbers = Array.from({ length: document.frozen }, (_, index) => index + 1);
  const versions = numbers.flatMap(n => {
    const version = versionOf(state, id, n);
    return version === undefined ? [] : [{ n, at: version.at, mark: version.mark, hash: version.hash }];
  });
  return { id, kind: document.kind, title: document.title, step: document.step, versions };
}
