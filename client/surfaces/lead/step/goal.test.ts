import { describe, expect, it } from 'vitest';
import type { NowStep } from '#shared/protocol/parts.ts';
import { sameText } from '#shared/text.ts';
import { placeStep } from '../../../../test/fixtures/place.ts';
import { chooseStep } from '../../../../test/fixtures/template.ts';
import type { CourseSession } from '../plan/course.ts';
import { goalOf } from './goal.ts';

const { phases } = chooseStep('pick');

function course(activity: string, config: unknown = {}): CourseSession[] {
  const step = { id: 'pick', skipped: false, texts: { activity, phases, config } };
  const after = { ...step, id: 'after' };
  return [{ steps: [step, after] }] as unknown as CourseSession[];
}

function now(activity: string, phase: number, hidden = 0): NowStep {
  const { visibility } = phases[phase] ?? { visibility: 'all' };
  const counts = { hidden: { '': { A: hidden } }, shown: {} };
  return { id: 'pick', activity, status: 'open', phase, visibility, counts } as unknown as NowStep;
}

const goal = (activity: string, phase: number, hidden?: number) =>
  goalOf(course(activity), now(activity, phase, hidden));

describe('goalOf shelves', () => {
  const columns = [
    { id: 'word', name: sameText('Słowo') },
    { id: 'question', name: sameText('Pytanie') },
    { id: 'untrue', name: sameText('Nieprawda') },
  ];
  const counts = { hidden: { question: { A: 2, B: 1 }, untrue: { B: 1 } }, shown: {} };
  const at = (revealed: string[]) =>
    goalOf(course('cards', { columns }), { ...now('cards', 2), counts, revealed } as NowStep);

  it('reveals shelf by shelf, in their order, before the step can end', () => {
    expect(at([])).toEqual({ kind: 'shelf', column: 'question', name: sameText('Pytanie'), hidden: 3 });
    expect(at(['question'])).toMatchObject({ kind: 'shelf', column: 'untrue', hidden: 1 });
    expect(at(['question', 'untrue'])).toMatchObject({ kind: 'close' });
  });
});

describe('goalOf a step that belongs to no meeting', () => {
  it('ends with itself: neither the next step nor the session', () => {
    const [session] = course('survey');
    const steps = session?.steps.map(step => ({ ...step, outside: { days: 7, when: 'before' } }));
    const apart = [{ steps }] as unknown as CourseSession[];
    expect(goalOf(apart, now('survey', 2))).toEqual({ kind: 'closeApart' });
    const closed = { ...now('survey', 2), status: 'closed' as const };
    expect(goalOf(apart, closed)).toEqual({ kind: 'waitingScreen' });
  });
});

describe('goalOf a vote', () => {
  it('asks where people vote now, and only there', () => {
    expect(goal('choose', 0)).toMatchObject({ kind: 'phase', ballot: false });
    expect(goal('choose', 1)).toMatchObject({ kind: 'reveal', ballot: true });
    // Revealed already: closing the step ends nothing any more.
    expect(goal('choose', 2)).toMatchObject({ kind: 'close', ballot: false });
  });

  it('does not take cards for votes', () => {
    expect(goal('cards', 1, 3)).toMatchObject({ kind: 'reveal', ballot: false });
    expect(goal('cards', 1, 0)).toMatchObject({ kind: 'phase', ballot: false });
  });

  it('takes placing the same things for a vote, and pins of one’s own for none', () => {
    const placing = (items: string) =>
      goalOf(
        course('place', { ...(placeStep('pick').config as object), items }),
        now('place', 1, items === 'own' ? 2 : 0),
      );
    expect(placing('each')).toMatchObject({ kind: 'reveal', ballot: true });
    expect(placing('own')).toMatchObject({ kind: 'reveal', ballot: false });
  });

  it('takes a survey for no vote, and promises the room nothing of one that is for facilitators alone', () => {
    expect(goal('survey', 1, 6)).toMatchObject({ kind: 'reveal', ballot: false });
    expect(goal('survey', 2)).toMatchObject({ kind: 'close', ballot: false });
    const never = course('survey', { show: 'never' });
    expect(goalOf(never, now('survey', 1, 6))).toMatchObject({ kind: 'phase', ballot: false });
  });
});
