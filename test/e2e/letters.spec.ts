import type { Page } from 'playwright/test';
import { NEW_APPLICATION } from '#shared/agreement/grants/application.ts';
import { openDocuments, picture } from './agreementTable.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';

// Letters of intent and an application, as a facilitator handles them on the console: by clicks alone.

async function add(lead: Page, kind: string, title: string): Promise<void> {
  await lead.getByRole('button', { name: 'Dodaj dokument' }).click();
  await lead.getByRole('radio', { name: kind }).check({ force: true });
  await lead.getByLabel(/^Jak się nazywa/).fill(title);
  await picture(lead, `add-${title}`);
  await lead.getByRole('button', { name: 'Dodaję dokument' }).click();
  await expect(lead.getByRole('heading', { level: 2, name: title })).toBeVisible();
}

const sectionOf = (lead: Page, title: string) => lead.getByRole('region', { name: title, exact: true });

async function opened(table: Table, ...documents: string[]): Promise<void> {
  for (const document of documents) {
    await table.hand.do({ type: 'step:open', step: `dok.${document}` });
    await table.hand.do({ type: 'step:close', step: `dok.${document}` });
  }
}

async function expectSound(page: Page, what: string): Promise<void> {
  await picture(page, what);
  await expectNoFindings(page, what);
  await expectNoSideways(page, what);
  await expectLargeTargets(page, what);
}

test('letters are added, one goes into another, and the choice is put down @long', async ({ table }) => {
  const lead = await table.lead();
  await openDocuments(lead, table);
  await add(lead, 'List intencyjny', 'Podwórko gra');
  await add(lead, 'List intencyjny', 'Chór na schodach');
  await add(lead, 'List intencyjny', 'Warzywnik za blokiem');
  await opened(table, 'list-1', 'list-2', 'list-3');
  await lead.reload();

  const choir = sectionOf(lead, 'Chór na schodach');
  await choir.getByText('Tytuł i dane').click();
  await choir.getByRole('button', { name: 'Dodaj list, z którym się pokrywa' }).click();
  await choir.getByLabel(/^Wpis\s+1:\s+z\s+którym\s+listem$/).selectOption({ label: 'Podwórko gra' });
  await choir.getByLabel(/w\s+czym\s+się\s+pokrywa$/).fill('scena i wspólna sobota');
  await choir.getByRole('button', { name: 'Zapisz dane' }).click();
  await expect(choir.getByText('Zapisano dane dokumentu.').first()).toBeVisible();
  await picture(lead, 'letter form');

  await choir.getByRole('button', { name: 'Włącz do innego listu' }).click();
  await lead.getByRole('radio', { name: 'Podwórko gra' }).check({ force: true });
  await picture(lead, 'merge dialog');
  await lead.getByRole('button', { name: 'Włączam list' }).click();
  await expect(choir.getByText('Włączony do: Podwórko gra. Można go tylko czytać.')).toBeVisible();
  await expect(sectionOf(lead, 'Podwórko gra').getByText('Włączono tu: „Chór na schodach”.')).toBeVisible();
  await expect(choir.getByText('Tytuł i dane')).toHaveCount(0);

  const yard = sectionOf(lead, 'Podwórko gra');
  await yard.getByText('Tytuł i dane').click();
  await yard.getByLabel('Co z tym listem').selectOption('chosen');
  await yard.getByLabel(/^Dlaczego: jakie/).fill('Potrzeba z badania i pasja sąsiadek.');
  await yard.getByRole('button', { name: 'Zapisz dane' }).click();
  await expect(yard.getByText('Zapisano dane dokumentu.').first()).toBeVisible();
  const choice = sectionOf(lead, 'Wybór listów intencyjnych');
  await choice.getByRole('button', { name: 'Zapisz decyzję' }).click();
  await lead.getByLabel(/^Kto zdecydował/).fill('Zespół programu, cztery osoby');
  await lead.getByLabel(/^Dlaczego te/).fill('Ten list łączy dwa pomysły i służy całemu podwórku.');
  await picture(lead, 'choice dialog');
  await lead.getByRole('button', { name: 'Zapisuję decyzję' }).click();
  await expect(choice.getByRole('link', { name: /Pobierz PDF/ })).toBeVisible();
  await expect(lead.getByRole('dialog')).toHaveCount(0);
  await choice.scrollIntoViewIfNeeded();
  await expectSound(lead, 'letters');
  const [file] = await Promise.all([
    lead.waitForEvent('download'),
    choice.getByRole('link', { name: /Pobierz PDF/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/Wybor-listow-intencyjnych-1\.pdf$/);
  if (process.env.SHOTS !== undefined) {
    await file.saveAs(`${process.env.SHOTS}/choice.pdf`);
  }

  await choir.getByRole('button', { name: 'Wyjmij z powrotem' }).click();
  await lead.getByRole('button', { name: 'Wyjmuję list' }).click();
  await expect(choir.getByRole('button', { name: 'Włącz do innego listu' })).toBeVisible();
  const garden = sectionOf(lead, 'Warzywnik za blokiem');
  await garden.getByRole('button', { name: /^Usuń dokument/ }).click();
  await lead.getByRole('button', { name: 'Usuwam dokument' }).click();
  await expect(lead.getByRole('heading', { level: 2, name: 'Warzywnik za blokiem' })).toHaveCount(0);
});

test('an application waits for its letter, and goes from the check to the report @long', async ({
  table,
}) => {
  const { hand } = table;
  await hand.do({ type: 'document:add', kind: 'mikrowsparcie', title: 'Schody z muzyką' });
  const lines = [
    { what: 'Śpiewniki', quantity: 40, price: 5000, own: false },
    { what: 'Próby (godziny)', quantity: 20, price: 3000, own: true },
  ];
  const application = { ...NEW_APPLICATION, lines };
  await hand.do({ type: 'document:edit', document: 'wniosek-1', application });
  await opened(table, 'wniosek-1');
  const lead = await table.lead();
  await openDocuments(lead, table);
  const section = sectionOf(lead, 'Schody z muzyką');
  await expect(section.getByText(/Zanim zamrozisz wniosek/)).toBeVisible();
  await section.getByText('Tytuł i dane').click();
  await section.getByRole('switch', { name: /^Podpisany list/ }).check();
  await section.getByLabel(/^Miejsce na mapie/).fill('schody przy ul. Szkolnej 3');
  await section.getByLabel(/^Współrzędne/).fill('gdzieś tam');
  await expect(section.getByText(/^Wpisz dwie liczby/)).toBeVisible();
  await section.getByLabel(/^Współrzędne/).fill('51,7687 19,4569');
  await section.getByRole('button', { name: 'Zapisz dane' }).click();
  await expect(section.getByText(/Zanim zamrozisz wniosek/)).toHaveCount(0);
  await picture(lead, 'application form');
  await section.getByRole('button', { name: 'Zamroź jako wersję 1' }).click();
  await lead.getByRole('button', { name: 'Zamrażam wersję 1' }).click();

  await section.getByRole('button', { name: 'Wypełnij ocenę formalną' }).click();
  await lead.getByLabel(/^Kto to stwierdza/).fill('Biuro programu');
  await lead.getByLabel(/^2\. /).selectOption('complete');
  await expect(lead.getByRole('button', { name: 'Zapisuję ocenę formalną' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expectSound(lead, 'check dialog');
  for (const point of [1, 2, 3, 4, 5, 6]) {
    await lead.getByLabel(new RegExp(`^${point}\\. `)).selectOption('yes');
  }
  await lead.getByRole('button', { name: 'Zapisuję ocenę formalną' }).click();
  await expect(section.getByText('Wszystkie punkty spełnione.')).toBeVisible();
  for (const [who, first] of [
    ['osoba z komisji, nr 1', '9'],
    ['osoba z komisji, nr 2', '6'],
  ] as const) {
    await section.getByRole('button', { name: 'Dodaj kartę oceny' }).click();
    await lead.getByLabel(/^Kto ocenia/).fill(who);
    await lead
      .getByLabel(/punkty od 0 do 10$/)
      .first()
      .fill(first);
    await lead
      .getByLabel(/dlaczego tyle$/)
      .first()
      .fill('Wyrasta z próśb sąsiadek.');
    await expect(lead.getByText(new RegExp(`^Razem ${first} z`))).toBeVisible();
    await picture(lead, `card dialog ${first}`);
    await lead.getByRole('button', { name: 'Zapisuję kartę' }).click();
  }
  await expect(section.getByText(/Średnio\s7,5\sz\s40,\sod\s6\sdo\s9\./)).toBeVisible();
  await section.getByRole('button', { name: 'Zapisz decyzję' }).click();
  await lead.getByLabel('Przyznana kwota w złotych').fill('1800');
  await lead.getByLabel(/^Kto to stwierdza/).fill('Zarząd');
  await expectSound(lead, 'decision dialog');
  await lead.getByRole('button', { name: 'Zapisuję decyzję' }).click();
  await expect(section.getByText(/Przyznano\s1\s800,00\szł\./)).toBeVisible();
  await section.getByRole('button', { name: 'Napisz sprawozdanie' }).click();
  await lead
    .getByLabel('Co się wydarzyło')
    .fill('Śpiewaliśmy w cztery soboty, za każdym razem z kimś nowym.');
  await lead.getByLabel('Ile osób wzięło udział').fill('64');
  await lead.getByRole('button', { name: 'Dodaj wydatek' }).click();
  await lead.getByLabel(/^Wydatek 1: na co/).fill('faktura 12/2027, śpiewniki');
  await lead.getByLabel('Wydatek 1: kwota w złotych').fill('1750,50');
  await expect(lead.getByText(/Zostaje\s49,50\szł\./)).toBeVisible();
  await lead.getByRole('button', { name: 'Dodaj opis zdjęcia' }).click();
  await lead.getByLabel('Zdjęcie 1: opis').fill('Pierwsza sobota na schodach');
  await lead.getByRole('switch', { name: /^Zdjęcie 1: osoby na nim/ }).check();
  await lead.getByLabel('Kto składa sprawozdanie').fill('Grupa „Schody”');
  await expectSound(lead, 'report dialog');
  await lead.getByRole('button', { name: 'Zapisuję sprawozdanie' }).click();
  await expect(section.getByText(/Liczba osób: 64\. Wydano\s1\s750,50\szł\./)).toBeVisible();
  await section.getByText('Co dalej z wnioskiem').first().scrollIntoViewIfNeeded();
  await expectSound(lead, 'application, judged');
  await lead.setViewportSize(SCREENS.narrow);
  await expectSound(lead, 'application, judged, narrow');
  await lead.setViewportSize(SCREENS.laptop);

  await lead.getByRole('button', { name: 'Zmień zasady' }).click();
  await lead.getByLabel(/^Miejsca wyłączone/).fill('ulica Główna');
  await expectSound(lead, 'programme dialog');
  await lead.getByRole('button', { name: 'Zapisuję zasady' }).click();
  const course = `${table.house.own}/api/workshops/${table.workshop}/documents/wniosek-1.pdf`;
  const reply = await lead.request.get(`${course}?version=1&variant=course&as=${hand.seat}`);
  expect(reply.headers()['content-type']).toBe('application/pdf');
  if (process.env.SHOTS !== undefined) {
    const { writeFile } = await import('node:fs/promises');
    await writeFile(`${process.env.SHOTS}/course.pdf`, await reply.body());
  }
});

test('letters and an application in English @long', async ({ table }) => {
  const { hand } = table;
  await hand.do({ type: 'workshop:edit', lang: 'en' });
  await hand.do({ type: 'document:add', kind: 'list-intencyjny', title: 'Saturday yard' });
  await hand.do({ type: 'document:add', kind: 'list-intencyjny', title: 'Choir on the stairs' });
  await hand.do({ type: 'document:add', kind: 'mikrowsparcie', title: 'Bicycle fair' });
  const lines = [{ what: 'Parts', quantity: 40, price: 5000, own: false }];
  const application = { ...NEW_APPLICATION, lines, letterSeen: true };
  await hand.do({ type: 'document:edit', document: 'wniosek-1', application });
  await opened(table, 'list-1', 'list-2', 'wniosek-1');
  const lead = await table.lead();
  await lead.evaluate(() => localStorage.setItem('wspolny-stol.lang', 'en'));
  await lead.goto(`${table.house.own}/prowadzenie/${table.workshop}?p=documents`);
  const letter = sectionOf(lead, 'Saturday yard');
  await letter.getByRole('button', { name: 'Merge into another letter' }).click();
  await expectSound(lead, 'en merge');
  await lead.keyboard.press('Escape');
  const choice = sectionOf(lead, 'Choice of letters of intent');
  await choice.getByRole('button', { name: 'Record the decision' }).click();
  await expectSound(lead, 'en choice');
  await lead.keyboard.press('Escape');
  await letter.scrollIntoViewIfNeeded();
  await picture(lead, 'en letters');
  const grant = sectionOf(lead, 'Bicycle fair');
  await grant.getByText('Title and details').click();
  await grant.scrollIntoViewIfNeeded();
  await picture(lead, 'en application form');
  await grant.getByRole('button', { name: 'Freeze as version 1' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'I freeze version 1' }).click();
  await grant.getByRole('button', { name: 'Fill in the formal check' }).click();
  await expectSound(lead, 'en check');
  await lead.keyboard.press('Escape');
  await lead.getByRole('button', { name: 'Change the rules' }).click();
  await expectSound(lead, 'en rules');
  await lead.keyboard.press('Escape');
  await lead.setViewportSize(SCREENS.narrow);
  await expectSound(lead, 'en documents, narrow');
});
