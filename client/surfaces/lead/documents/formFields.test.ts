import { describe, expect, test } from 'vitest';
import { NEW_APPLICATION } from '#shared/agreement/grants/application.ts';
import { sampleDocument } from '#shared/agreement/testing/samples.ts';
import type { WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import { editsOf, heldForm, isToldElsewhere, savable, savedIn, settled, takenIn } from './formFields.ts';

const DOC = sampleDocument('pl');

function withAddress(document: WorkshopDocument, address: string): WorkshopDocument {
  return { ...document, parties: document.parties.map((one, n) => (n === 0 ? { ...one, address } : one)) };
}

function typing(address: string) {
  const held = heldForm(DOC);
  const party = { ...held.fields.parties['p-a'], address } as (typeof DOC.parties)[number];
  return {
    ...held,
    fields: { ...held.fields, place: 'Lipowie', parties: { ...held.fields.parties, 'p-a': party } },
  };
}

describe('a form beside another one', () => {
  test('sends only what was changed, each with what it was', () => {
    const { fields, base } = typing('ul. Nowa 1');
    expect(editsOf(base, fields)).toEqual([
      { place: 'Lipowie', was: { place: 'Lipowo' } },
      { party: fields.parties['p-a'], was: { party: base.parties['p-a'] } },
    ]);
  });

  test('saves field by field: what was refused is sent again, what was taken is not', () => {
    const held = typing('ul. Nowa 1');
    const [place, party] = editsOf(held.base, held.fields);
    const left = (edit: typeof place) => editsOf(edit ? savedIn(held.base, edit) : held.base, held.fields);
    expect(left(place)).toEqual([party]);
    expect(left(party)).toEqual([place]);
    expect([place, party].map(edit => edit !== undefined && isToldElsewhere(edit))).toEqual([false, true]);
  });

  test('is the same form when the same comes again, so that nothing is sent twice', () => {
    const held = typing('ul. Nowa 1');
    expect(takenIn(held, { ...DOC }).fields).toBe(held.fields);
  });

  test('takes in what others changed and keeps what was typed here', () => {
    const { fields, clashes } = takenIn(typing('ul. Nowa 1'), { ...DOC, number: '4/2026' });
    expect(fields).toMatchObject({ number: '4/2026', place: 'Lipowie' });
    expect(fields.parties['p-a']?.address).toBe('ul. Nowa 1');
    expect(clashes).toEqual([]);
  });

  test('holds one field back where two people changed it, until somebody chooses', () => {
    const held = takenIn(typing('ul. Nowa 1'), withAddress(DOC, 'ul. Inna 2'));
    expect(held.clashes).toEqual([{ path: 'parties.p-a.address', now: 'ul. Inna 2', mine: 'ul. Nowa 1' }]);
    expect(held.fields.parties['p-a']?.address).toBe('ul. Nowa 1');
    // Everything else is saved meanwhile.
    expect(editsOf(held.base, savable(held))).toEqual([{ place: 'Lipowie', was: { place: 'Lipowo' } }]);
    const mine = settled(held, 'parties.p-a.address', true);
    expect(editsOf(mine.base, savable(mine))[1]).toMatchObject({
      party: { address: 'ul. Nowa 1' },
      was: { party: { address: 'ul. Inna 2' } },
    });
    const theirs = settled(held, 'parties.p-a.address', false);
    expect(theirs.fields.parties['p-a']?.address).toBe('ul. Inna 2');
    expect(theirs.clashes).toEqual([]);
  });

  test('a party that was taken away leaves no question behind', () => {
    const gone = { ...DOC, parties: DOC.parties.slice(1) };
    const { fields, clashes } = takenIn(typing('ul. Nowa 1'), gone);
    expect(clashes).toEqual([]);
    expect(Object.keys(fields.parties)).toEqual(['p-b']);
  });

  test('two who begin a form at once keep what each wrote, and choose where they differ', () => {
    const held = heldForm(DOC);
    const mine = { ...NEW_APPLICATION, applicant: 'person', letter: 'List B' } as const;
    const typed = { ...held, fields: { ...held.fields, application: mine } };
    const theirs = { ...NEW_APPLICATION, place: 'podwórko' };
    const { fields, clashes } = takenIn(typed, { ...DOC, application: theirs });
    expect(fields.application).toEqual({ ...theirs, letter: 'List B', applicant: 'person' });
    expect(clashes.map(({ path }) => path)).toEqual(['application.applicant']);
  });
});
