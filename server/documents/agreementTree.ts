import { type Block, toBlocks, typeset } from '#shared/agreement/blocks.ts';
import { canonicalJson, contentHash, versionMark } from '#shared/agreement/canonical.ts';
import { layoutOf } from '#shared/agreement/kinds/layout.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import type { Lang } from '#shared/text.ts';
import type { ApprovalCard, BlockTree, DocumentState } from './blockTree.ts';
import { DOCUMENT_WORDS } from './documentWords.ts';
import { publicBlocks } from './publicCopy.ts';

/** What the workshop knows about a version besides its content. */
export interface Circumstances {
  state: DocumentState;
  /** When the version was frozen (a draft: when it was asked for), ISO with `Z`. */
  at: string;
  /** What stands at this moment and may be another text in a minute: it has a time instead of a version. */
  unfrozen?: boolean;
  rehearsal?: boolean;
  /** The copy for the public: annexes with contacts stay out, and so does the attached content, which has them. */
  publicCopy?: boolean;
  /** Set after everything else, e.g. where each paragraph comes from (`traceAppendix`). */
  appendix?: readonly Block[];
  /** Approvals of exactly this version; without it no card is printed. */
  approvals?: { rows: ApprovalCard['rows']; sealed?: ApprovalCard['sealed']; verifyAt?: string | null };
}

/** A document to be made: its content, and what is known of it at that moment. Plain data: a child gets it whole. */
export interface Manuscript {
  doc: AgreementDoc;
  circumstances: Circumstances;
}

const FOOTER_LETTERS = 40;

/** The block tree of an agreement, ready for every renderer. */
export function agreementTree(doc: AgreementDoc, circumstances: Circumstances): BlockTree {
  const { approvals, publicCopy = false, unfrozen = false, appendix = [] } = circumstances;
  const hash = contentHash(doc);
  const words = DOCUMENT_WORDS[doc.lang];
  const mark = versionMark(doc.version, hash).replaceAll(' ', '\u00a0');
  return {
    lang: doc.lang,
    title: doc.title,
    footer: shorten([doc.title, doc.place].filter(part => part !== '').join(', ')),
    state: circumstances.state,
    edition: [
      ...(unfrozen
        ? [words.unfrozen, shortMoment(circumstances.at, doc.lang)]
        : [`${words.version}\u00a0${doc.version}`, `${words.mark}\u00a0${mark}`]),
      ...(publicCopy ? [words.extractMark] : []),
      ...(appendix.length > 0 ? [words.trace.mark] : []),
    ].join(', '),
    at: circumstances.at,
    rehearsal: circumstances.rehearsal ?? false,
    watermark: circumstances.state === 'draft' && !circumstances.rehearsal,
    blocks: notices(doc, circumstances).reduceRight(afterTitle, [
      ...(publicCopy ? publicBlocks(doc) : toBlocks(doc)),
      ...appendix,
    ]),
    approvals: approvals
      ? { rows: approvals.rows, sealed: approvals.sealed ?? null, verifyAt: approvals.verifyAt ?? null, hash }
      : null,
    source: publicCopy ? null : { name: `${doc.kind}.json`, json: canonicalJson(doc) },
  };
}

/** What everybody must know before reading: that nobody approved it yet, that something was left out. */
function notices(doc: AgreementDoc, circumstances: Circumstances): string[] {
  const words = DOCUMENT_WORDS[doc.lang];
  const { signatures } = layoutOf(doc.kind, doc.lang);
  return [
    ...(circumstances.unfrozen ? [words.unfrozenLine] : []),
    ...(circumstances.state === 'draft' ? [signatures ? words.draftLine : words.draftUnsigned] : []),
    ...(circumstances.publicCopy ? [`${words.extract}.`] : []),
  ];
}

/** The title stays the first thing of every document; a notice comes right below it. */
function afterTitle(blocks: Block[], notice: string): Block[] {
  const [title, ...rest] = blocks;
  const note: Block = { t: 'note', words: [{ t: 'text', text: typeset(notice) }] };
  return title ? [title, note, ...rest] : [note];
}

function shorten(text: string): string {
  return text.length <= FOOTER_LETTERS ? text : `${text.slice(0, FOOTER_LETTERS - 1).trimEnd()}…`;
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
