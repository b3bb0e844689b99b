import { expect, type Page } from 'playwright/test';
import { ZENON } from '../room.ts';

/** How somebody answers one question; null: they pass it by. */
export type Said = { count: number } | { level: number } | { chosen: string[] } | { words: string } | null;

/** Question after question with a thumb, the whole once more, and off it goes. */
export async function answer(phone: Page, said: readonly Said[]): Promise<void> {
  for (const [place, one] of said.entries()) {
    await expect(phone.getByText(`${place + 1} z ${said.length}`, { exact: true })).toBeVisible();
    await give(phone, one);
    await phone.getByRole('button', { name: one === null ? 'Pomiń' : 'Dalej', exact: true }).tap();
  }
  await phone.getByRole('button', { name: 'Wysyłam odpowiedzi' }).tap();
  await expect(phone.getByRole('heading', { name: 'Mamy Twoje odpowiedzi' })).toBeVisible();
}

async function give(phone: Page, said: Said): Promise<void> {
  if (said === null) {
    return;
  }
  if ('count' in said) {
    await phone.getByRole('textbox').fill(String(said.count));
  } else if ('level' in said) {
    await phone.getByRole('radio', { name: `${said.level} z 5` }).tap();
  } else if ('words' in said) {
    await phone.getByRole('textbox').fill(said.words);
  } else {
    for (const name of said.chosen) {
      await phone.getByRole('radio', { name, exact: true }).or(phone.getByRole('checkbox', { name })).tap();
    }
  }
}

/** A slip of paper from the box: its first scale, and words where there are any. */
export async function answerOnPaper(lead: Page, level: number): Promise<void> {
  await lead.getByRole('button', { name: 'Wpisz odpowiedzi z kartki' }).click();
  await lead.getByRole('button', { name: ZENON }).first().click();
  await lead
    .getByRole('radio', { name: `${level} z 5` })
    .first()
    .check({ force: true });
  await lead.getByRole('button', { name: 'Zapisz odpowiedzi z kartki' }).click();
  await expect(lead.getByRole('heading', { name: 'Kartka jest zapisana.' })).toBeVisible();
  await lead.getByRole('button', { name: 'Wróć do kroku' }).first().click();
}
