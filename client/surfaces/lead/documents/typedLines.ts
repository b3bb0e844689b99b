/** What was typed one per line: empty lines count for nothing. */
export function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}
