/**
 * Whether two written names are probably of one person. Certificates leave out accents, write the surname first or
 * in capitals, and name a second first name: each word of the shorter one has to stand in the longer one.
 */
export function isSamePerson(one: string, other: string): boolean {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size);
  // One word alone, a first name say, is shared by too many.
  return (
    short !== undefined && long !== undefined && short.size > 1 && [...short].every(word => long.has(word))
  );
}

function wordsOf(name: string): ReadonlySet<string> {
  const plain = name
    .normalize('NFD')
    .replace(/ł/gi, 'l')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  return new Set(plain.split(/[^\p{Letter}]+/u).filter(Boolean));
}
