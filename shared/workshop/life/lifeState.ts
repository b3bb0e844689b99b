import * as z from 'zod/mini';
import { signatureLineSchema } from '#shared/agreement/files/verdict.ts';

/** Keys of the state map that say how far a frozen version is on its way; apart, because no phone needs them. */

export const LIFE_STATES = [
  'frozen',
  'approving',
  'sealed',
  'signing',
  'in-force',
  'superseded',
  'withdrawn',
] as const;
export type LifeState = (typeof LIFE_STATES)[number];

/** Key of a party (`keyOf`): of a side its letter, of a party that was added its id. */
const side = z.string();
const time = z.number();
/** A line of the log by its number and its hash: whatever names one knows the log up to there. */
const logHead = z.object({ k: z.number(), chain: z.string() });
export type LogHead = z.infer<typeof logHead>;

/** `life/<document>/<n>`: where a frozen version stands. Absent: frozen, and nobody was asked. */
export const lifeSchema = z.object({
  v: z.literal(1),
  state: z.enum(LIFE_STATES),
  /** Until when answers are hoped for: ISO day, or ''. Nothing ends by itself on that day. */
  until: z.string(),
  /** Parties that were asked to approve. */
  asked: z.array(side),
  /** Who asks and where they can be reached, as they wrote it. */
  asker: z.optional(z.string()),
  /** Decided, and its file not there yet: the time that stands in the seal, and whose approval was not waited for. */
  sealing: z.nullable(z.object({ at: time, without: z.array(side), log: z.optional(logHead) })),
  sealed: z.nullable(
    z.object({
      at: time,
      /** Of the sealed file. */
      sha256: z.string(),
      size: z.number(),
      /** Of the certificate it was sealed with. */
      fingerprint: z.string(),
      without: z.array(side),
      /** The log as it stood then; printed on the approval card. */
      log: z.optional(logHead),
    }),
  ),
  /** Sides in the order in which they sign one file after the other; none: each signs when it likes. */
  turns: z.optional(z.array(side)),
  /** Why it was withdrawn, or ''. */
  withdrawn: z.string(),
});
export type Life = z.infer<typeof lifeSchema>;

export const APPROVAL_ACTS = [
  'asked',
  'unasked',
  'approved',
  'declined',
  'handed-over',
  'sealed',
  'turns',
  'uploaded',
  'matched',
  'paper',
  'in-force',
  'superseded',
  'withdrawn',
] as const;
export type ApprovalAct = (typeof APPROVAL_ACTS)[number];

/** How the whole text came past a person; `told`: a facilitator wrote down what a side said or signed. */
export const METHODS = ['scrolled', 'listened', 'told', ''] as const;
export type Method = (typeof METHODS)[number];

/**
 * `approval/<document>/<n>/<k>`: what happened to a version, line by line from 1. Each line carries the SHA-256 of the
 * one before and of itself (`approvalLog.ts`), so a line that was changed afterwards is noticed.
 */
export const approvalSchema = z.object({
  v: z.literal(1),
  k: z.number(),
  at: time,
  act: z.enum(APPROVAL_ACTS),
  /** Content hash of the version. */
  hash: z.string(),
  /** Null: the facilitators, or the server. */
  side: z.nullable(side),
  /** Who answered, who was handed the answer, who holds a paper original. */
  name: z.string(),
  role: z.string(),
  mandate: z.string(),
  /** Clauses that a decline is about. */
  clauses: z.array(z.string()),
  /** What would have to change; where and when something was signed; why it was withdrawn. */
  words: z.string(),
  seat: z.nullable(z.string()),
  method: z.enum(METHODS),
  /** `chain` of the line before; '' for the first. */
  prev: z.string(),
  chain: z.string(),
});
export type Approval = z.infer<typeof approvalSchema>;

/**
 * `logged/<document>/<n>`: the last line of the log, kept apart from it, so that lines that are missing at its end are
 * noticed. Versions from before it was kept have none until their next line.
 */
export const loggedSchema = z.object({ v: z.literal(1), k: z.number(), chain: z.string() });
export type Logged = z.infer<typeof loggedSchema>;

/** Who alone answers for a side from now on: whoever came by this link. `handover/<document>/<n>/<side>` */
export const handoverSchema = z.object({
  v: z.literal(1),
  at: time,
  name: z.string(),
  /** Id of the link in the catalogue. */
  link: z.string(),
});
export type Handover = z.infer<typeof handoverSchema>;

/** `signed/<document>/<n>/<k>`: a signed file that was accepted; its bytes lie beside the document's files. */
export const signedSchema = z.object({
  v: z.literal(1),
  k: z.number(),
  at: time,
  /** Who brought it; null: a facilitator. */
  side: z.nullable(side),
  /** Name of the file, cleaned. */
  name: z.string(),
  sha256: z.string(),
  size: z.number(),
  kind: z.enum(['pdf', 'scan']),
  /** Of the kept file. */
  ending: z.enum(['pdf', 'jpg', 'png']),
  /** Numbers of people are masked before they get here. */
  signatures: z.array(signatureLineSchema),
  /** Whose signature it is, by its index, as a person said; of a scan index 0 is the whole sheet. */
  matched: z.record(z.string(), side),
  /** In turns: the file that its side had brought by mistake, and that this one takes the place of. */
  corrects: z.optional(z.number()),
});
export type Signed = z.infer<typeof signedSchema>;

/** `original/<document>/<n>/<side>`: a side signed on paper. */
export const originalSchema = z.object({
  v: z.literal(1),
  /** ISO day of the signature. */
  date: z.string(),
  /** Where the original is kept. */
  place: z.string(),
  who: z.string(),
  at: time,
});
export type Original = z.infer<typeof originalSchema>;
