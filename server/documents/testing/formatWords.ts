import { strFromU8, unzipSync } from 'fflate';
import type { Format } from '../blockTree.ts';
import { readMarkup } from './markupReader.ts';
import { readPdfWords } from './pdfWords.ts';

/** The text of an office file's part, read strictly. */
export function officePart(bytes: Uint8Array, part: string): string {
  return strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
}

/** The words of a file in the order in which they stand there, as somebody reads them. A tool of tests. */
export function formatWords(format: Format, bytes: Uint8Array): string {
  switch (format) {
    case 'pdf':
      return readPdfWords(bytes).join('\n');
    case 'docx':
      return readMarkup(officePart(bytes, 'word/document.xml')).text;
    case 'odt':
      return readMarkup(officePart(bytes, 'content.xml')).text;
    case 'html':
      return readMarkup(strFromU8(bytes), { html: true }).text;
    case 'md':
      return strFromU8(bytes)
        .replaceAll('<br>', '\n')
        .replace(/\\([\s\S])/g, '$1');
    case 'json':
      return strFromU8(bytes).replaceAll('\\"', '"');
  }
}

/** Comparable letters of a sentence or of a file: lines break where they like, and a font joins „w" and its dot to „ẇ". */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0\u00ad\u200b\u2060]+/gu, '')
    .normalize('NFD');
}
