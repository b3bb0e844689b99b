import { type Block, toBlocks } from '#shared/agreement/blocks.ts';
import { canonicalJson, contentHash, versionMark } from '#shared/agreement/canonical.ts';
import { layoutOf } from '#shared/agreement/kinds/layout.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { typeset } from '#shared/agreement/typeset.ts';
import type { Lang } from '#shared/text.ts';
import { publicBlocks } from './appendices/publicCopy.ts';
import type { ApprovalCard, BlockTree, DocumentState, Standing } from './blockTree.ts';
import { DOCUMENT_WORDS } from './documentWords.ts';
import { copyEdition, copyNotice, isApproved, watermarkOf } from './editions.ts';

/** What the workshop knows about a version besides its content. */
export interface Circumstances {
  state: DocumentState;
  /** When the version was frozen (a draft: when it was asked for), ISO with `Z`. */
  at: string;
  /** What stands at this moment and may be another text in a minute: it has a time instead of a version. */
  unfrozen?: boolean;
  rehearsal?: boolean;
  /** A copy of a frozen version that is made on request: when, and where the version stood. Absent: a kept file. */
  copied?: { at: string; standing: Standing; approved: number; asked: number };
  /** The copy for the public: annexes with contacts stay out, and so does the attached content, which has them. */
  publicCopy?: boolean;
  /** Set after everything else, e.g. where each paragraph comes from (`traceAppendix`). */
  appendix?: readonly Block[];
  /** What the appendix is: where paragraphs come from (absent), or what became of an application. */
  appendixIs?: 'course';
  /** Approvals of exactly this version; without it no card is printed. */
  approvals?: {
    rows: ApprovalCard['rows'];
    sealed?: ApprovalCard['sealed'];
    verifyAt?: string | null;
    log?: ApprovalCard['log'];
  };
}

/** A document to be made: its content, and what is known of it at that moment. Plain data: a child gets it whole. */
export interface Manuscript {
  doc: AgreementDoc;
  circumstances: Circumstances;
}

/** So many letters stand in one line of a footer; the edition needs its own, whole. */
const FOOTER_LETTERS = 92;
const SHORTEST_FOOTER = 20;

/** The block tree of an agreement, ready for every renderer. */
export function agreementTree(doc: AgreementDoc, circumstances: Circumstances): BlockTree {
  const { approvals, publicCopy = false, appendix = [] } = circumstances;
  const hash = contentHash(doc);
  const words = DOCUMENT_WORDS[doc.lang];
  const mark = versionMark(doc.version, hash).replaceAll(' ', '\u00a0');
  const state = circumstances.copied === undefined ? words.state[circumstances.state] : '';
  const edition = editionOf(doc, circumstances, mark);
  return {
    lang: doc.lang,
    title: doc.title,
    footer: footerOf(doc, `${state}, ${edition}`),
    state,
    edition,
    at: circumstances.at,
    rehearsal: circumstances.rehearsal ?? false,
    editable: isApproved(circumstances) ? words.editableApproved : words.editableLine,
    watermark: watermarkOf(doc, circumstances),
    blocks: afterTitle(notices(doc, circumstances), [
      ...(publicCopy ? publicBlocks(doc) : toBlocks(doc)),
      ...appendix,
    ]),
    approvals: approvals
      ? {
          rows: approvals.rows,
          sealed: approvals.sealed ?? null,
          verifyAt: approvals.verifyAt ?? null,
          log: approvals.log ?? null,
          hash,
        }
      : null,
    source: publicCopy ? null : { name: `${doc.kind}.json`, json: canonicalJson(doc) },
  };
}

/** What stands beside the state on every page. */
function editionOf({ version, lang }: AgreementDoc, circumstances: Circumstances, mark: string): string {
  const { at, unfrozen = false, publicCopy = false, appendix = [], copied } = circumstances;
  const words = DOCUMENT_WORDS[lang];
  if (copied !== undefined) {
    return copyEdition(version, lang, { ...circumstances, copied }, mark);
  }
  return [
    ...(unfrozen
      ? [words.unfrozen, shortMoment(at, lang)]
      : [`${words.version}\u00a0${version}`, `${words.mark}\u00a0${mark}`]),
    ...(publicCopy ? [words.extractMark] : []),
    ...(appendix.length > 0 ? [words.trace.mark] : []),
  ].join(', ');
}

/** What everybody must know before reading: what this is, and that something was left out. */
function notices(doc: AgreementDoc, circumstances: Circumstances): string[] {
  const { copied, publicCopy = false, unfrozen = false, state } = circumstances;
  const words = DOCUMENT_WORDS[doc.lang];
  const { signatures } = layoutOf(doc.kind, doc.lang);
  const early = copied === undefined ? state === 'frozen' : ['frozen', 'approving'].includes(copied.standing);
  return [
    ...(unfrozen ? [words.unfrozenLine] : []),
    ...(state === 'draft' ? [words.draftLine] : []),
    ...(copied === undefined && state === 'frozen'
      ? [signatures ? words.frozenLine : words.frozenShort]
      : []),
    ...(copied === undefined ? [] : [copyNotice(doc, { ...circumstances, copied })]),
    ...(publicCopy ? [`${words.extract}.`] : []),
    // Whoever reads an extract signs nothing.
    ...(signatures && !publicCopy && (early || state === 'draft')
      ? [doc.kind === 'porozumienie' ? words.legal : words.legalText]
      : []),
  ].filter(line => line !== '');
}

/** The title stays the first thing of every document; the notice comes right below it. */
function afterTitle(lines: readonly string[], blocks: readonly Block[]): Block[] {
  if (lines.length === 0) {
    return [...blocks];
  }
  const [title, ...rest] = blocks;
  const note: Block = { t: 'note', words: [{ t: 'text', text: typeset(lines.join(' ')) }] };
  return title ? [title, note, ...rest] : [note];
}

/** The title with the place, or without it where there is no room for both beside the edition. */
function footerOf({ title, place }: Pick<AgreementDoc, 'title' | 'place'>, edition: string): string {
  const room = Math.max(SHORTEST_FOOTER, FOOTER_LETTERS - edition.length);
  const both = [title, place].filter(part => part !== '').join(', ');
  return both.length <= room ? both : title.length <= room ? title : `${title.slice(0, room - 1).trimEnd()}…`;
}

/** „14.12.2026, 9:12", in Warsaw's time, which is where the parties are; a dash where there is no moment. */
export function shortMoment(at: string, lang: Lang): string {
  if (at === '') {
    return '–';
  }
  return new Intl.DateTimeFormat(lang === 'pl' ? 'pl-PL' : 'en-GB', {
    day: 'numeric',
    month: '2-digit',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'Europe/Warsaw',
  }).format(new Date(at));
}

/** The same with the zone, „14.12.2026, 9:12 (UTC+1)": of what is answered for, also years later and elsewhere. */
export function exactMoment(at: string, lang: Lang): string {
  if (at === '') {
    return shortMoment(at, lang);
  }
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Warsaw',
    timeZoneName: 'shortOffset',
  }).formatToParts(new Date(at));
  const zone = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? '';
  return `${shortMoment(at, lang)} (${zone})`;
}
