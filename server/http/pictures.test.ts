import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { PICTURE_BYTES } from '#shared/pictures.ts';
import { sameText } from '#shared/text.ts';
import { Pictures } from './pictures.ts';
import { readTemplates } from './templates.ts';
import { startApp, type TestApp } from './testing/testApp.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
const JPG = Buffer.from('ffd8ffe000104a4649460001', 'hex');
const WEBP = Buffer.from('524946461a00000057454250', 'hex');
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

/** A template whose second slide shows `asset`. */
function withPicture(asset: string) {
  const title = sameText('Stół');
  return {
    id: 'obrazek',
    version: 1,
    title,
    summary: title,
    source: '',
    sides: ['A', 'B'].map(id => ({ id, name: title, short: title })),
    sessions: [
      {
        title,
        steps: [
          {
            id: 'slajd',
            activity: 'brief',
            title,
            prompt: title,
            script: [],
            tips: [],
            phases: [{ label: title, minutes: 3, form: 'plenary', visibility: 'all' }],
            minutes: 3,
            config: { preset: 'welcome', slides: [{ title }, { title, image: { asset, alt: title } }] },
          },
        ],
      },
    ],
  };
}

describe('pictures of templates', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stol-pictures-'));
    await mkdir(join(folder, 'pictures'));
    const files: Record<string, Buffer> = {
      'dobry.png': PNG,
      'dobry.jpg': JPG,
      'dobry.webp': WEBP,
      'rysunek.svg': SVG,
      'udaje.png': SVG,
      'pomylony.jpg': PNG,
      'pusty.webp': Buffer.alloc(0),
      'Wielki.PNG': PNG,
      'duzy.png': Buffer.concat([PNG, Buffer.alloc(PICTURE_BYTES)]),
    };
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(folder, 'pictures', name), bytes);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are png, jpg or webp, whatever their name claims, and not too large', async () => {
    const pictures = await Pictures.read(join(folder, 'pictures'));
    expect(pictures.get('dobry.png')?.type).toBe('image/png');
    expect(pictures.get('dobry.jpg')?.type).toBe('image/jpeg');
    expect(pictures.get('dobry.webp')?.type).toBe('image/webp');
    for (const [name, fault] of [
      ['rysunek.svg', 'is not named as a picture'],
      ['Wielki.PNG', 'is not named as a picture'],
      ['udaje.png', 'is not what its name says (image/png)'],
      ['pomylony.jpg', 'is not what its name says (image/jpeg)'],
      ['pusty.webp', 'is not what its name says (image/webp)'],
      ['duzy.png', 'has 501 KB, at most 500 are allowed'],
      ['brak.png', 'there is no pictures/brak.png'],
    ] as const) {
      expect(pictures.get(name)).toBeNull();
      expect(pictures.faultOf(name)).toContain(fault);
    }
  });

  it('keep a template that names a wrong one from loading, and the log says where and why', async () => {
    const pictures = await Pictures.read(join(folder, 'pictures'));
    for (const [asset, fault] of [
      ['dobry.png', null],
      ['brak.png', 'there is no pictures/brak.png'],
      ['duzy.png', 'has 501 KB, at most 500 are allowed'],
      ['udaje.png', 'is not what its name says (image/png)'],
      ['rysunek.svg', 'it does not look as it should'],
    ] as const) {
      await writeFile(join(folder, 'obrazek.json'), JSON.stringify(withPicture(asset)));
      let logged = '';
      const log = pino({}, { write: line => (logged += line) });
      const templates = await readTemplates(folder, ACTIVITIES, pictures, log);
      expect([asset, templates.length]).toEqual([asset, fault === null ? 1 : 0]);
      if (fault !== null) {
        expect(logged).toContain(`sessions[0].steps[0] (slajd).config.slides[1].image.asset: `);
        expect(logged).toContain(fault);
      }
    }
  });

  it('are none where the folder is missing', async () => {
    expect((await Pictures.read(join(folder, 'nic'))).faultOf('a.png')).toBe('there is no pictures/a.png');
  });
});

describe('GET /pictures/:name', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test.close());

  it('gives the picture with its type, to be kept and not guessed about', async () => {
    const reply = await test.phone().get('/pictures/stol.png');
    expect(reply.status).toBe(200);
    expect(reply.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=2592000',
      'x-content-type-options': 'nosniff',
    });
    const again = await test
      .phone()
      .send('GET', '/pictures/stol.png', { headers: { 'if-none-match': String(reply.headers.etag) } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await test.phone().send('HEAD', '/pictures/stol.png', {})).status).toBe(200);
  });

  it('gives nothing else, however the path is written', async () => {
    for (const name of [
      'brak.png',
      '..%2fpierwsze-spotkanie.json',
      '%2e%2e%2fpierwsze-spotkanie.json',
      '..%5cpierwsze-spotkanie.json',
      '%2fetc%2fpasswd',
      'stol.png%00.html',
      'stol.png%2f',
      'STOL.PNG',
      '__proto__',
      '%E0%A4%A',
    ]) {
      const { status, text } = await test.phone().get(`/pictures/${name}`);
      expect([name, status >= 400 && status < 500, text.includes('sessions')]).toEqual([name, true, false]);
    }
  });

  it('takes GET only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const reply = await test.browser().send(method, '/pictures/stol.png', {});
      expect([method, reply.status]).toEqual([method, 405]);
    }
  });
});
