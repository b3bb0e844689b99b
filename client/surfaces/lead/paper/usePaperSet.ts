import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SET_CODE_LENGTH, spellCode } from '#shared/ids.ts';
import type { PaperAnswer } from '#shared/protocol/answers.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { useActs } from '../ActProvider.tsx';
import { ask } from '../leadApi.ts';

export interface PaperChoice {
  /** The card whose code was typed, as the server knows it now; null: none. */
  set: PaperAnswer | null;
  code: string;
  /** Why there is no such card, in words. */
  refusal: string | undefined;
  setCode: (code: string) => void;
  /** Asks for the card; resolves to what it is. */
  find: (code: string) => Promise<PaperAnswer | null>;
  /** Asks how much of the card is in by now. */
  again: () => void;
  clear: () => void;
}

/** The printed card that is being typed in. It belongs to one step. */
export function usePaperSet(step: string | null): PaperChoice {
  const { t } = useTranslation('paper');
  const { t: errors } = useTranslation('errors');
  const { now } = useWorkshop();
  const { refuse, say } = useActs();
  const [found, setFound] = useState<{ step: string; set: PaperAnswer } | null>(null);
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const set = found !== null && found.step === step ? found.set : null;

  async function look(wanted: string): Promise<PaperAnswer | null> {
    const path = `/api/workshops/${now?.workshop.id ?? ''}/steps/${step ?? ''}/paper`;
    const reply = await ask<PaperAnswer>('POST', path, { code: wanted });
    if (!reply.ok) {
      if (reply.error === 'no-such-code') {
        // Four places are full: the next character would go nowhere.
        setCode('');
        setRefusal(errors('no-such-code'));
      } else {
        refuse(reply.error);
      }
      return null;
    }
    if (step !== null) {
      setFound({ step, set: reply.value });
    }
    return reply.value;
  }

  return {
    set,
    code,
    refusal,
    setCode(typed) {
      setCode(typed);
      setRefusal(undefined);
    },
    async find(typed) {
      if (typed.length < SET_CODE_LENGTH) {
        return null;
      }
      const card = await look(typed);
      if (card !== null) {
        setCode('');
        say(t('card', { code: spellCode(card.code) }));
      }
      return card;
    },
    again: () => {
      if (set !== null) {
        void look(set.code);
      }
    },
    clear: () => setFound(null),
  };
}
