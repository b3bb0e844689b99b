import { useCallback, useEffect, useRef, useState } from 'react';
import type { SheetField, Value } from '#shared/activities/sheet/fields.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { useFieldActs } from './fieldActs.ts';

/** A pause in typing after which what was typed is sent. */
const PAUSE_MS = 500;

/**
 * The value of a field while somebody changes it: what was typed or tapped stands at once and is sent after a pause, and
 * when the field is left. Only what the field's type has is sent.
 */
export function useKeptValue(field: SheetField): {
  value: Value;
  change: (part: Partial<Value>) => void;
  refusal: ErrorCode | null;
} {
  const { act } = useFieldActs();
  const [typed, setTyped] = useState<Value | null>(null);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const waiting = useRef<Value | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { record, form } = field;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const value = waiting.current;
    waiting.current = null;
    if (value !== null) {
      void act(record, { act: 'set', value: partOf(form, value) }).then(error => {
        setRefusal(error);
        // Words that were refused stay where they were typed.
        if (error === null && waiting.current === null) {
          setTyped(null);
        }
      });
    }
  }, [act, record, form]);

  const last = useRef(flush);
  last.current = flush;
  useEffect(() => () => last.current(), []);

  const value = typed ?? field.value;
  return {
    value,
    refusal,
    change(part) {
      const next = { ...(waiting.current ?? value), ...part };
      waiting.current = next;
      setTyped(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => last.current(), PAUSE_MS);
    },
  };
}

/** What a value of this type consists of. */
export function partOf({ type, words }: SheetField['form'], value: Value): Record<string, unknown> {
  const beside = words > 0 ? { text: value.text } : {};
  switch (type) {
    case 'short':
    case 'long':
      return { text: value.text };
    case 'choice':
      return { choice: value.choice, ...beside };
    case 'many':
      return { choices: [...value.choices], ...beside };
    case 'scale':
      return { level: value.level };
    case 'date':
      return { date: value.date };
    case 'amount':
      return { amount: value.amount };
    case 'records':
      return { picks: [...value.picks], ...beside };
    case 'person':
      return {};
  }
}
