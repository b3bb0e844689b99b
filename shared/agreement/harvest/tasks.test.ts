import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskIn, taskText } from './tasks.ts';

describe('a task', () => {
  it('is a sentence that can be read back', () => {
    const task = {
      party: 'Strona 1',
      text: 'Zaprosić seniorki',
      burden: '',
      terms: 'Marta, do 10 stycznia 2027 r.',
    };
    const text = taskText(task, 'pl');
    expect(text).toBe('Strona 1: Zaprosić seniorki. Kto i do kiedy: Marta, do 10 stycznia 2027 r.');
    expect(taskIn(text, 'pl')).toEqual({ ...task, text: 'Zaprosić seniorki.' });
    const heavy = taskText({ ...task, burden: 'dodatkowy czas (dojazd)' }, 'pl');
    expect(heavy).toContain('seniorki. Obciążenie: dodatkowy czas (dojazd). Kto');
    expect(taskIn(heavy, 'pl')).toEqual({
      ...task,
      text: 'Zaprosić seniorki.',
      burden: 'dodatkowy czas (dojazd)',
    });
  });

  it('asks who and by when, and which side', () => {
    const text = taskText({ party: '{{ask:Która Strona?}}', text: 'Plakat', burden: '', terms: '' }, 'pl');
    expect(text).toBe('{{ask:Która Strona?}}: Plakat. {{ask:Kto i do kiedy?}}');
    expect(taskIn(text, 'pl')).toEqual({
      party: '{{ask:Która Strona?}}',
      text: 'Plakat.',
      burden: '',
      terms: '{{ask:Kto i do kiedy?}}',
    });
  });

  it('follows its paragraph when people write in it', () => {
    expect(taskIn('Strona 2: Plakat w środę. Kto i do kiedy: sekretariat, do 5 stycznia.', 'pl').terms).toBe(
      'sekretariat, do 5 stycznia',
    );
    expect(taskIn('Plakat robimy razem.', 'pl')).toEqual({
      party: '',
      text: 'Plakat robimy razem.',
      burden: '',
      terms: '',
    });
  });

  it('is read from any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('Strona 1: ', 'Obciążenie: ', 'Kto i do kiedy: ', 'a', '.', '\n'),
        }),
        text => {
          const { party, text: rest, burden, terms } = taskIn(text, 'pl');
          expect(party.length + rest.length + burden.length + terms.length).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
