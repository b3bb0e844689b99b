import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectNoFindings, expectNoSideways, expectNothingClipped } from './surfaceChecks.ts';
import { expect, SCREENS, test } from './table.ts';

const STEP = 'koniec';

test('a slide shows its picture on the stage and on the phone, with words for those who do not see it', async ({
  table,
}) => {
  const stage = await table.stage();
  const phone = await table.phone('Halina', 'A', { viewport: SCREENS.narrow });
  await table.goTo(STEP);
  for (const page of [stage, phone]) {
    const picture = page.getByRole('img', { name: /^Stół widziany z góry: trzy osoby/ });
    await expect(picture).toBeVisible();
    await expect
      .poll(() => picture.evaluate(one => (one instanceof HTMLImageElement ? one.naturalWidth : 0)))
      .toBeGreaterThan(0);
    await expectNoFindings(page, 'a slide with a picture');
    await expectNoSideways(page, 'a slide with a picture');
    await expectNothingClipped(page, 'a slide with a picture');
  }
  const shown = await stage.evaluate(async () =>
    [...new Uint8Array(await (await fetch('/pictures/stol.png')).arrayBuffer())].slice(0, 64),
  );
  const file = await readFile(join(import.meta.dirname, '../../templates/pictures/stol.png'));
  expect(shown).toEqual([...file.subarray(0, 64)]);

  await table.hand.do({ type: 'step:show', step: STEP, slide: 1 });
  await expect(stage.getByText('Co dalej')).toBeVisible();
  await expect(stage.getByRole('img', { name: /^Stół widziany/ })).toHaveCount(0);
});
