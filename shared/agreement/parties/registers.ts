/** Numbers of Polish registers, with their check sums where they have one. What is wrong is said, never refused. */

const KINDS = ['nip', 'regon', 'krs', 'rik'] as const;
export type RegisterKind = (typeof KINDS)[number];

export interface RegisterFault {
  kind: RegisterKind;
  /** As it was typed. */
  number: string;
}

const CHECKS: Readonly<Record<RegisterKind, (digits: string) => boolean>> = {
  nip: isNip,
  regon: isRegon,
  krs: digits => /^\d{10}$/.test(digits) && Number(digits) > 0,
  // A municipal register numbers its institutions from 1; older entries carry the year („12/2004").
  rik: digits => /^\d{1,6}$/.test(digits) && Number(digits) > 0,
};

/** Numbers in a line as „NIP 725-18-01-126, REGON: 000514354, RIK 12" that cannot be right. */
export function registerFaults(line: string): RegisterFault[] {
  return Array.from(
    line.matchAll(/(?:^|[^\p{L}])(NIP|REGON|KRS|RIK)(?:\s+nr\.?)?[\s:]*([\d][\d\s-]*)(\/\d{2,4})?/giu),
  ).flatMap(([, name = '', typed = '']) => {
    const kind = KINDS.find(one => one === name.toLowerCase());
    return kind === undefined || CHECKS[kind](typed.replace(/[\s-]/g, ''))
      ? []
      : [{ kind, number: typed.trim() }];
  });
}

export function isNip(digits: string): boolean {
  return /^\d{10}$/.test(digits) && weighed(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(digits[9]);
}

export function isRegon(digits: string): boolean {
  if (/^\d{14}$/.test(digits)) {
    const long = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];
    return isRegon(digits.slice(0, 9)) && (weighed(digits, long) % 11) % 10 === Number(digits[13]);
  }
  const short = [8, 9, 2, 3, 4, 5, 6, 7];
  return /^\d{9}$/.test(digits) && (weighed(digits, short) % 11) % 10 === Number(digits[8]);
}

function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}
