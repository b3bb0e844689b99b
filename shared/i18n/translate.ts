import type { Lang } from '#shared/text.ts';
import type { Dictionary, KeyOf } from './dictionary.ts';

/** What stands in `{{name}}`; `count` also chooses the plural form. */
export type Values = Readonly<Record<string, string | number>>;

const rules: Readonly<Record<Lang, Intl.PluralRules>> = {
  pl: new Intl.PluralRules('pl'),
  en: new Intl.PluralRules('en'),
};

/**
 * A sentence of one dictionary, for the server, exports and the join page; surfaces with React use i18next, which
 * reads the same dictionaries in the same way.
 */
export function translate<const D extends Dictionary>(
  lang: Lang,
  dictionary: D,
  key: KeyOf<D>,
  values: Values = {},
): string {
  const { count } = values;
  const sentence =
    typeof count === 'number'
      ? (find(dictionary, `${key}_${rules[lang].select(count)}`) ??
        find(dictionary, `${key}_other`) ??
        find(dictionary, key))
      : find(dictionary, key);
  return fill(sentence ?? key, values);
}

function find(dictionary: Dictionary, key: string): string | undefined {
  let found: string | Dictionary | undefined = dictionary;
  for (const part of key.split('.')) {
    found = typeof found === 'object' && Object.hasOwn(found, part) ? found[part] : undefined;
  }
  return typeof found === 'string' ? found : undefined;
}

function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : '',
  );
}
