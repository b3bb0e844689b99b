import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '#shared/errors.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { LifeAnswer } from '#shared/protocol/documents.ts';
import { logMark } from '#shared/workshop/life/approvalLog.ts';
import { keepReceipt } from './receipts.ts';
import { type Sent, sendAnswer } from './sendPartner.ts';

/** Which question is open. */
export type Asking = 'approve' | 'decline' | 'hand-over';

/** Who answers, typed once and kept while the page is open. */
export interface Answerer {
  name: string;
  role: string;
  mandate: string;
}

interface AnsweringProps {
  /** `/api/workshops/:id/documents/:document/versions/:n` */
  path: string;
  seat: string;
  /** Content hash of the text that was read. */
  hash: string;
  /** The server has another picture now: it is asked for it. */
  onAnswered: () => void;
}

/** What somebody does not agree with, while it is being written. */
export interface Declining {
  /** Ids of clauses and places of annexes; none: the whole. */
  clauses: readonly string[];
  reason: string;
}

export interface Answering {
  asking: Asking | null;
  ask: (asking: Asking | null) => void;
  who: Answerer;
  setWho: (who: Answerer) => void;
  /** Kept when the dialog is left to read on. */
  declining: Declining;
  setDeclining: (declining: Declining) => void;
  sending: boolean;
  /** Why the last answer was not taken, as a sentence. */
  problem: string | null;
  /** What was saved, as a sentence. */
  said: string;
  /** Sends; `said` is shown once the server has it. */
  send: <T>(act: Asking, body: object, said: string) => Promise<T | null>;
}

/** Nothing is filled in: one who stands there already would be somebody else's word. */
const NOBODY: Answerer = { name: '', role: '', mandate: '' };

/** The text is another one now, or the question is over: the page has to be read anew. */
const OUTDATED: readonly ErrorCode[] = [
  'stale-version',
  'side-not-asked',
  'already-answered',
  'handed-over',
  'already-sealed',
  'version-over',
];

/** One answer of an institution at a time: asked, sent, and taken only when the server has taken it. */
export function useAnswering({ path, seat, hash, onAnswered }: AnsweringProps): Answering {
  const { t } = useTranslation(['partner', 'errors']);
  const [asking, setAsking] = useState<Asking | null>(null);
  /** One for each opened question: whatever is sent twice is saved once. */
  const [id, setId] = useState('');
  const [who, setWho] = useState(NOBODY);
  const [declining, setDeclining] = useState<Declining>({ clauses: [], reason: '' });
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  async function send<T>(act: Asking, body: object, words: string): Promise<T | null> {
    if (sending) {
      return null;
    }
    setSending(true);
    setProblem(null);
    const sent: Sent<T> = await sendAnswer<T>(`${path}/${act}?as=${seat}`, { id, hash, ...body });
    setSending(false);
    if (sent.ok) {
      const { receipt = null } = (sent.value ?? {}) as Partial<LifeAnswer>;
      if (receipt !== null) {
        keepReceipt(path, receipt);
      }
      setSaid(
        receipt === null
          ? words
          : `${words} ${t('partner:log.receipt', { k: receipt.k, mark: logMark(receipt.chain) })}`,
      );
      onAnswered();
      return sent.value;
    }
    setProblem(sent.error === null ? t('partner:acts.noAnswer') : t(`errors:${sent.error}`));
    if (sent.error === null || OUTDATED.includes(sent.error)) {
      onAnswered();
    }
    return null;
  }

  function ask(next: Asking | null) {
    if (!sending) {
      setProblem(null);
      setAsking(next);
      setId(makeRandomId(platformRandom));
    }
  }

  return { asking, ask, who, setWho, declining, setDeclining, sending, problem, said, send };
}
