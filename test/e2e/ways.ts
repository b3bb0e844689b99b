import type { Locator, Page } from 'playwright';
import type { Actor } from './actor.ts';
import type { RunningHouse } from './house.ts';

// What people do at the door and what a facilitator does to the room, for the tests, the long trials and the pictures.

/** Where and as whom somebody sits down. */
export interface Joining {
  base: string;
  code: string;
  name: string;
  /** One side, or several letters for somebody of several institutions. */
  side: string;
}

/** Sits down through the real join page, as a person with a code does. */
export async function joinAs(page: Page, { base, code, name, side }: Joining): Promise<void> {
  await page.goto(`${base}/d/${code}`);
  const nameField = await comeToName(page);
  await nameField.fill(name);
  for (const letter of side) {
    // The box itself is drawn by its label.
    await page.locator(`#side-list label:has(input[value="${letter}"])`).click();
  }
  await page.getByRole('button', { name: 'Siadam do stołu' }).click();
  await page.waitForURL(/\/miejsce\//);
  await page.locator('main').first().waitFor();
}

/** From the information to the field of the name, past the list where somebody could be found on it. */
export async function comeToName(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Rozumiem, dalej' }).click();
  const notListed = page.locator('#roster.on #roster-not');
  const nameField = page.locator('#name.on #name-input');
  await notListed.or(nameField).waitFor();
  if (await notListed.isVisible()) {
    await notListed.click();
  }
  return nameField;
}

/** Makes a link for a projector and opens it in `page`. */
export async function openStage(
  page: Page,
  house: Pick<RunningHouse, 'own' | 'room'>,
  place: Credential,
): Promise<void> {
  const { pathname, hash } = new URL(await stageLink(house, place));
  await page.goto(`${house.room}${pathname}${hash}`);
  await page.waitForURL(/\/ekran\//);
  await page.locator('main').first().waitFor();
}

/** A workshop and the cookie that leads it. */
export interface Credential {
  workshop: string;
  cookie: string;
}

/** A fresh link for a projector, secret and all. */
export async function stageLink(
  house: Pick<RunningHouse, 'own' | 'room'>,
  { workshop, cookie }: Credential,
): Promise<string> {
  const response = await fetch(`${house.own}/api/links`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: house.own, Cookie: cookie },
    body: JSON.stringify({ workshop, kind: 'stage' }),
  });
  const { link } = (await response.json()) as { link: string };
  return link;
}

/** Moves the room on until `step` is open at `phase`. The countdowns of the house must be 0. */
export async function goTo(hand: Actor, step: string, phase: number): Promise<void> {
  await hand.do({ type: 'step:focus', step });
  await hand.do({ type: 'step:open', step });
  await hand.until(`${step} open`, ({ now }) => now?.step?.id === step && now.step.status === 'open');
  for (let reached = 0; reached < phase; reached++) {
    await hand.do({ type: 'step:advance', step, phase: reached });
    await hand.until(`${step} phase ${reached + 1}`, ({ now }) => now?.step?.phase === reached + 1);
  }
}

/** A `Cookie` header's pair as a browser context takes it. */
export function cookieFor(url: string, pair: string): { name: string; value: string; url: string } {
  const at = pair.indexOf('=');
  return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
}

/**
 * Opens a page by its address. Closing a dialog steps back in the history a moment later; a page that is opened in
 * between would be given up by the browser.
 */
export async function openAt(page: Page, address: string): Promise<void> {
  await page.waitForFunction(() => !(history.state !== null && 'sheet' in history.state));
  await page.goto(address);
}
