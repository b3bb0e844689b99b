import { useSearchParams } from 'wouter';

/** Pages of the console; `step` is the room itself. Names stand in the address, so a reload stays where it was. */
export const PAGES = ['step', 'plan', 'people', 'moderation', 'behalf', 'documents', 'health'] as const;
export type Page = (typeof PAGES)[number];

export interface PageChoice {
  page: Page;
  /** The person a page is about („Wpisz za kogoś"). */
  person: string | null;
  go: (page: Page, person?: string) => void;
}

/** Which page of the console is open, and how to open another. */
export function usePage(): PageChoice {
  const [params, setParams] = useSearchParams();
  return {
    page: PAGES.find(page => page === params.get('p')) ?? 'step',
    person: params.get('o'),
    go(page, person) {
      setParams(before => {
        const after = new URLSearchParams(before);
        after.delete('p');
        after.delete('o');
        if (page !== 'step') {
          after.set('p', page);
        }
        if (person !== undefined) {
          after.set('o', person);
        }
        return after;
      });
    },
  };
}
