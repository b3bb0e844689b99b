import { signAs } from '../../server/documents/sealing/testing/signer.ts';
import { approveIt, bring, director, downloaded, look } from './agreementTable.ts';
import { FROZEN, handOf, linkOf, partner, written } from './institution.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, test } from './table.ts';
import { cookieFor } from './ways.ts';

// Signing in turns, what the log gives whoever answers, and who is reminded.

test('sides sign in turns; whoever waits is reminded, whoever answered holds a line of the log @long', async ({
  house,
  table,
}) => {
  test.setTimeout(240_000);
  const about = await written(house, FROZEN);
  const hand = await handOf(house, about);
  const version = { document: 'porozumienie', version: 2 };
  await hand.do({ type: 'document:ask', ...version, until: '2026-12-20', sides: ['A', 'B'] });
  const lead = await table.newcomer({ viewport: { width: 1366, height: 768 } });
  await lead.context().addCookies([cookieFor(house.own, about.lead)]);
  await lead.goto(`${house.own}/prowadzenie/${about.id}?p=documents`);
  const life = lead.getByRole('region', { name: /^Wersja 2:/ });
  const dialog = lead.getByRole('dialog');

  // A decline that was said on the phone names its clauses, as one from the link does.
  await life
    .getByRole('button', { name: /^Zapisz odpowiedź: / })
    .first()
    .click();
  await dialog.getByRole('radio', { name: 'nie zatwierdza' }).check({ force: true });
  await dialog.getByRole('checkbox', { name: /Zadania/ }).check({ force: true });
  await dialog.getByLabel('Co trzeba zmienić').fill('Terminy są za krótkie.');
  await expectNoFindings(lead, 'console, a decline that was told');
  await lead.screenshot({ path: test.info().outputPath('told.png') });
  await dialog.getByRole('button', { name: 'Zapisuję odpowiedź' }).click();
  await expect(life).toContainText(/Dotyczy: §\s\d+\sZadania/);

  await life
    .getByRole('button', { name: /^Przypomnij: / })
    .first()
    .click();
  await expect(dialog.getByLabel('Treść')).toHaveValue(/wersja 2, czeka na decyzję Państwa instytucji od/);
  await expectNoFindings(lead, 'console, a reminder');
  await lead.screenshot({ path: test.info().outputPath('reminder.png') });
  await dialog.getByRole('button', { name: 'Kopiuj' }).click();
  await expect(dialog).toHaveCount(0);

  await hand.do({ type: 'document:ask', ...version, until: '', sides: ['A', 'B'] });
  const ops = await partner(table.newcomer, about);
  await approveIt(ops, 2, 'Jan Lis', 'dyrektor');
  await expect(ops.getByText(/wpis\snr\s\d+,\sznak\s[0-9A-F]{4}(-[0-9A-F]{4}){3}/)).toBeVisible();
  const mok = await partner(table.newcomer, { ...about, ...(await linkOf(house, about, 'A')) });
  await approveIt(mok, 2, 'Ewa Maj', 'dyrektorka');
  await hand.do({ type: 'document:seal', ...version, without: [] });
  await lead.reload();
  await expect(lead.getByRole('heading', { name: 'Wersja 2: opieczętowana' })).toBeVisible({
    timeout: 90_000,
  });

  // The welfare centre signs first.
  await life.getByRole('button', { name: 'Ustal kolejność' }).click();
  await dialog.getByRole('button', { name: /^Wyżej: OPS/ }).click();
  await expect(dialog.getByRole('listitem').first()).toContainText('1. OPS');
  await expectNoFindings(lead, 'console, the order of signing');
  await expectLargeTargets(lead, 'console, the order of signing');
  await lead.screenshot({ path: test.info().outputPath('order.png') });
  await dialog.getByRole('button', { name: 'Zapisuję wybór' }).click();
  await expect(life).toContainText('Po kolei: OPS → MOK. Teraz podpisuje: OPS.');
  await lead.screenshot({ path: test.info().outputPath('console.png'), fullPage: true });

  await look(mok);
  await expect(
    mok.getByText(/Teraz podpisuje: Ośrodek Pomocy Społecznej\. Podpisujemy po\skolei/),
  ).toBeVisible();
  await mok.screenshot({ path: test.info().outputPath('waits.png'), fullPage: true });
  await look(ops);
  const { bytes } = await downloaded(ops, ops.getByRole('button', { name: 'Pobierz plik do podpisu' }));
  const first = await signAs(bytes, await director('Jan Lis', 'OPS w Lipowie'), 'Podpis1');
  const early = await signAs(bytes, await director('Ewa Maj', 'MOK w Lipowie'), 'Podpis2');
  await bring(mok, 'za wcześnie.pdf', early);
  await expect(mok.getByText('Teraz podpisuje inna strona.')).toBeVisible();
  await bring(ops, 'podpisane.pdf', first);
  await expect(ops.getByText('Przyjęto plik: podpisane.pdf')).toBeVisible();

  await look(mok);
  await bring(mok, 'obok.pdf', early);
  await expect(mok.getByText('W tym pliku brakuje podpisów, które już złożono.')).toBeVisible();
  await mok.setViewportSize({ width: 390, height: 844 });
  await mok.screenshot({ path: test.info().outputPath('turn.png'), fullPage: true });
  const newest = await downloaded(mok, mok.getByRole('button', { name: 'Pobierz plik do podpisu' }));
  expect(newest.bytes.equals(Buffer.from(first))).toBe(true);
  await bring(
    mok,
    'razem.pdf',
    await signAs(newest.bytes, await director('Ewa Maj', 'MOK w Lipowie'), 'Podpis2'),
  );
  await expect(mok.getByText('Przyjęto plik: razem.pdf')).toBeVisible();

  // Whoever signed before gets the other file when the agreement holds, and not earlier.
  await look(ops);
  await expect(ops.getByText('Wydajemy go tylko temu, kto podpisuje jako następny')).toBeVisible();
  await expect(ops.getByRole('link', { name: /razem\.pdf/ })).toHaveCount(0);
  await ops.setViewportSize({ width: 320, height: 700 });
  await ops.getByText('Historia tej wersji').click();
  await expectNoSideways(ops, 'institution, 320 px');
  await expectNoFindings(ops, 'institution, files of others');
  await ops.screenshot({ path: test.info().outputPath('held.png'), fullPage: true });
  hand.close();
});
