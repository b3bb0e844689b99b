import { layoutOf } from '#shared/agreement/kinds/layout.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import type { Lang } from '#shared/text.ts';
import { type Circumstances, shortMoment } from './agreementTree.ts';
import type { Standing } from './blockTree.ts';
import { DOCUMENT_WORDS } from './documentWords.ts';

/** What a copy says about itself: which copy, of which version, and where that stood at which moment. */

type Copied = Circumstances & { copied: NonNullable<Circumstances['copied']> };

/** „wyciąg z wersji 3, znak v3 · 9F3C-21AB, zatwierdzana (1 z 2), stan na 17.12.2026, 14:48" */
export function copyEdition(version: number, lang: Lang, circumstances: Copied, mark: string): string {
  const words = DOCUMENT_WORDS[lang];
  return [
    nameOf(version, lang, circumstances),
    `${words.mark}\u00a0${mark}`,
    standingOf(lang, circumstances),
    `${words.asOf} ${shortMoment(circumstances.copied.at, lang)}`,
  ].join(', ');
}

/** The same as sentences, on the first page. */
export function copyNotice(
  { version, lang, kind }: Pick<AgreementDoc, 'version' | 'lang' | 'kind'>,
  circumstances: Copied,
): string {
  const words = DOCUMENT_WORDS[lang];
  const name = nameOf(version, lang, circumstances);
  const moment = shortMoment(circumstances.copied.at, lang);
  const told = `${name.charAt(0).toUpperCase()}${name.slice(1)}. ${words.standsAt(moment, standingOf(lang, circumstances))}`;
  // Nobody signs an extract, and of a version that is over nobody signs anything.
  const isSigned = layoutOf(kind, lang).signatures && !circumstances.publicCopy;
  return isSigned && !OVER.has(circumstances.copied.standing) ? `${told} ${words.unsealedCopy}` : told;
}

/** Words across the pages: never those of a state that the file cannot know. */
export function watermarkOf(
  { lang, kind }: Pick<AgreementDoc, 'lang' | 'kind'>,
  { state, copied, publicCopy, rehearsal }: Circumstances,
): string | null {
  const { draft, unsealed, unapproved, over } = DOCUMENT_WORDS[lang].watermarks;
  if (rehearsal) {
    return null;
  }
  if (state === 'draft') {
    return draft;
  }
  if (copied !== undefined && OVER.has(copied.standing)) {
    return over;
  }
  if (publicCopy) {
    return copied !== undefined && EARLY.has(copied.standing) ? unapproved : null;
  }
  return state === 'frozen' && layoutOf(kind, lang).signatures ? unsealed : null;
}

/** Whether its parties approved this very text, as far as the file knows. */
export function isApproved({ state, copied }: Circumstances): boolean {
  return copied === undefined ? state === 'approved' || state === 'sealed' : APPROVED.has(copied.standing);
}

const APPROVED: ReadonlySet<Standing> = new Set(['approved', 'sealed', 'signing', 'in-force']);
const OVER: ReadonlySet<Standing> = new Set(['superseded', 'withdrawn']);
const EARLY: ReadonlySet<Standing> = new Set(['frozen', 'approving']);

function nameOf(version: number, lang: Lang, { publicCopy, approvals, appendixIs }: Copied): string {
  const { copies } = DOCUMENT_WORDS[lang];
  return copies[publicCopy ? 'extract' : approvals ? 'approvals' : (appendixIs ?? 'trace')].replace(
    ' #',
    `\u00a0${version}`,
  );
}

function standingOf(lang: Lang, { copied: { standing, approved, asked } }: Copied): string {
  const words = DOCUMENT_WORDS[lang];
  const count = standing === 'approving' ? ` (${approved} ${words.of} ${asked})` : '';
  return `${words.standings[standing]}${count}`;
}
