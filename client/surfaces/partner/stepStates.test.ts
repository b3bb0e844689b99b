import { describe, expect, it } from 'vitest';
import { stepStates } from './stepStates.ts';

describe('the way from reading to signing', () => {
  it('has one step that is now', () => {
    expect(stepStates('decide', false)).toEqual({
      read: 'now',
      approve: 'later',
      seal: 'later',
      sign: 'later',
    });
    expect(stepStates('decide', true)).toEqual({
      read: 'done',
      approve: 'now',
      seal: 'later',
      sign: 'later',
    });
    expect(stepStates('sign', false)).toEqual({ read: 'done', approve: 'done', seal: 'done', sign: 'now' });
    expect(stepStates('brought', false).sign).toBe('done');
    expect(stepStates('in-force', false)).toEqual({
      read: 'done',
      approve: 'done',
      seal: 'done',
      sign: 'done',
    });
  });
});
