import type { CDPSession } from 'playwright';
import { expect } from 'playwright/test';
import { test, type Writer } from './bound/room.ts';
import { type Cut, cutBefore } from './cut.ts';

/** The trials of `npm run test:long` cut longer. */
const CUT_SECONDS = Number(process.env.E2E_CUT_SECONDS ?? 15);
/** Longer than the server puts up with more than twenty changes a second. */
const HELD_MS = 17_000;

test.use({ firstWords: 'Anna:\nBartek:\nCelina:\nkoniec' });

let cut: Cut | undefined;
test.afterEach(async () => {
  await cut?.close();
  cut = undefined;
});

async function expectSame(writers: readonly Writer[], words: string): Promise<void> {
  for (const writer of writers) {
    await expect(writer.area).toHaveValue(words);
  }
}

function ime(writer: Writer): Promise<CDPSession> {
  return writer.page.context().newCDPSession(writer.page);
}

/** Shows a word as an input method does, before it is decided on. */
async function compose(session: CDPSession, ...states: string[]): Promise<void> {
  for (const text of states) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
}

async function paste(writer: Writer, words: string): Promise<void> {
  // Only the own line: above it others write meanwhile.
  const before = (await writer.before()).split('\n').at(-1) ?? '';
  const scratch = writer.page.getByRole('textbox', { name: 'Schowek' });
  await scratch.fill(words);
  await scratch.press('Control+a');
  await scratch.press('Control+c');
  await writer.goBehind(before);
  await writer.page.keyboard.press('Control+v');
}

test('three people write at once: keys, emoji, a paste, an input method, a reload in the middle', async ({
  room,
}) => {
  const [anna, bartek, celina] = await Promise.all(
    ['Anna', 'Bartek', 'Celina'].map(name => room.writer(name)),
  );
  if (!anna || !bartek || !celina) {
    throw new Error('somebody is missing');
  }
  const session = await ime(celina);
  await Promise.all([anna.goBehind('Anna:'), bartek.goBehind('Bartek:'), celina.goBehind('Celina:')]);

  const annaDoes = async () => {
    await anna.page.keyboard.type(' zażółć gęślą jaźń, raz, dwa,', { delay: 25 });
    expect(await anna.before()).toMatch(/raz, dwa,$/);
    await anna.page.keyboard.insertText(' \u{1f642}\u{1f468}\u200d\u{1f469}\u200d\u{1f467}');
    await anna.page.keyboard.type(' trzyy', { delay: 25 });
    await anna.page.keyboard.press('Backspace');
    await anna.page.keyboard.type('.', { delay: 25 });
  };
  const bartekDoes = async () => {
    await bartek.page.keyboard.type(' przed wczytaniem', { delay: 25 });
    await bartek.page.reload();
    await expect(bartek.area).toHaveValue(/przed wczytaniem/);
    await bartek.goBehind('przed wczytaniem');
    await bartek.page.keyboard.type(' i po', { delay: 25 });
    await paste(bartek, ' wklejone \u{1f643} słowa');
    await bartek.page.keyboard.type(' i dalej', { delay: 25 });
  };
  const celinaDoes = async () => {
    await celina.page.keyboard.type(' a', { delay: 25 });
    for (const word of ['日本', 'ł', '語']) {
      await compose(session, word.slice(0, 1), word);
      await session.send('Input.insertText', { text: word });
      await celina.page.keyboard.type('-', { delay: 40 });
    }
    await compose(session, 'x', 'xy', '');
    await celina.page.keyboard.type('b', { delay: 40 });
  };
  await Promise.all([annaDoes(), bartekDoes(), celinaDoes()]);

  const words = [
    'Anna: zażółć gęślą jaźń, raz, dwa, \u{1f642}\u{1f468}\u200d\u{1f469}\u200d\u{1f467} trzy.',
    'Bartek: przed wczytaniem i po wklejone \u{1f643} słowa i dalej',
    'Celina: a日本-ł-語-b',
    'koniec',
  ].join('\n');
  await expectSame([anna, bartek, celina], words);
  expect(await anna.before()).toMatch(/trzy\.$/);
  expect(await bartek.before()).toMatch(/i dalej$/);
  expect(await celina.before()).toMatch(/語-b$/);
  await expect(anna.page.getByTestId('characters')).toHaveText(String(words.length - 1 - 7 - 1));
  await expect(anna.page.getByTestId('writers')).toHaveText('Bartek, Celina');
  await anna.page.getByRole('textbox', { name: 'Schowek' }).focus();
  await expect(bartek.page.getByTestId('writers')).toHaveText('Celina');
});

test('a selection and a composition are left alone while somebody writes above', async ({ room }) => {
  const [anna, bartek] = await Promise.all([room.writer('Anna'), room.writer('Bartek')]);
  await anna.goBehind('koniec');
  for (let i = 0; i < 4; i += 1) {
    await anna.page.keyboard.press('Shift+ArrowLeft');
  }
  await bartek.goBehind('Bartek:');
  await bartek.page.keyboard.type(' wyżej', { delay: 10 });
  await expect(anna.area).toHaveValue(/wyżej/);
  const selected = () =>
    anna.area.evaluate(({ value, selectionStart, selectionEnd, selectionDirection }: HTMLTextAreaElement) => [
      value.slice(selectionStart, selectionEnd),
      selectionDirection,
    ]);
  expect(await selected()).toEqual(['niec', 'backward']);

  const session = await ime(anna);
  await anna.goBehind('koniec');
  await compose(session, 'n', 'ni');
  await bartek.page.keyboard.type(' i wyżej', { delay: 10 });
  await bartek.page.waitForTimeout(400);
  expect(await anna.words()).toMatch(/koniecni$/);
  expect(await anna.words()).not.toContain('i wyżej');
  await session.send('Input.insertText', { text: 'に' });
  await expectSame([anna, bartek], 'Anna:\nBartek: wyżej i wyżej\nCelina:\nkoniecに');
  expect(await anna.before()).toMatch(/に$/);
  await anna.page.keyboard.type('!');
  await expectSame([anna, bartek], 'Anna:\nBartek: wyżej i wyżej\nCelina:\nkoniecに!');
});

test('undo by keys, by the button and by the menu takes back own words only', async ({ room }) => {
  const [anna, bartek] = await Promise.all([room.writer('Anna'), room.writer('Bartek')]);
  await anna.goBehind('Anna:');
  await anna.page.keyboard.type(' moje', { delay: 10 });
  await expect(bartek.area).toHaveValue(/moje/);
  await bartek.goBehind('moje');
  await bartek.page.keyboard.type(' cudze', { delay: 10 });
  await expect(anna.area).toHaveValue(/moje cudze/);
  await anna.page.keyboard.press('Control+z');
  await expectSame([anna, bartek], 'Anna: cudze\nBartek:\nCelina:\nkoniec');
  await anna.page.keyboard.press('Control+z');
  await anna.page.keyboard.press('Control+Shift+z');
  await expectSame([anna, bartek], 'Anna: moje cudze\nBartek:\nCelina:\nkoniec');
  await anna.page.getByRole('button', { name: 'Cofnij' }).click();
  await expectSame([anna, bartek], 'Anna: cudze\nBartek:\nCelina:\nkoniec');
  await anna.area.focus();
  await anna.page.evaluate(() => document.execCommand('redo'));
  await anna.page.keyboard.press('Control+y');
  await expectSame([anna, bartek], 'Anna: moje cudze\nBartek:\nCelina:\nkoniec');
});

test('words typed while the network was cut survive a reload and arrive', async ({ room }) => {
  test.setTimeout((CUT_SECONDS + 90) * 1_000);
  cut = await cutBefore(room.running.port);
  const [anna, bartek] = await Promise.all([room.writer('Anna', cut.port), room.writer('Bartek')]);
  await anna.goBehind('Anna:');
  await anna.page.keyboard.type(' przed', { delay: 10 });
  await expect(bartek.area).toHaveValue(/przed/);

  cut.freeze();
  const cutAt = Date.now();
  await anna.page.keyboard.type(' bez sieci \u{1f642}', { delay: 10 });
  await bartek.goBehind('Bartek:');
  await bartek.page.keyboard.type(' tymczasem', { delay: 10 });
  await expect(anna.page).toHaveTitle('niezapisane');
  await anna.page.reload();
  // The copy on the phone shows them again before anything came from the server.
  await expect(anna.area).toHaveValue(/przed bez sieci \u{1f642}/u);
  expect(await anna.words()).not.toContain('tymczasem');
  await anna.goBehind('bez sieci \u{1f642}');
  await anna.page.keyboard.type(' i po wczytaniu', { delay: 10 });
  expect(await bartek.words()).not.toContain('bez sieci');
  await anna.page.waitForTimeout(Math.max(0, CUT_SECONDS * 1_000 - (Date.now() - cutAt)));

  cut.thaw();
  const words = 'Anna: przed bez sieci \u{1f642} i po wczytaniu\nBartek: tymczasem\nCelina:\nkoniec';
  for (const writer of [anna, bartek]) {
    await expect(writer.area).toHaveValue(words, { timeout: 20_000 });
  }
  expect(await anna.before()).toMatch(/i po wczytaniu$/);
  await expect(anna.page).toHaveTitle('zapisane');
  await expect(anna.page.getByTestId('lost')).toHaveText('');
});

test('a key held down for long is no attack: the server keeps the connection @long', async ({ room }) => {
  const [anna, bartek] = await Promise.all([room.writer('Anna'), room.writer('Bartek')]);
  await anna.goBehind('Anna:');
  let again = 0;
  anna.page.on('websocket', () => {
    again += 1;
  });
  // Forty-five times a second, as quick keyboards do; keys sent one by one from here would come slower than that.
  const letters = await anna.page.evaluate(
    ms =>
      new Promise<number>(resolve => {
        const begun = Date.now();
        let typed = 0;
        const timer = setInterval(() => {
          const now = Date.now() - begun;
          for (; typed < (now * 45) / 1_000; typed += 1) {
            document.execCommand('insertText', false, 'a');
          }
          if (now > ms) {
            clearInterval(timer);
            resolve(typed);
          }
        }, 20);
      }),
    HELD_MS,
  );
  const words = `Anna:${'a'.repeat(letters)}\nBartek:\nCelina:\nkoniec`;
  for (const writer of [anna, bartek]) {
    await expect(writer.area).toHaveValue(words, { timeout: 30_000 });
  }
  await expect(anna.page).toHaveTitle('zapisane');
  await expect(anna.page.getByTestId('lost')).toHaveText('');
  expect(again).toBe(0);
});
