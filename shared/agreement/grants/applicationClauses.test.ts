import { expect, it } from 'vitest';
import { MICRO_GRANT_FORM } from '../kinds/microGrant.ts';
import { NEW_APPLICATION } from './application.ts';
import { withApplication } from './applicationClauses.ts';

it('the budget clause loses its own question once there is a budget, and no word of anybody', () => {
  const lines = [{ what: 'Farby', quantity: 1, price: 100, own: false }];
  for (const lang of ['pl', 'en'] as const) {
    const ask = `{{ask:${MICRO_GRANT_FORM.find(({ id }) => id === 'budget')?.ask?.[lang]}}}`;
    const written = [
      { text: '{{ask:Ile?}} zł dokłada Dom Kultury, a farby daje szkoła.' },
      { text: '{{ask:Kto liczy?}}' },
      { text: `${ask} Policzymy razem.` },
    ];
    const clause = { id: 'budget', title: 'Budżet', items: [{ text: ask }, ...written], origin: [] };
    const said = (application: typeof NEW_APPLICATION) =>
      withApplication([clause], { application, title: 'x', lang })[0]?.items;
    expect(said({ ...NEW_APPLICATION, lines })).toEqual(written);
    expect(said(NEW_APPLICATION)).toEqual(clause.items);
  }
});
