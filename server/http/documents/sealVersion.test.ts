import { expect, test } from 'vitest';
import { canonicalJson, contentHash } from '#shared/agreement/canonical.ts';
import { platformRandom } from '#shared/ids.ts';
import type { Lang } from '#shared/text.ts';
import type { StateMap } from '#shared/workshop/stateMap.ts';
import { foundState } from '../../../test/fixtures/state.ts';
import { cardsStep, templateOf } from '../../../test/fixtures/template.ts';
import type { Sealing } from '../../documents/kept/sealedFiles.ts';
import { sampleAgreement } from '../../documents/testing/sampleAgreement.ts';
import type { WorkshopAccess } from '../../workshop/access.ts';
import { sealVersion } from './sealVersion.ts';

// A seal that was decided, and what becomes of it while its file is made.

const DOC = 'porozumienie';
const FIGURES = { sha256: 'a'.repeat(64), size: 1, fingerprint: 'b'.repeat(64), fileId: '' };

function stateWithSealing(lang: Lang = 'pl'): StateMap {
  const doc = sampleAgreement({ lang });
  const state = foundState(templateOf(cardsStep('s', 'named')), {
    ...{ step: 's', status: 'open', phase: 0, locked: false, late: true, person: 'here', archived: false },
  } as never);
  const document = { v: 1, kind: DOC, step: 's', title: 'Porozumienie', parties: [], frozen: 1 };
  state.set(`document/${DOC}`, document as never);
  const version = { v: 1, at: 0, hash: contentHash(doc), mark: 'v1', canonical: canonicalJson(doc) };
  state.set(`version/${DOC}/1`, { ...version, trace: { paragraphs: [], sources: {} } } as never);
  life(state, { at: 1, without: [] });
  return state;
}

function life(state: StateMap, sealing: object | null): void {
  const kept = { v: 1, until: '', asked: ['A'], sealed: null, withdrawn: '' };
  state.set(`life/${DOC}/1`, { ...kept, state: sealing ? 'approving' : 'withdrawn', sealing } as never);
}

test.each([
  ['stands: it is entered and told', false, ['entered', 'document:sealed']],
  ['is withdrawn meanwhile: older files are not called old ones', true, []],
])('a seal that %s', async (_, withdrawn, wanted) => {
  const state = stateWithSealing();
  const did: string[] = [];
  const entered: unknown[] = [];
  const live = {
    ...{ id: 'w', shown: state, decided: state },
    decide: async ({ type }: { type: string }) => did.push(type),
  } as unknown as WorkshopAccess;
  await sealVersion(live, DOC, 1, {
    sealed: {
      make: async () => {
        if (withdrawn) {
          life(state, null);
        }
        return FIGURES;
      },
    } as never,
    sealRegister: {
      async add(version) {
        did.push('entered');
        entered.push(version);
      },
    },
    random: platformRandom,
    config: { publicUrl: null },
    isThere: async () => true,
  });
  expect(did).toEqual(wanted);
  expect(entered).toMatchObject(wanted.length === 0 ? [] : [{ n: 1, rehearsal: false, needed: 2 }]);
});

test.each([
  ['pl', 'https://stol.lipowo.pl', 'stol.lipowo.pl/sprawdz'],
  ['en', 'https://stol.lipowo.pl:8443', 'stol.lipowo.pl:8443/verify'],
  ['pl', null, null],
] as const)(
  'the card leads to the page that checks files, in its language: %s, %s',
  async (lang, url, wanted) => {
    const state = stateWithSealing(lang);
    const live = { id: 'w', shown: state, decided: state } as unknown as WorkshopAccess;
    const printed: (string | null)[] = [];
    await sealVersion(live, DOC, 1, {
      sealed: {
        async make(_: unknown, { verifyAt }: Sealing) {
          printed.push(verifyAt);
          return null;
        },
      } as never,
      sealRegister: { add: () => Promise.reject(new Error('nothing was made')) },
      random: platformRandom,
      isThere: async () => true,
      config: { publicUrl: url === null ? null : new URL(url) },
    });
    expect(printed).toEqual([wanted]);
  },
);
