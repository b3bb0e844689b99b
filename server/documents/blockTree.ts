import type { Block, SideLetter } from '#shared/agreement/blocks.ts';
import type { Lang } from '#shared/text.ts';

/**
 * What a kept file is; printed on each of its pages, never mixed. Whoever approves a frozen version does it after its
 * file was made, so that file says `frozen` and no more, which stays true whatever comes.
 * `record`: what was put down at one moment, which nobody approves.
 */
export type DocumentState = 'record' | 'draft' | 'frozen' | 'approved' | 'sealed';

/** Where a version stood when a copy of it was made; a copy carries that moment. */
export type Standing =
  | 'frozen'
  | 'approving'
  | 'approved'
  | 'sealed'
  | 'signing'
  | 'in-force'
  | 'superseded'
  | 'withdrawn';

export const FORMATS = ['pdf', 'docx', 'odt', 'html', 'md', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Who agreed in the application to this very content, and what the server did with it (clause A27). */
export interface ApprovalCard {
  rows: readonly { side: SideLetter | null; party: string; who: string; at: string }[];
  /** Present once the server has sealed the file. */
  sealed: { at: string; by: string } | null;
  /** SHA-256 of the canonical content, 64 hexadecimal letters. */
  hash: string;
  /** Where a file can be checked, e.g. `stol.mok-lipowo.example/sprawdz`; null: nowhere. */
  verifyAt: string | null;
  /** The log of approvals as it stood: number and hash of its last line; null: from before it was printed. */
  log: { k: number; chain: string } | null;
}

/** Everything that one download needs: one model, one block tree, every format. */
export interface BlockTree {
  lang: Lang;
  /** Name of the file for machines and readers. */
  title: string;
  /** Short name at the left of every footer. */
  footer: string;
  /** What it is, in words: „projekt", „dokument opieczętowany"; '' in a copy, whose edition says it. */
  state: string;
  /** „wersja 3, znak v3 · 9F3C-21AB", or date and hour of minutes: beside the state on every page. */
  edition: string;
  /** When the content was frozen, ISO with `Z`: the only time a file carries, so that it repeats byte by byte. */
  at: string;
  /** Invented people and arrangements: marked on every page. */
  rehearsal: boolean;
  /** On every page of a copy that can be edited: what it is a copy of. */
  editable: string;
  /** Words across every page of what could be taken for the real thing; null: nothing. */
  watermark: string | null;
  blocks: readonly Block[];
  approvals: ApprovalCard | null;
  /** Canonical JSON, attached to the PDF so that anybody can check the hash; null where there is none. */
  source: { name: string; json: string } | null;
}
