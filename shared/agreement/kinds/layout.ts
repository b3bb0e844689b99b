import type { Lang, Text } from '#shared/text.ts';
import { pick } from '#shared/text.ts';
import type { DocumentKind } from '../kinds.ts';

/** What a kind of document prints around its clauses. */
export interface KindLayout {
  /** `full`: with everything a contract says of its parties. `short`: who they are. `none`: its clauses say it. */
  parties: 'full' | 'short' | 'none';
  /** Stands before the parties, where they are in no clause of their own. */
  before: string | null;
  signatures: boolean;
  /** What the first column of the signatures is called; null: „Strona". */
  signs: string | null;
}

interface Wording {
  parties: KindLayout['parties'];
  before: Text | null;
  signatures: boolean;
  signs: Text | null;
}

const WHO: Text = { pl: 'Kto', en: 'Who' };
const NOBODY: Wording = { parties: 'none', before: null, signatures: false, signs: null };

const LAYOUTS: Readonly<Record<DocumentKind, Wording>> = {
  porozumienie: { parties: 'full', before: null, signatures: true, signs: null },
  notatka: NOBODY,
  'list-intencyjny': {
    parties: 'short',
    before: { pl: 'Ten list składają:', en: 'This letter comes from:' },
    signatures: true,
    signs: WHO,
  },
  mikrowsparcie: {
    parties: 'short',
    before: { pl: 'Wniosek składają:', en: 'This application comes from:' },
    signatures: true,
    signs: WHO,
  },
  'misja-wizja': NOBODY,
  'mam-karta': {
    parties: 'short',
    before: { pl: 'To miejsce współtworzą:', en: 'This place is made together by:' },
    signatures: true,
    signs: WHO,
  },
};

export function layoutOf(kind: DocumentKind, lang: Lang): KindLayout {
  const { before, signs, ...rest } = LAYOUTS[kind];
  return { ...rest, before: before && pick(before, lang), signs: signs && pick(signs, lang) };
}
