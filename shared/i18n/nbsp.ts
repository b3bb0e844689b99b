const NBSP = '\u00a0';

/** Units that stay on the line of their number. */
const UNITS = new Set(
  [
    'min',
    'godz.',
    's',
    'zł',
    'r.',
    'w.',
    'tys.',
    'mln',
    '%',
    'km',
    'm',
    'cm',
    'mm',
    'kg',
    'h',
    'ha',
    'MB',
    'KB',
  ].concat(['osoba', 'osoby', 'osób', 'minuta', 'minuty', 'minut', 'kartka', 'kartki', 'kartek', 'am', 'pm']),
);
/** Short forms that stay with the word after them. */
const LEADS = new Set([
  'ul.',
  'al.',
  'pl.',
  'os.',
  'nr',
  'str.',
  'pkt',
  'art.',
  'ust.',
  'tel.',
  'godz.',
  'dr',
  '§',
]);

/**
 * Binds with a non-breaking space what must not be torn between lines: one-letter words („w domu”), a number and
 * its unit („30 osób”, „2026 r.”), short forms („ul. Elektoralna”). Works word by word, because Safari 15 knows no
 * lookbehind; doing it twice changes nothing.
 */
export function bindWords(text: string): string {
  return text.replace(/(\S+) (?=(\S+))/g, (together: string, word: string, next: string) =>
    belongsTogether(word, next) ? word + NBSP : together,
  );
}

function belongsTogether(word: string, next: string): boolean {
  const core = word.replace(/^[„”"'»«([–-]+/, '');
  if (/^\p{L}$/u.test(core) || LEADS.has(core.toLowerCase())) {
    return true;
  }
  const unit = next.replace(/[,;:!?)\]”«"]+$/, '');
  return /\d$/.test(core) && (UNITS.has(unit) || UNITS.has(unit.replace(/\.$/, '')));
}
