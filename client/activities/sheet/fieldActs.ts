import { createContext, use } from 'react';
import type { ErrorCode } from '#shared/errors.ts';

/** How the fields of a sheet are changed: from a phone through its outbox, from the console at once. */
export interface FieldActs {
  /** Null: done. */
  act: (record: string, data: Record<string, unknown>) => Promise<ErrorCode | null>;
  /** Who acts; null: a facilitator, who enters what was said or stands on paper. */
  me: string | null;
  mySide: string | null;
}

export const FieldActsContext = createContext<FieldActs | null>(null);

export function useFieldActs(): FieldActs {
  const acts = use(FieldActsContext);
  if (acts === null) {
    throw new Error('useFieldActs stands outside of FieldActsContext');
  }
  return acts;
}
