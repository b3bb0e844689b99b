import type { Actor } from './actor.ts';
import { expect, SCREENS, type Table, test } from './table.ts';
import { comeToName, joinAs } from './ways.ts';

test('a wrong code and a dead network look different', async ({ table }) => {
  const page = await table.newcomer();
  await page.goto(`${table.house.room}/dolacz`);
  await expect(page.getByRole('heading', { name: 'Usiądź z nami do stołu' })).toBeVisible();

  const wrong = table.code.startsWith('2') ? '333333' : '222222';
  await page.getByLabel('Kod spotkania').fill(`${wrong.slice(0, 3)} ${wrong.slice(3)}`);
  await expect(page.getByRole('heading', { name: /Nie ma stołu z kodem/ })).toBeVisible({ timeout: 2_000 });
  await expect(page.getByText('Tego kodu nie znamy')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Telefon nie widzi tego stołu' })).toBeHidden();

  await page.route('**/api/**', route => route.abort('internetdisconnected'));
  await page.getByLabel('Kod spotkania').fill(table.code.toLowerCase());
  await expect(page.getByRole('heading', { name: 'Telefon nie widzi tego stołu' })).toBeVisible();
  await expect(page.getByText('To sieć, nie kod.')).toBeVisible();

  await page.unroute('**/api/**');
  await page.getByRole('button', { name: 'Już, sprawdź' }).click();
  await expect(page.getByRole('heading', { name: /Zanim usiądziesz/ })).toBeVisible();
});

test('a captive portal is a network problem, not a wrong code', async ({ table }) => {
  const page = await table.newcomer();
  await page.goto(`${table.house.room}/dolacz`);
  await page.route('**/api/**', route =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Zaloguj się do Wi-Fi</h1>' }),
  );
  await page.getByLabel('Kod spotkania').fill(table.code);
  await expect(page.getByRole('heading', { name: 'Telefon nie widzi tego stołu' })).toBeVisible();
});

test('from the code to a place at the table', async ({ table }) => {
  const page = await table.newcomer();
  await joinAs(page, { base: table.house.room, code: table.code, name: 'Żaneta', side: 'A' });
  await table.hand.until('Żaneta on the roster', ({ people }) =>
    Boolean(people?.people.some(({ name, online }) => name === 'Żaneta' && online)),
  );
  expect(new URL(page.url()).pathname).toBe(`/miejsce/${table.workshop}`);
});

test('the same person comes back on another phone in two screens while the first one still sits', async ({
  table,
}) => {
  const first = await table.phone('Halina', 'B');
  const code = await returnCode(table, 'Halina');

  // A cookie belongs to a host name: under the machine's address this phone would be unknown even with one.
  const other = await table.newcomer();
  await other.goto(`${underAnotherName(table)}/d/${table.code}`);
  // One: the information, from which there is a way for those who have a seat.
  await other.getByRole('button', { name: 'Mam już tu miejsce' }).click();
  // Two: choosing oneself shows the field of the code on the same screen.
  await other.getByLabel('Halina').check({ force: true });
  await other
    .getByRole('textbox', { name: 'Kod powrotu' })
    .fill(`${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`);
  await other.getByRole('button', { name: 'To ja, Halina' }).click();
  await other.waitForURL(/\/miejsce\//);
  await oneOnRoster(table, 'Halina');
  await expect(first.getByRole('heading').first()).toBeVisible();
});

test('the return code alone is enough; a wrong one stays on its screen', async ({ table }) => {
  await table.phone('Halina', 'B');
  const code = await returnCode(table, 'Halina');

  const other = await table.newcomer();
  await other.goto(`${underAnotherName(table)}/d/${table.code}`);
  await other.getByRole('button', { name: 'Mam już tu miejsce' }).click();
  await other.getByRole('button', { name: 'Mam kod powrotu' }).click();
  const field = other.getByRole('textbox', { name: 'Kod powrotu' });
  await expect(field).toBeFocused();
  await field.fill(code.startsWith('2') ? '33333333' : '22222222');
  await other.getByRole('button', { name: 'Wracam do stołu' }).click();
  await expect(other.getByText('Ten kod powrotu nie pasuje.')).toBeVisible();
  await field.fill(code);
  await field.press('Enter');
  await other.waitForURL(/\/miejsce\//);
  await oneOnRoster(table, 'Halina');
});

test('who is away comes back by choosing the name, and the console says so', async ({ table }) => {
  const phone = await table.phone('Marek', 'A');
  await phone.close();
  await table.hand.until('Marek away', ({ people }) =>
    Boolean(people?.people.some(({ name, online }) => name === 'Marek' && online === false)),
  );

  const other = await table.newcomer();
  await other.goto(`${underAnotherName(table)}/d/${table.code}`);
  await other.getByRole('button', { name: 'Mam już tu miejsce' }).click();
  await other.getByLabel('Marek').check({ force: true });
  await expect(other.getByRole('textbox', { name: 'Kod powrotu' })).toBeHidden();
  await other.getByRole('button', { name: 'To ja, Marek' }).click();
  await other.waitForURL(/\/miejsce\//);
  await oneOnRoster(table, 'Marek');

  // Anybody with the join code could have done it: the facilitator reads it, and takes that device away.
  await table.goTo('mik.1.06');
  const lead = await table.lead();
  await expect(lead.getByText(/Marek wraca na innym urządzeniu, \d+:\d\d\./)).toBeVisible();
  await lead.getByRole('button', { name: 'Osoby', exact: true }).click();
  await expect(lead.getByText(/na innym urządzeniu od \d+:\d\d/)).toBeVisible();
  await lead.getByRole('button', { name: 'Więcej: Marek' }).click();
  await lead.getByRole('menuitem', { name: 'Odbierz nowe urządzenie' }).click();
  await lead.getByRole('button', { name: 'Odbieram urządzenie' }).click();
  await expect(lead.getByText(/na innym urządzeniu/)).toBeHidden();
  await expect(other.getByRole('heading', { name: 'To urządzenie nie ma miejsca' })).toBeVisible();
});

test('the return code works without script', async ({ table }) => {
  await table.phone('Halina', 'B');
  const code = await returnCode(table, 'Halina');

  const other = await table.newcomer({ javaScriptEnabled: false });
  await other.goto(`${underAnotherName(table)}/dolacz`);
  await other.getByRole('textbox', { name: 'Kod powrotu' }).fill(code);
  await other.getByRole('button', { name: 'Wracam do stołu' }).click();
  await other.waitForURL(/\/miejsce\//);
  expect((await other.context().cookies()).length).toBe(1);
});

test('the form works without script', async ({ table }) => {
  const page = await table.newcomer({ javaScriptEnabled: false });
  await page.goto(`${table.house.room}/dolacz`);
  await expect(page.getByRole('heading', { name: 'Usiądź z nami do stołu' })).toBeVisible();
  await page.locator('input[name="code"]').fill(table.code);
  await page.locator('input[name="name"]').fill('Stefan');
  await page.locator('input[name="sides"][value="B"]').check({ force: true });
  await page.getByRole('button', { name: 'Siadam do stołu' }).click();
  await page.waitForURL(/\/miejsce\//);
  await table.hand.until('Stefan on the roster', ({ people }) =>
    Boolean(people?.people.some(({ name, sides }) => name === 'Stefan' && sides[0] === 'B')),
  );
});

test('without script a wrong code is answered in one sentence with a way back', async ({ table }) => {
  const page = await table.newcomer({ javaScriptEnabled: false });
  await page.goto(`${table.house.room}/dolacz`);
  await page.locator('input[name="code"]').fill(table.code.startsWith('2') ? '333333' : '222222');
  await page.locator('input[name="name"]').fill('Stefan');
  await page.locator('input[name="sides"][value="B"]').check({ force: true });
  await page.getByRole('button', { name: 'Siadam do stołu' }).click();
  await expect(page.getByRole('heading')).toBeVisible();
  await page.getByRole('link', { name: 'Wróć do formularza' }).click();
  await expect(page).toHaveURL(/\/dolacz/);
});

test('at 320 px the keyboard never stands on something under the dock', async ({ table }) => {
  const page = await table.newcomer({ viewport: SCREENS.narrow });
  await page.goto(`${table.house.room}/d/${table.code}`);
  await comeToName(page);
  const dock = page.locator('#name .dock');
  await expect(dock).toBeVisible();
  for (let tabs = 0; tabs < 5; tabs++) {
    await page.keyboard.press('Tab');
    const under = await dock.evaluate(element => {
      const row = document.activeElement?.closest('label, summary, input, button') ?? element;
      return (
        !element.contains(row) && row.getBoundingClientRect().bottom > element.getBoundingClientRect().top
      );
    });
    expect(under, `after ${tabs + 1} times Tab`).toBe(false);
  }
});

/** The same server under another host name, where no cookie of `house.room` counts. */
function underAnotherName({ house }: Table): string {
  return house.own.replace('localhost', '127.0.0.1');
}

/** The personal code as the facilitator sees it on the roster. */
async function returnCode({ hand }: { hand: Actor }, who: string): Promise<string> {
  let code = '';
  await hand.until(`${who}'s return code`, ({ people }) => {
    code = people?.people.find(({ name }) => name === who)?.returnCode ?? '';
    return code !== '';
  });
  return code;
}

async function oneOnRoster({ hand }: { hand: Actor }, who: string): Promise<void> {
  await hand.until(`${who} back, once`, ({ people }) => {
    const all = people?.people.filter(({ name }) => name === who) ?? [];
    return all.length === 1 && all[0]?.online === true;
  });
}
