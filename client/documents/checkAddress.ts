import { currentLanguage } from '../i18n.ts';

/** The addresses of the page that checks files, each in its language. */
export const CHECK_ADDRESSES = { pl: '/sprawdz', en: '/verify' } as const;

/** What a document's page hands on, so that the way back to it is there; kept by the browser's history alone. */
export interface CameFrom {
  document: string;
}

/** The page that checks files, in the language that is spoken here. */
export function checkAddress(): string {
  return CHECK_ADDRESSES[currentLanguage()];
}

/** For the history: the page of a document that is shown now. */
export function fromHere(): CameFrom {
  return { document: `${location.pathname}${location.search}` };
}

/** The page of a document that somebody came from; null: from elsewhere. */
export function documentBehind(state: unknown): string | null {
  const { document } = (state ?? {}) as Partial<Record<keyof CameFrom, unknown>>;
  return typeof document === 'string' && document.startsWith('/dokument/') ? document : null;
}
