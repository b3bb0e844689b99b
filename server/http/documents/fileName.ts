const LONGEST = 80;

/** Letters that no decomposition turns into plain ones. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ß: 'ss', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D' };

/**
 * `Content-Disposition` of a file that is named after a document: plain letters only, which no program, disk or mailbox
 * spoils. What people typed becomes letters, digits and hyphens: no path, no quote, no header of its own.
 */
export function attachment(title: string, suffix: string, ending: string): string {
  const letters = title
    .replace(/[łŁßøØđĐ]/g, letter => PLAIN[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return `attachment; filename="${letters === '' ? 'dokument' : letters}-${suffix}.${ending}"`;
}
