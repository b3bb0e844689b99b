import { expect, test } from 'vitest';
import type { PlanTexts } from '#shared/protocol/answers.ts';
import type { PlanPart } from '#shared/protocol/parts.ts';
import { sameText } from '#shared/text.ts';
import { agendaRows, currentSession, isOver } from './agenda.ts';

const MINUTE = 60_000;

interface Sketch {
  id: string;
  minutes: number;
  openedAt?: number;
  skipped?: boolean;
  done?: boolean;
}

function partOf(steps: Sketch[]): PlanPart {
  const lines = steps.map(({ id, minutes, openedAt = null, skipped = false, done = false }) => ({
    id,
    minutes,
    openedAt,
    skipped,
    status: done ? ('closed' as const) : ('waiting' as const),
    closedAt: null,
  }));
  return { version: 1, sessions: [{ steps: lines }] };
}

function textsOf(steps: Sketch[]): PlanTexts {
  const title = sameText('');
  const lines = steps.map(({ id, minutes }) => ({
    id,
    activity: 'cards',
    title: sameText(id),
    prompt: title,
    minutes,
    essential: id === 'must',
    phases: [],
    config: {},
    script: [],
    tips: [],
  }));
  return { version: 1, title, sessions: [{ title, steps: lines }] };
}

const rowsOf = (steps: Sketch[], most: number) => agendaRows(partOf(steps), textsOf(steps), most);

test('before the meeting nobody knows the hour, afterwards each row follows from the one before', () => {
  const second = { id: 'b', minutes: 5 };
  expect(rowsOf([{ id: 'a', minutes: 10 }, second], 9).map(row => row.at)).toEqual([null, null]);
  const begun = rowsOf([{ id: 'a', minutes: 10, openedAt: 1_000 }, second], 9);
  expect(begun.map(row => row.at)).toEqual([1_000, 1_000 + 10 * MINUTE]);
});

test('skipped steps are gone; of a long list the short ones go, never the first or the essential', () => {
  const steps = [
    { id: 'first', minutes: 1 },
    { id: 'skipped', minutes: 90, skipped: true },
    { id: 'short', minutes: 3 },
    { id: 'must', minutes: 2 },
    { id: 'long', minutes: 30 },
  ];
  expect(rowsOf(steps, 3).map(row => row.id)).toEqual(['first', 'must', 'long']);
});

test('the meeting that is on is the first with something ahead', () => {
  const done = partOf([{ id: 'a', minutes: 1, done: true }]).sessions;
  const ahead = partOf([{ id: 'b', minutes: 1 }]).sessions;
  expect(currentSession({ version: 1, sessions: [...done, ...ahead] })).toBe(1);
  expect(currentSession({ version: 1, sessions: [...done, ...done] })).toBe(1);
});

test('the last meeting is over when every step is closed or was skipped', () => {
  const done = { id: 'a', minutes: 5, done: true };
  expect(isOver(partOf([done, { id: 'b', minutes: 5, skipped: true }]))).toBe(true);
  expect(isOver(partOf([done, { id: 'b', minutes: 5 }]))).toBe(false);
  expect(isOver(partOf([]))).toBe(false);
});
