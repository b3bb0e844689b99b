import type { DocumentList } from '#shared/protocol/documents.ts';
import { FORMATS, type Format } from '../../server/documents/blockTree.ts';
import { comparable, formatWords } from '../../server/documents/testing/formatWords.ts';
import { keepTrying } from './keepTrying.ts';
import type { Room } from './room.ts';

/** A file of the frozen agreement, as a director downloads it. */
export interface Paper {
  document: string;
  format: Format;
  bytes: Uint8Array;
}

/** Downloads the newest frozen version of every document in every format. */
export async function fetchFiles({ lead, problems }: Room): Promise<Paper[]> {
  const base = `/api/workshops/${lead.workshop}/documents`;
  const { json } = await keepTrying(() => lead.browser.get(base));
  const papers: Paper[] = [];
  for (const { id, versions } of (json as DocumentList).documents) {
    if (versions.length === 0) {
      problems.push(`${id}: no version was frozen`);
      continue;
    }
    for (const format of FORMATS) {
      const response = await keepTrying(() =>
        fetch(`${lead.browser.target()}${base}/${id}.${format}`, { headers: lead.browser.headers() }),
      );
      if (response.ok) {
        papers.push({ document: id, format, bytes: new Uint8Array(await response.arrayBuffer()) });
      } else {
        problems.push(`${id}.${format}: answered with ${response.status}`);
      }
    }
  }
  return papers;
}

/** The words of a file without white space and capitals. */
export function wordsOf({ format, bytes }: Paper): string {
  return comparable(formatWords(format, bytes));
}

/** Comparable letters of a sentence. */
export const plain = comparable;
