import { describe, expect, it } from 'vitest';
import type { PlanTextStep, PlanTexts } from '#shared/protocol/answers.ts';
import type { PlanPart } from '#shared/protocol/parts.ts';
import { sameText, type Text } from '#shared/text.ts';
import { comesNext, placeWords } from './placeWords.ts';
import type { HeldStep } from './useHeldStep.ts';

const polish = (text: Text) => text.pl;

function texts(id: string, title: string, labels: string[]): PlanTextStep {
  const phases = labels.map(label => ({ label: sameText(label) }));
  return { id, title: sameText(title), phases } as PlanTextStep;
}

const bank = texts('bank', 'Bank zasobów', ['W ciszy', 'Odsłona']);
const rest = texts('rest', 'Przerwa', ['Przerwa']);
const consent = texts('consent', 'Zgoda', ['Zgoda']);
const plan: PlanTexts = {
  version: 1,
  title: sameText(''),
  sessions: [
    { title: sameText(''), steps: [bank, rest] },
    { title: sameText(''), steps: [consent] },
  ],
};

function part(skipped: string[] = []): PlanPart {
  const sessions = plan.sessions.map(({ steps }) => ({
    steps: steps.map(({ id }) => ({ id, skipped: skipped.includes(id) })),
  }));
  return { version: 1, sessions } as PlanPart;
}

function at(own: PlanTextStep, phase: number): NonNullable<HeldStep['step']> {
  return { step: { id: own.id, phase }, texts: own } as NonNullable<HeldStep['step']>;
}

describe('placeWords', () => {
  it('names the phase only where there are several', () => {
    expect(placeWords(polish, bank, 0)).toBe('Bank zasobów, w ciszy');
    expect(placeWords(polish, rest, 0)).toBe('Przerwa');
  });
});

describe('comesNext', () => {
  it('is the next phase, then the next step of the same meeting', () => {
    expect(comesNext(part(), plan, at(bank, 0))?.pl).toBe('Odsłona');
    expect(comesNext(part(), plan, at(bank, 1))?.pl).toBe('Przerwa');
  });

  it('is nothing at the end of a meeting, also where the rest was skipped', () => {
    expect(comesNext(part(), plan, at(rest, 0))).toBeNull();
    expect(comesNext(part(['rest']), plan, at(bank, 1))).toBeNull();
  });
});
