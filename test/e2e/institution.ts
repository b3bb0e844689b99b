import type { BrowserContextOptions, Page } from 'playwright/test';
import { sampleAgreement } from '../../server/documents/testing/sampleAgreement.ts';
import { cookieOf, putWritten, type Writing } from '../fixtures/writtenWorkshop.ts';
import { Actor } from './actor.ts';
import type { RunningHouse } from './house.ts';
import { SCREENS } from './table.ts';

// A workshop with a frozen agreement, and browsers that open an institution's link.

/** Two versions that differ in one word. */
export const FROZEN: Writing = { frozen: [sampleAgreement({ place: 'Starem Lipowie' }), sampleAgreement()] };
export interface Written {
  id: string;
  /** Cookie of its facilitator. */
  lead: string;
  link: string;
  linkId: string;
}

/** A workshop with an agreement, and a link for the welfare centre. */
export async function written(house: RunningHouse, writing: Writing): Promise<Written> {
  const id = await putWritten(house.app, writing);
  const lead = await cookieOf(house.app, id, { kind: 'facilitator' });
  return { id, lead, ...(await linkOf(house, { id, lead }, 'B')) };
}

/** A link for an institution. */
export async function linkOf(
  house: RunningHouse,
  { id, lead }: Pick<Written, 'id' | 'lead'>,
  side: string,
): Promise<Pick<Written, 'link' | 'linkId'>> {
  const response = await fetch(`${house.own}/api/links`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: house.own, Cookie: lead },
    body: JSON.stringify({ workshop: id, kind: 'partner', side, days: 14 }),
  });
  const made = (await response.json()) as { id: string; link: string };
  const { pathname, hash } = new URL(made.link);
  return { link: `${house.room}${pathname}${hash}`, linkId: made.id };
}

/** The facilitator's hand: sends versions to sides, seals, and so on. */
export function handOf(house: RunningHouse, { id, lead }: Written): Promise<Actor> {
  const seat = lead.split('=')[1]?.split('.')[0] ?? '';
  return Actor.connect({ base: house.own, workshop: id, seat, cookie: lead });
}

/** A browser that opens the institution's link. */
export async function partner(
  open: (options?: BrowserContextOptions) => Promise<Page>,
  { link }: Written,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await open({ viewport: SCREENS.laptop, ...options });
  await page.goto(link);
  await page.waitForURL(/\/dokument\//);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
