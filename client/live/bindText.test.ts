import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { TEXT_LENGTH } from '#shared/activities/records.ts';
import { type BindOptions, bindText, PACE_MS, SHOW_PAUSE_MS, WRITE_PAUSE_MS } from './bindText.ts';
import { TestArea } from './testArea.ts';
import { readWriters } from './writers.ts';

/** Two people at one text: the one with the text area, the other writing straight into her document. */
function pair(words: string, options: BindOptions = {}) {
  const doc = new Y.Doc();
  const text = new Y.Text(words);
  doc.getMap('texts').set('p1', text);
  const other = new Y.Doc();
  const send = () => {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)), 'net');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)), 'net');
  };
  send();
  const theirs = other.getMap('texts').get('p1') as Y.Text;
  const area = new TestArea().focus();
  const bound = bindText(area.element, text, { pace: 0, ...options });
  return { doc, text, other, theirs, send, area, bound };
}

/** The area with its selection, „raz|dwa" or „raz[dwa]". */
function seen({ value, selectionStart: start, selectionEnd: end }: TestArea): string {
  return start === end
    ? `${value.slice(0, start)}|${value.slice(start)}`
    : `${value.slice(0, start)}[${value.slice(start, end)}]${value.slice(end)}`;
}

describe('what is typed', () => {
  test('goes in where it was typed, in one transaction of our own', () => {
    const origin = {};
    const { doc, text, area, theirs, send } = pair('aaa', { origin });
    const origins: unknown[] = [];
    doc.on('update', (_, from) => origins.push(from));
    const mark = Y.createRelativePositionFromTypeIndex(theirs, 1, -1);
    area.select(1).type('b').type('a');
    send();
    expect(text.toString()).toBe('abaaa');
    expect(origins).toEqual([origin, origin]);
    expect(origins[0]).toBe(origin);
    expect(Y.createAbsolutePositionFromRelativePosition(mark, theirs.doc as Y.Doc)?.index).toBe(1);
  });

  test('keeps emoji and accents whole where two people exchange them at once', () => {
    const { text, theirs, area, send } = pair('<\u{1f642}>');
    area.select(1, 3).type('\u{1f643}');
    theirs.delete(1, 2);
    theirs.insert(1, '\u{1f600}');
    send();
    expect([...text.toString()].sort().join('')).toBe([...'<>\u{1f643}\u{1f600}'].sort().join(''));
    expect(area.value).toBe(theirs.toString());
  });

  test('is cleaned, and the caret stays behind it', () => {
    const { text, area } = pair('ab');
    area.select(1).type('x\u0000\ty\u202ez');
    expect(text.toString()).toBe('ax  yzb');
    expect(seen(area)).toBe('ax  yz|b');
    area.type('e').type('\u0301');
    expect(text.toString()).toBe('ax  yz\u00e9b');
    expect(seen(area)).toBe('ax  yz\u00e9|b');
  });

  test('has one kind of line ends, and what an area would swallow keeps its place', () => {
    const { text, area, theirs, send } = pair('a\r\nb');
    expect(area.value).toBe('a \nb');
    area.select(4).type('\r\nc');
    theirs.insert(0, '>');
    send();
    expect(text.toString()).toBe('>a\r\nb\nc');
    expect(seen(area)).toBe('>a \nb\nc|');
  });

  test('is not taken twice by a second area of the same text and origin', () => {
    const origin = {};
    const { text, area } = pair('ab', { origin });
    const second = new TestArea();
    bindText(second.element, text, { origin, pace: 0 });
    area.select(1).type('x');
    second.select(2).type('y');
    expect([text.toString(), area.value, second.value]).toEqual(['axyb', 'axyb', 'axyb']);
  });
});

describe('what others write', () => {
  test.each([
    ['before the caret', 3, 3, (t: Y.Text) => t.insert(0, '>>'), '>>raz| dwa'],
    ['behind it', 3, 3, (t: Y.Text) => t.insert(7, '<<'), 'raz| dwa<<'],
    ['at it', 3, 3, (t: Y.Text) => t.insert(3, '??'), 'raz|?? dwa'],
    ['at the end, where the caret is', 7, 7, (t: Y.Text) => t.insert(7, '??'), 'raz dwa|??'],
    ['at the beginning, where the caret is', 0, 0, (t: Y.Text) => t.insert(0, '??'), '|??raz dwa'],
    ['deleting its letter', 3, 3, (t: Y.Text) => t.delete(1, 4), 'r|wa'],
    ['deleting everything', 3, 3, (t: Y.Text) => t.delete(0, 7), '|'],
    ['before a selection', 4, 7, (t: Y.Text) => t.insert(4, '>'), 'raz >[dwa]'],
    ['behind a selection', 4, 7, (t: Y.Text) => t.insert(7, '<'), 'raz [dwa]<'],
    ['within a selection', 4, 7, (t: Y.Text) => t.insert(5, '?'), 'raz [d?wa]'],
    ['deleting a selection', 4, 7, (t: Y.Text) => t.delete(3, 4), 'raz|'],
  ])('%s leaves it at its letter', (_, start, end, write, expected) => {
    const { area, theirs, send } = pair('raz dwa');
    area.select(start, end);
    write(theirs);
    send();
    expect(seen(area)).toBe(expected);
  });

  test('keeps the direction of a selection and how far the area is scrolled', () => {
    const { area, theirs, send } = pair('raz dwa');
    area.select(4, 7, 'backward');
    area.scrollTop = 40;
    theirs.insert(0, '>');
    send();
    expect([seen(area), area.selectionDirection, area.scrollTop]).toEqual(['>raz [dwa]', 'backward', 40]);
  });

  test('does not touch the area where nothing changed', () => {
    const { doc, area, text } = pair('raz');
    const before = area.writes;
    area.select(3).type('x');
    doc.getMap('other').set('a', 1);
    doc.transact(() => text.insert(0, ''));
    expect(area.writes).toBe(before);
  });

  test('is shown unit for unit, also where somebody put something else between the letters', () => {
    const { text, area, theirs, send } = pair('raz');
    theirs.insertEmbed(1, { evil: true });
    send();
    expect(area.value).toBe('r\ufffcaz');
    area.select(4).type('!');
    theirs.insert(0, '>');
    send();
    expect([text.toString(), seen(area)]).toEqual(['>raz!', '>r\ufffcaz!|']);
    area.select(3).erase();
    expect([text.toString(), text.length, seen(area)]).toEqual(['>raz!', 5, '>r|az!']);
  });
});

describe('composition', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('holds back what others write and goes in as one change', () => {
    const { doc, text, area, theirs, send } = pair('raz dwa');
    let changes = 0;
    doc.on('update', (_, origin) => {
      changes += origin === 'net' ? 0 : 1;
    });
    area.select(4).compose('n').compose('ni').compose('に');
    theirs.insert(0, '>>');
    theirs.insert(9, '<<');
    send();
    expect(seen(area)).toBe('raz に|dwa');
    area.endCompose();
    expect(changes).toBe(1);
    expect(text.toString()).toBe('>>raz にdwa<<');
    expect(seen(area)).toBe('>>raz に|dwa<<');
  });

  test('in a place that others deleted in the meantime', () => {
    const { text, area, theirs, send } = pair('raz dwa trzy');
    area.select(5, 6).compose('W');
    theirs.delete(3, 4);
    theirs.insert(3, '+');
    send();
    area.endCompose();
    expect(text.toString()).toBe(area.value);
    expect(text.toString()).toMatch(/^raz(\+W|W\+) trzy$/);
    expect(area.value.slice(0, area.selectionEnd)).toMatch(/W$/);
  });

  test('that is cancelled changes nothing and shows what was held back', () => {
    const { doc, area, theirs, send } = pair('raz dwa');
    let own = 0;
    doc.on('update', (_, origin) => {
      own += origin === 'net' ? 0 : 1;
    });
    area.select(4, 7).compose('x').compose('xy');
    theirs.insert(0, '>');
    send();
    area.endCompose('cancelled');
    expect([own, area.value]).toEqual([0, '>raz dwa']);
  });

  test('ends with the focus', () => {
    const { text, area, theirs, send } = pair('raz');
    area.select(3).compose('!');
    theirs.insert(0, '>');
    send();
    area.blur();
    expect([text.toString(), area.value]).toEqual(['>raz!', '>raz!']);
    area.dispatchEvent(new Event('compositionend'));
    expect(text.toString()).toBe('>raz!');
  });

  test('is written down after a pause, and stays one step for undo', () => {
    const { text, area, theirs, send, bound } = pair('');
    area.compose('zgo');
    vi.advanceTimersByTime(WRITE_PAUSE_MS);
    expect(text.toString()).toBe('zgo');
    send();
    theirs.insert(0, '>');
    send();
    area.compose('zgoda');
    expect(area.value).toBe('zgoda');
    area.endCompose();
    expect([text.toString(), seen(area)]).toEqual(['>zgoda', '>zgoda|']);
    bound.undo();
    expect(area.value).toBe('>');
  });

  test('that was forgotten shows what others wrote', () => {
    const { area, theirs, send } = pair('');
    area.compose('zgoda');
    theirs.insert(0, '>');
    send();
    vi.advanceTimersByTime(SHOW_PAUSE_MS - 1);
    expect(area.value).toBe('zgoda');
    vi.advanceTimersByTime(1);
    expect(area.value).toMatch(/^(>zgoda|zgoda>)$/);
  });

  test('is written down when the area goes', () => {
    const { text, area, bound } = pair('raz');
    area.select(3).compose('!');
    bound.destroy();
    expect(text.toString()).toBe('raz!');
    area.type('?');
    expect(text.toString()).toBe('raz!');
  });

  test('too long is cut at its end', () => {
    const told = vi.fn();
    const { text, area } = pair('raz', { maxLength: 5, onTooLong: told });
    area.select(3).compose('abcdef');
    vi.advanceTimersByTime(WRITE_PAUSE_MS);
    expect([text.toString(), told.mock.calls.length]).toEqual(['raz', 0]);
    area.endCompose();
    expect([text.toString(), seen(area), told.mock.calls.length]).toEqual(['razab', 'razab|', 1]);
  });
});

describe('a key that is held down', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is written at a pace that the server takes, and is one step for undo', () => {
    const { doc, text, area, bound } = pair('raz', { pace: PACE_MS });
    let updates = 0;
    doc.on('update', () => {
      updates += 1;
    });
    area.select(3);
    for (let i = 0; i < 300; i += 1) {
      area.type('a');
      vi.advanceTimersByTime(20);
    }
    vi.advanceTimersByTime(PACE_MS);
    expect(text.toString()).toBe(`raz${'a'.repeat(300)}`);
    expect(updates).toBeLessThanOrEqual((300 * 20) / PACE_MS + 2);
    for (let i = 0; i < 100; i += 1) {
      area.erase();
      vi.advanceTimersByTime(33);
    }
    bound.undo();
    expect(area.value).toBe(`raz${'a'.repeat(300)}`);
    bound.undo();
    expect(area.value).toBe('raz');
  });

  test('what others write meanwhile waits with it', () => {
    const { text, area, theirs, send } = pair('raz', { pace: PACE_MS });
    area.select(3).type('a').type('b');
    theirs.insert(0, '>');
    send();
    expect([text.toString(), seen(area)]).toEqual(['>raza', 'razab|']);
    area.type('c');
    vi.advanceTimersByTime(PACE_MS);
    expect([text.toString(), seen(area)]).toEqual(['>razabc', '>razabc|']);
  });

  test.each([
    ['the focus leaves', (area: TestArea) => area.blur()],
    [
      'the page is put away',
      (area: TestArea) => area.ownerDocument.dispatchEvent(new Event('visibilitychange')),
    ],
    ['a composition begins', (area: TestArea) => area.compose('c')],
  ])('is written at once when %s', (_, happens) => {
    const { text, area } = pair('raz', { pace: PACE_MS });
    area.select(3).type('a').type('b');
    happens(area);
    expect(text.toString()).toBe('razab');
  });

  test('nothing waits for ever when the binding ends', () => {
    const { text, area, bound } = pair('raz', { pace: PACE_MS });
    area.select(3).type('a').type('b');
    bound.destroy();
    expect([text.toString(), vi.getTimerCount()]).toEqual(['razab', 0]);
  });
});

describe('undo', () => {
  test('takes back own changes only, in steps', () => {
    const { area, theirs, send } = pair('raz');
    area.select(3).type(' ').type('d').type('w').type('a');
    theirs.insert(0, 'trzy ');
    send();
    area.erase();
    expect(seen(area)).toBe('trzy raz dw|');
    expect(area.press('z', { ctrlKey: true })).toBe(true);
    expect(seen(area)).toBe('trzy raz dwa|');
    area.press('z', { metaKey: true });
    expect(seen(area)).toBe('trzy raz|');
    area.press('z', { ctrlKey: true });
    expect(seen(area)).toBe('trzy raz|');
    area.press('Z', { ctrlKey: true, shiftKey: true });
    area.press('y', { ctrlKey: true });
    expect(seen(area)).toBe('trzy raz dw|');
  });

  test('steps end with a paste, a sentence, a line and another place', () => {
    const { area } = pair('');
    const steps: string[] = [];
    for (const words of ['A', '.', ' ', 'B', '\n', 'C', 'wklejone zdanie', 'D']) {
      area.type(words);
    }
    area.select(0).type('E');
    while (area.value !== '') {
      area.press('z', { ctrlKey: true });
      steps.push(area.value);
    }
    expect(steps).toEqual([
      'A. B\nCwklejone zdanieD',
      'A. B\nCwklejone zdanie',
      'A. B\nC',
      'A. B\n',
      'A. ',
      '',
    ]);
  });

  test('a pause begins another step', () => {
    vi.useFakeTimers();
    const { area } = pair('');
    area.type('a').type('b');
    vi.advanceTimersByTime(1_001);
    area.type('c');
    area.press('z', { ctrlKey: true });
    vi.useRealTimers();
    expect(area.value).toBe('ab');
  });

  test('goes on as one step while others write elsewhere', () => {
    const { area, theirs, send } = pair('');
    area.type('a');
    theirs.insert(0, '>>');
    send();
    area.type('b');
    area.press('z', { ctrlKey: true });
    expect(area.value).toBe('>>');
  });

  test('is asked for by menus too, and by nothing else', () => {
    const { area, bound } = pair('');
    area.type('a');
    expect(area.press('z', { ctrlKey: true, altKey: true })).toBe(false);
    expect(area.press('z')).toBe(false);
    expect(area.press('y', { metaKey: true })).toBe(false);
    expect([bound.canUndo, bound.canRedo]).toEqual([true, false]);
    expect(area.ask('historyUndo')).toBe(true);
    expect([area.value, bound.canUndo, bound.canRedo]).toEqual(['', false, true]);
    expect(area.ask('historyRedo')).toBe(true);
    expect(area.ask('insertText')).toBe(false);
    expect(area.value).toBe('a');
  });

  test('does nothing where one may only look', () => {
    const { area, bound } = pair('');
    area.type('a');
    area.readOnly = true;
    bound.undo();
    expect(area.value).toBe('a');
  });
});

describe('length', () => {
  test('counts characters as people do', () => {
    const told = vi.fn();
    const { text, area } = pair('', { maxLength: 3, onTooLong: told });
    area.type('\u{1f468}\u200d\u{1f469}\u200d\u{1f467}').type('e\u0301').type('z');
    expect(told).not.toHaveBeenCalled();
    area.type('!');
    expect(told).toHaveBeenCalledTimes(1);
    expect(text.toString()).toBe('\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u00e9z');
    area.erase().type('ab');
    expect([told.mock.calls.length, area.value.at(-1)]).toEqual([2, 'a']);
  });

  test('a paste is cut, the caret stands where it was cut', () => {
    const { text, area } = pair('raz dwa', { maxLength: 9 });
    area.select(3, 4).type('123456');
    expect([text.toString(), seen(area)]).toEqual(['raz123dwa', 'raz123|dwa']);
  });

  test('never more than readers read', () => {
    const { text, area } = pair('');
    area.type('\u{1f642}'.repeat(TEXT_LENGTH));
    expect(text.length).toBe(TEXT_LENGTH);
  });

  test('others made it longer: it can still be shortened', () => {
    const told = vi.fn();
    const { text, area } = pair('123456', { maxLength: 3, onTooLong: told });
    area.select(6).erase();
    expect([text.toString(), told.mock.calls.length]).toEqual(['12345', 0]);
  });
});

describe('gone', () => {
  test('the server put the text back', () => {
    const onGone = vi.fn();
    const { doc, area, other, send, bound } = pair('raz', { onGone });
    other.getMap('texts').set('p1', new Y.Text('dwa'));
    send();
    expect([bound.gone, onGone.mock.calls.length]).toEqual([true, 1]);
    area.type('x');
    expect(String(doc.getMap('texts').get('p1'))).toBe('dwa');
    const next = doc.getMap('texts').get('p1') as Y.Text;
    bindText(area.element, next, { pace: 0 });
    area.select(3).type('!');
    expect([next.toString(), area.value]).toEqual(['dwa!', 'dwa!']);
  });

  test('the document was thrown away', () => {
    const onGone = vi.fn();
    const { doc, bound } = pair('raz', { onGone });
    doc.destroy();
    bound.destroy();
    expect([bound.gone, onGone.mock.calls.length]).toEqual([true, 1]);
  });
});

describe('who is writing', () => {
  function withSign(words = 'raz dwa') {
    const awareness = new Awareness(new Y.Doc());
    const all = pair(words, { sign: { awareness, record: 'p1' } });
    const state = () => awareness.getLocalState() ?? {};
    const place = (end: 'anchor' | 'head') =>
      Y.createAbsolutePositionFromRelativePosition(
        Y.createRelativePositionFromJSON(state().cursor[end]),
        all.doc,
      )?.index;
    return { ...all, awareness, state, place };
  }

  test('is said while the caret stands here', () => {
    const { area, awareness, state, place, bound } = withSign();
    expect(state().field).toBe('p1');
    area.select(4, 7, 'backward');
    expect([place('anchor'), place('head')]).toEqual([7, 4]);
    area.blur();
    expect(state()).toEqual({});
    area.focus();
    expect(state().field).toBe('p1');
    bound.destroy();
    expect(state()).toEqual({});
    awareness.destroy();
  });

  test('does not take the sign of another field away', () => {
    const { awareness, state, bound } = withSign();
    awareness.setLocalState({ field: 'p2' });
    bound.destroy();
    expect(state()).toEqual({ field: 'p2' });
    awareness.destroy();
  });

  test('who may no longer write is not writing', () => {
    const { area, state, awareness } = withSign();
    area.readOnly = true;
    area.select(0);
    expect(state()).toEqual({});
    awareness.destroy();
  });

  test('who may only look is not writing', () => {
    const awareness = new Awareness(new Y.Doc());
    const doc = new Y.Doc();
    const area = new TestArea().focus();
    area.readOnly = true;
    bindText(area.element, doc.getText('t'), { sign: { awareness, record: 'p1' } });
    area.select(0);
    expect(awareness.getLocalState()).toEqual({});
    awareness.destroy();
  });

  test('the others are read as the server stamped them', () => {
    const awareness = new Awareness(new Y.Doc());
    const states = awareness.getStates();
    awareness.setLocalState({ field: 'p1', name: 'Ja' });
    states.set(1, { field: 'p1', name: 'Renata', side: 'B', person: 'r' });
    states.set(2, { field: 'p1', name: 'Renata', side: 'B', person: 'r' });
    states.set(3, { field: 'p2', name: 'Marta', side: 'A', person: 'm' });
    states.set(4, { field: 'p1', name: 'Adam', side: null, person: null });
    states.set(5, { field: 'p1', name: 7 });
    expect(readWriters(awareness, 'p1')).toEqual([
      { name: 'Adam', side: null, person: null },
      { name: 'Renata', side: 'B', person: 'r' },
    ]);
    awareness.destroy();
  });
});
