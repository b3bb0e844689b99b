const LONGEST = 80;

/** Letters that no decomposition turns into plain ones. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ß: 'ss', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D' };

/**
 * `Content-Disposition` of a file that is named after a document: plain letters for old programs, the real name for
 * the others. What people typed becomes letters, digits and hyphens: no path, no quote, no header of its own.
 */
export function attachment(title: string, suffix: string, ending: string): string {
  const real = nameOf(title, /[^\p{L}\p{N}]+/gu);
  const plain = nameOf(
    title
      .replace(/[łŁßøØđĐ]/g, letter => PLAIN[letter] ?? '')
      .normalize('NFD')
      .replace(/\p{M}/gu, ''),
    /[^A-Za-z0-9]+/g,
  );
  const full = (name: string) => `${name === '' ? 'dokument' : name}-${suffix}.${ending}`;
  return `attachment; filename="${full(plain)}"; filename*=UTF-8''${encodeURIComponent(full(real))}`;
}

function nameOf(title: string, other: RegExp): string {
  const letters = [...title.normalize('NFC').replace(other, '-').replace(/^-+/, '')].slice(0, LONGEST);
  return letters.join('').replace(/-+$/, '');
}
