import type { SheetField } from '#shared/activities/sheet/fields.ts';
import { type Lang, pick } from '#shared/text.ts';
import type { SheetT, SheetView } from './sheetView.ts';

/** What stands in a field as people read it, line by line; nothing where it is empty. */
export function valueWords(t: SheetT, lang: Lang, view: SheetView, field: SheetField): string[] {
  const { form, words, value, people } = field;
  const label = (id: string) => {
    const choice = form.choices.find(one => one.id === id);
    return choice === undefined ? '' : choiceWords(choice, lang);
  };
  const beside = value.text.trim() === '' ? [] : [value.text.trim()];
  switch (form.type) {
    case 'short':
    case 'long':
      return words.trim() === '' ? [] : words.trim().split('\n');
    case 'choice':
      return value.choice === '' ? [] : [label(value.choice), ...beside];
    case 'many':
      return value.choices.length === 0 ? [] : [...value.choices.map(label), ...beside];
    case 'scale':
      return value.level === null ? [] : [`${value.level}`];
    case 'date':
      return value.date === '' ? [] : [dayWords(lang, value.date)];
    case 'amount':
      return value.amount === null ? [] : [t('field.amountOf', { amount: numberWords(lang, value.amount) })];
    case 'records':
      return [...value.picks.flatMap(one => view.picks.get(one)?.text ?? []), ...beside];
    case 'person':
      return people.map(({ id, yes }) => {
        const name = view.people.get(id)?.name ?? t('somebody');
        return yes ? name : `${name} (${t('awaits')})`;
      });
  }
}

/** „nie – i tak w ramach obowiązków" */
export function choiceWords({ label, note }: SheetField['form']['choices'][number], lang: Lang): string {
  return note === undefined ? pick(label, lang) : `${pick(label, lang)} – ${pick(note, lang)}`;
}

export function numberWords(lang: Lang, amount: number): string {
  return amount.toLocaleString(lang === 'pl' ? 'pl-PL' : 'en-GB');
}

/** „14 grudnia 2026" */
export function dayWords(lang: Lang, day: string): string {
  return new Date(`${day}T12:00:00`).toLocaleDateString(lang === 'pl' ? 'pl-PL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** What stands in a field as one sentence; a reason follows its choice after a colon. */
export function valueLine(t: SheetT, lang: Lang, view: SheetView, field: SheetField): string {
  const lines = valueWords(t, lang, view, field);
  return lines.join(field.form.type === 'choice' ? ': ' : field.form.type === 'long' ? ' ' : ', ');
}
