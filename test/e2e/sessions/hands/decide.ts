import type { Page } from 'playwright/test';
import { agree } from '../../cycle/voting.ts';
import { type Room, ZENON } from '../room.ts';

/** Sentence after sentence until none is left; how many were accepted. */
export async function agreeToAll(room: Room): Promise<number> {
  const { lead, stage, phones } = room;
  for (let count = 1; ; count += 1) {
    await agree({ lead, stage, phones, paper: ZENON, level: 5 });
    const next = lead.getByRole('button', { name: 'Następna:' });
    if (!(await isThere(lead, next))) {
      return count;
    }
    await next.click();
  }
}

/** The button comes with the stamp of the sentence before, or not at all. */
async function isThere(lead: Page, button: ReturnType<Page['getByRole']>): Promise<boolean> {
  await lead.getByText('przyjęta', { exact: false }).first().waitFor();
  return button
    .waitFor({ timeout: 1_500 })
    .then(() => true)
    .catch(() => false);
}
