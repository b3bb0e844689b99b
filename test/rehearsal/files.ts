import { strFromU8, unzipSync } from 'fflate';
import type { DocumentList } from '#shared/protocol.ts';
import { readPdfWords } from '../../server/documents/testing/pdfWords.ts';
import { keepTrying } from './keepTrying.ts';
import type { Room } from './room.ts';

export const FORMATS = ['pdf', 'docx', 'html', 'json'] as const;
export type Format = (typeof FORMATS)[number];

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

/** The words of a file as somebody reads them, without white space and capitals: lines break where they like. */
export function wordsOf({ format, bytes }: Paper): string {
  switch (format) {
    case 'pdf':
      return plain(readPdfWords(bytes).join(' '));
    case 'docx':
      return plain(withoutTags(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())));
    case 'html':
      return plain(withoutTags(strFromU8(bytes).replace(/<(style|script)[\s\S]*?<\/\1>/gu, '')));
    case 'json':
      return plain(strFromU8(bytes).replaceAll('\\"', '"'));
  }
}

/** Comparable letters of a sentence or of a file. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[\s\u00a0\u00ad\u200b\u2060]+/gu, '');
}

function withoutTags(markup: string): string {
  return markup
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(x?)([0-9a-f]+);/giu, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
