import { afterEach, describe, expect, test } from 'vitest';
import type { DocumentDifferences } from '#shared/protocol/documents.ts';
import { sampleAgreement } from '../../server/documents/testing/sampleAgreement.ts';
import { phone, type RunningApp, startApp } from '../fixtures/runningApp.ts';
import { cookieOf, putWritten } from '../fixtures/writtenWorkshop.ts';

/** What differs between two versions, over the wire. */

const open: RunningApp[] = [];
afterEach(async () => {
  for (const running of open.splice(0)) {
    await running.close();
  }
});

describe('differences between versions', () => {
  test('are told to whoever may read them, of frozen versions only', async () => {
    const running = await startApp([]);
    open.push(running);
    const frozen = [sampleAgreement({ place: 'Starem Lipowie' }), sampleAgreement()];
    const id = await putWritten(running.app, { frozen });
    const partner = phone(running);
    partner.cookie = await cookieOf(running.app, id, { kind: 'partner', side: 'B' });
    const path = `/api/workshops/${id}/documents/porozumienie/differences`;

    const told = (await partner.get(`${path}?from=1&to=2`)).json as DocumentDifferences;
    expect(told).toMatchObject({
      from: 1,
      to: 2,
      changes: [{ kind: 'changed', of: 'lead', section: 'title', follows: null }],
      was: { sealed: false, approved: false },
    });
    expect(told.changes[0]?.lines[0]?.find(({ kind }) => kind === 'del')?.text).toBe('Starem Lipowie');
    const same = (await partner.get(`${path}?from=2&to=2`)).json as DocumentDifferences;
    expect(same.changes).toEqual([]);

    expect((await partner.get(`${path}?from=2&to=3`)).json).toEqual({ error: 'no-such-document' });
    expect((await partner.get(`${path}?from=draft&to=2`)).json).toEqual({ error: 'bad-request' });
    expect((await partner.get(path)).json).toEqual({ error: 'bad-request' });
    expect((await phone(running).get(`${path}?from=1&to=2`)).json).toEqual({ error: 'no-seat' });
  });
});
