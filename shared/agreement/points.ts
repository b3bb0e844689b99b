import type { Item } from './model.ts';

const POINT = /^\s*-(?:\s(.*))?$/;

/**
 * A paragraph as people write it, as the document has it: the first lines are its words, each line that begins with
 * „- " is a point, and a line below a point belongs to that point. Blank lines and blank points are nothing.
 */
export function itemOf(text: string): Item {
  const words: string[] = [];
  const points: string[] = [];
  for (const line of text.split('\n')) {
    const point = POINT.exec(line);
    if (point !== null) {
      points.push((point[1] ?? '').trim());
    } else if (points.length === 0) {
      words.push(line.trim());
    } else {
      points.push(`${points.pop()}\n${line.trim()}`);
    }
  }
  const sub = points.map(lines).filter(point => point !== '');
  return { text: lines(words.join('\n')), ...(sub.length > 0 ? { sub } : {}) };
}

/** The other way: what people would have to write to get this paragraph. */
export function textOf({ text, sub = [] }: Item): string {
  return [text, ...sub.map(point => `- ${point}`)].filter(line => line !== '').join('\n');
}

function lines(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n');
}
