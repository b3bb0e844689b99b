import { useRef, useState } from 'react';
import type { Verdict } from '#shared/agreement/files/verdict.ts';

/** Why a file was not looked at. */
export type Problem = 'offline' | 'tries' | 'server' | 'empty';

export type Checked =
  | { state: 'nothing' }
  | { state: 'checking'; name: string }
  | { state: 'problem'; name: string; problem: Problem; file: File | null }
  | { state: 'answered'; name: string; verdict: Verdict };

/** More is refused by the server; said here, so that nobody sends it in vain. */
const MOST_BYTES = 10 * 1024 * 1024;
const TOO_LARGE: Verdict = {
  outcome: 'too-large',
  document: null,
  continues: null,
  reasons: [],
  signatures: [],
};

/** Has the server look at one file at a time; a newer file takes the place of one that is still on its way. */
export function useVerify(): { checked: Checked; check: (file: File) => void } {
  const [checked, setChecked] = useState<Checked>({ state: 'nothing' });
  const sending = useRef<AbortController | null>(null);

  async function check(file: File) {
    sending.current?.abort();
    sending.current = null;
    const { name } = file;
    if (file.size === 0) {
      setChecked({ state: 'problem', name, problem: 'empty', file: null });
      return;
    }
    if (file.size > MOST_BYTES) {
      setChecked({ state: 'answered', name, verdict: TOO_LARGE });
      return;
    }
    const own = new AbortController();
    sending.current = own;
    setChecked({ state: 'checking', name });
    const answer = await ask(file, own.signal);
    if (sending.current === own) {
      setChecked(
        typeof answer === 'string'
          ? { state: 'problem', name, problem: answer, file }
          : { state: 'answered', name, verdict: answer },
      );
    }
  }

  return { checked, check: file => void check(file) };
}

async function ask(file: File, signal: AbortSignal): Promise<Verdict | Problem> {
  try {
    const response = await fetch('/api/verify', {
      method: 'POST',
      headers: { 'Content-Type': 'application/pdf' },
      body: file,
      cache: 'no-store',
      signal,
    });
    if (response.ok) {
      return (await response.json()) as Verdict;
    }
    return response.status === 429 ? 'tries' : 'server';
  } catch {
    return 'offline';
  }
}
