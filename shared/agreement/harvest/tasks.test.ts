import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOfTerms, taskIn, taskText, termsOfParts } from './tasks.ts';

describe('a task', () => {
  it('is a sentence that can be read back', () => {
    const task = {
      party: 'Strona 1',
      text: 'Zaprosić seniorki',
      burden: '',
      terms: 'Marta, do 10 stycznia 2027 r.',
      check: '',
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

  it('says who leads, who helps, by when and how people will know', () => {
    const terms = termsOfParts({ lead: 'sekretariat', along: 'Ewa', due: 'do 10 stycznia 2027 r.' }, 'pl');
    const task = { party: 'Strona 1', text: 'Plakat.', burden: '', terms, check: 'plakat wisi' };
    const text = taskText(task, 'pl');
    expect(text).toBe(
      'Strona 1: Plakat. Prowadzi: sekretariat; wspiera: Ewa; do 10 stycznia 2027 r. Po czym poznamy: plakat wisi.',
    );
    expect(taskIn(text, 'pl')).toEqual(task);
    expect(partsOfTerms(terms, 'pl')).toEqual({
      lead: 'sekretariat',
      along: 'Ewa',
      due: 'do 10 stycznia 2027 r.',
    });
  });

  it.each([
    ['Emil, do wtorku', 'Emil', 'do wtorku'],
    ['Bogna, tydzień przed', 'Bogna', 'tydzień przed'],
    ['sekretariat, dyrekcja, każdy poniedziałek', 'sekretariat, dyrekcja', 'każdy poniedziałek'],
    ['do świąt', '', 'do świąt'],
    ['instruktorka plastyki', 'instruktorka plastyki', ''],
    ['Dorota i Wanda', 'Dorota i Wanda', ''],
    ['{{ask:Kto i do kiedy?}}', '{{ask:kto?}}', '{{ask:do kiedy?}}'],
  ])('parts who from when: %s', (terms, lead, due) => {
    expect(partsOfTerms(terms, 'pl')).toEqual({ lead, along: '', due });
  });

  it('asks who and by when, and which side', () => {
    const text = taskText(
      { party: '{{ask:Która Strona?}}', text: 'Plakat', burden: '', terms: '', check: '' },
      'pl',
    );
    expect(text).toBe('{{ask:Która Strona?}}: Plakat. {{ask:Kto i do kiedy?}}');
    expect(taskIn(text, 'pl')).toEqual({
      party: '{{ask:Która Strona?}}',
      text: 'Plakat.',
      burden: '',
      terms: '{{ask:Kto i do kiedy?}}',
      check: '',
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
      check: '',
    });
  });

  it('is read from any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'Strona 1: ',
            'Obciążenie: ',
            'Kto i do kiedy: ',
            'Prowadzi: ',
            'Po czym poznamy: ',
            'a',
            '.',
            '\n',
          ),
        }),
        text => {
          const { party, text: rest, burden, terms, check } = taskIn(text, 'pl');
          expect(
            party.length + rest.length + burden.length + terms.length + check.length,
          ).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
