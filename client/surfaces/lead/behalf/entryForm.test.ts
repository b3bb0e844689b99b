import { expect, test } from 'vitest';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import { entryFormOf } from './entryForm.ts';

const both = (words: string) => ({ pl: words, en: words });

function formOf(config: object) {
  const form = entryFormOf({ activity: 'cards', config } as PlanTextStep);
  if (form === null) {
    throw new Error('cards are written for somebody');
  }
  return form;
}

test('a card of paper has the short fields its step asks for, and no empty ones', () => {
  const form = formOf({
    attribution: 'named',
    condition: true,
    conditionHint: both('Kto i do kiedy?'),
    forWhom: true,
    extras: [{ id: 'condition', label: both('Obciążenie') }],
  });
  expect(form.fields.map(field => field.id)).toEqual(['condition', 'forWhom', 'extra.condition']);
  const said = { condition: ' Ewa ', forWhom: ' ', 'extra.condition': 'trochę' };
  expect(form.make({ text: 'Zaproszenie', column: '', said })).toEqual({
    text: 'Zaproszenie',
    column: '',
    condition: 'Ewa',
    extras: { condition: 'trochę' },
  });
});

test('a step that asks for words only', () => {
  const form = formOf({ attribution: 'unsigned' });
  expect(form.fields).toEqual([]);
  expect(form.make({ text: 'Myśl', column: '', said: {} })).toEqual({ text: 'Myśl', column: '' });
});

test('a note of a conversation belongs to a question; where nobody writes there is nothing to enter', () => {
  const talk = (config: object) => entryFormOf({ activity: 'talk', config } as PlanTextStep);
  const questions = [both('Co cieszy?'), both('Co zaskoczyło?')];
  const form = talk({ questions, notes: 'group' });
  expect(form?.columns.map(({ id }) => id)).toEqual(['0', '1']);
  expect(form?.make({ text: 'Kawa', column: '1', said: {} })).toEqual({ text: 'Kawa', question: 1 });
  const one = talk({ questions: questions.slice(0, 1), notes: 'all' });
  expect(one?.make({ text: 'Kawa', column: '', said: {} })).toEqual({ text: 'Kawa', question: 0 });
  expect(talk({ questions })).toBeNull();
});
