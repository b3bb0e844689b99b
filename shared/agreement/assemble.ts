import type { WorkshopWords } from '#shared/activities/activity.ts';
import type { WorkshopDocument } from '#shared/workshop/documentState.ts';
import type { AgreementDoc } from './model.ts';
import type { Paragraph, Slots } from './paragraphs.ts';

/** Everything a document is put together from at the moment it is frozen or its draft is asked for. */
export interface Assembly {
  document: WorkshopDocument;
  version: number;
  words: WorkshopWords;
  paragraphs: readonly Paragraph[];
  /** For the annexes, which are computed: resources, tasks, remarks. */
  slots: Slots;
}

/** The content of the document: what is hashed, approved and printed. Pure: the same assembly, the same bytes. */
export function assemble({ document, version, words, paragraphs }: Assembly): AgreementDoc {
  const clauses = [...new Set(paragraphs.map(paragraph => paragraph.clause))];
  return {
    schema: 'agreement/1',
    kind: document.kind,
    lang: words.lang,
    title: document.title,
    place: document.place,
    version,
    parties: document.parties,
    clauses: clauses.map(id => ({
      id,
      title: id,
      items: paragraphs.filter(one => one.clause === id).map(({ text }) => ({ text })),
      origin: [],
    })),
    annexes: [],
  };
}
