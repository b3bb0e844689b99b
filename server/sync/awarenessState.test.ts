import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { rebuildState } from './awarenessState.ts';
import { SYNC_LIMITS } from './limits.ts';

const WANDA = { name: 'Wanda', side: 'A', person: 'w1' };

/** What the client says while a caret stands in a text, before JSON. */
function writing(text: Y.Text, anchor: number, head: number) {
  const at = (place: number, assoc: number) =>
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, place, assoc));
  return { field: 'record.text', cursor: { anchor: at(anchor, 0), head: at(head, -1) } };
}

describe('who is writing where', () => {
  const doc = new Y.Doc();
  doc.clientID = 2 ** 32 - 1;
  doc.getMap('texts').set('empty', new Y.Text());
  doc.getMap('texts').set('full', new Y.Text('raz dwa'));

  it.each([
    ['empty', 0, 0],
    ['full', 0, 7],
    ['full', 3, 3],
  ])('passes as it was said in a text that is %s, %i to %i', (key, anchor, head) => {
    const said = writing(doc.getMap('texts').get(key) as Y.Text, anchor, head);
    const json = JSON.stringify(said);
    expect(json.length).toBeLessThan(SYNC_LIMITS.awarenessEntryBytes / 4);
    expect(JSON.parse(rebuildState(json, WANDA) ?? '')).toEqual({ ...JSON.parse(json), ...WANDA });
  });

  it('is signed by the seat, whatever was said', () => {
    const said = { field: 'record.text', name: 'Roman', person: 'r1', side: 'B', more: 1 };
    expect(JSON.parse(rebuildState(JSON.stringify(said), WANDA) ?? '')).toEqual({
      field: 'record.text',
      ...WANDA,
    });
  });

  it('is left out where it does not fit', () => {
    const said = { field: 'x'.repeat(97), cursor: { anchor: 'here' } };
    expect(JSON.parse(rebuildState(JSON.stringify(said), WANDA) ?? '')).toEqual(WANDA);
  });
});
