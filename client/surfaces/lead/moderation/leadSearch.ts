/** Those whose words hold every word that is looked for, whatever its case or accents. */
export function found<T extends { text: string }>(options: readonly T[], wanted: string): T[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  return options.filter(({ text }) => words.every(word => plain(text).includes(word)));
}

/** „Łódź" is found by „lodz". */
export function plain(text: string): string {
  return text
    .toLocaleLowerCase('pl')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('ł', 'l');
}
