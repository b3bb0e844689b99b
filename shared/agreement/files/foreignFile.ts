import type { Verdict } from './verdict.ts';

/**
 * Nothing of ours in it and nobody's signature: what a scanner makes of signed paper looks like this. Such a file is
 * kept only where somebody says that it is one.
 */
export function isForeign({ outcome, document, signatures }: Verdict): boolean {
  return outcome === 'other' && document === null && signatures.length === 0;
}
