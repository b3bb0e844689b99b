import type { ReasonCode, Verdict } from '#shared/agreement/files/verdict.ts';
import type { verdict } from '#shared/i18n/pl/verdict.ts';

/** Only the signature is wrong; what people read is as it was sealed. */
const SIGNATURES: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'signature-broken',
  'outdated-signature',
  'gap',
  'padding',
]);
/** Nobody changed anything: worth knowing besides. */
const WARNINGS: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['older-version', 'over-text']);

/** By which words an uploaded file is called: „changed" says what was, because every signed file differs from the sealed one. */
export function uploadHead({
  outcome,
  continues,
  reasons,
}: Pick<Verdict, 'outcome' | 'continues' | 'reasons'>): keyof typeof verdict.outcomes {
  const codes = reasons.map(({ code }) => code);
  if (outcome === 'ours' || outcome === 'ours-signed') {
    return codes.includes('older-version') ? 'older' : outcome;
  }
  if (outcome !== 'changed') {
    return outcome;
  }
  if (codes.includes('rewritten')) {
    return 'rewritten';
  }
  const faults = codes.filter(code => !WARNINGS.has(code));
  const isSigned = continues !== null && faults.length > 0 && faults.every(code => SIGNATURES.has(code));
  return isSigned ? 'changedSignature' : 'changed';
}
