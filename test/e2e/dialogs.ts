import type { KeyOf } from '#shared/i18n/dictionary.ts';
import { common as commonEnglish } from '#shared/i18n/en/common.ts';
import { lead as english } from '#shared/i18n/en/lead.ts';
import { common as commonPolish } from '#shared/i18n/pl/common.ts';
import { lead as polish } from '#shared/i18n/pl/lead.ts';
import { translate, type Values } from '#shared/i18n/translate.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Lang } from '#shared/text.ts';
import { type Actor, post, sitDown } from './actor.ts';
import type { Name } from './keys.ts';
import type { Table } from './table.ts';

/** A dialog of the console: where it is, what opens it, and what in a menu where the opener is one. */
export interface ConsoleDialog {
  what: string;
  /** The console's address after `?p=`; '' is the step itself. */
  page: string;
  opener: Name;
  item?: string;
}

/** Words of the console as they stand in `lang`. */
export function leadWords(lang: Lang): (key: KeyOf<typeof polish>, values?: Values) => string {
  return (key, values) => translate(lang, { pl: polish, en: english }[lang], key, values);
}

/** Puts such a person at the table, at the step of cards `step`. */
export async function onTheList(table: Table, step: string): Promise<OnTheList> {
  const { hand, house, code } = table;
  const name = 'Zofia';
  const first: Actor = await sitDown(house.own, code, name, ['A']);
  (await sitDown(house.own, code, 'Bogdan', ['B'])).close();
  await table.goTo(step);
  const lineOf = () => hand.parts.people?.people.find(one => one.name === name);
  await hand.until(`${name} on the list`, () => lineOf() !== undefined);
  const { id = '', returnCode = '' } = lineOf() ?? {};
  await post(house.own, '/api/join', { code, returnCode });
  const card = 'herbata na start';
  await hand.do({
    type: 'entry:put',
    step,
    entry: makeRandomId(platformRandom),
    data: { text: card, column: '' },
    behalf: id,
  });
  first.close();
  return { id, name, card };
}

/** Somebody on the list, sitting on two devices, for whom the facilitator typed a card. */
export interface OnTheList {
  id: string;
  name: string;
  card: string;
}

/** Every dialog that a laptop's console has while a step of cards runs. */
export function consoleDialogs(lang: Lang, code: string, { id, name, card }: OnTheList): ConsoleDialog[] {
  const t = leadWords(lang);
  const common = { pl: commonPolish, en: commonEnglish }[lang];
  const spelled = `${code.slice(0, 3)} ${code.slice(3)}`;
  const person = (item: 'edit' | 'code' | 'againRevoke' | 'merge' | 'remove'): ConsoleDialog => ({
    what: `person, ${item}`,
    page: 'people',
    opener: t('people.more', { name }),
    item: t(`people.${item}`),
  });
  return [
    { what: 'code', page: '', opener: t('bar.code', { code: spelled }) },
    { what: 'names of the workshop', page: '', opener: t('bar.more'), item: t('bar.settings') },
    { what: 'somebody at the table', page: '', opener: new RegExp(`^A?${name}`) },
    {
      what: 'less about authors',
      page: '',
      opener: t('attribution.label'),
      item: t('attribution.anonymous'),
    },
    { what: 'another step', page: '', opener: { pl: /Przerwa/, en: /Break/ }[lang] },
    { what: 'the end of the session', page: '', opener: common.action.endSession },
    person('edit'),
    person('code'),
    person('againRevoke'),
    person('merge'),
    person('remove'),
    { what: 'a device', page: 'people', opener: t('people.revokeLabel', { name: '' }).trim() },
    { what: 'words of a step', page: 'plan', opener: t('plan.rewordLabel', { title: '' }).trim() },
    { what: 'a typed card', page: `behalf&o=${id}`, opener: t('behalf.edit', { text: card }) },
  ];
}
