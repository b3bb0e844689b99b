import * as z from 'zod/mini';

/** What a file turned out to be. */
export const OUTCOMES = [
  /** A sealed file as it left this server. */
  'ours',
  /** The same, with valid signatures appended and nothing else. */
  'ours-signed',
  'changed',
  'other',
  'not-pdf',
  'encrypted',
  'too-large',
  'unreadable',
  /** A signature in a file of its own (XML, p7m). */
  'detached',
] as const;

/** Why a file is not simply ours; each has a sentence for people. */
export const REASONS = [
  /** It says what one of ours says, but an editor, a printer or a gateway has written it anew. */
  'rewritten',
  /** A newer version of this document was sealed, or has taken its place. */
  'older-version',
  /** Whoever made it took it back: nobody signs it any more. */
  'withdrawn',
  /** Our seal, unbroken, of a file that the register does not have. */
  'unknown-seal',
  /** Bytes after the last signature. */
  'trailing-bytes',
  'signature-broken',
  /** Made in a way (SHA-1) that proves nothing any more. */
  'outdated-signature',
  /** A signature leaves out more than its own place in the file. */
  'gap',
  /** Something stands in the empty rest of a signature's place. */
  'padding',
  'page-content',
  'added-page',
  'added-annotation',
  'attachment',
  /** An object of the sealed file was replaced, or one lies hidden in the file. */
  'shadowed-object',
  /** Settings of the whole document. */
  'catalog',
  /** A visible signature lies over words of a page. Not a change: a warning. */
  'over-text',
] as const;

export type Outcome = (typeof OUTCOMES)[number];
export type ReasonCode = (typeof REASONS)[number];

export const signatureLineSchema = z.object({
  index: z.number(),
  isSeal: z.boolean(),
  /** As the certificate (podpis zaufany: the reason) says; numbers of people are masked. */
  name: z.string(),
  organisation: z.string(),
  issuer: z.string(),
  reason: z.string(),
  /** A claim: no time is proved without a time-stamp. */
  claimedAt: z.nullable(z.string()),
  /** An authority's token over it holds. */
  timestamped: z.boolean(),
  /** The moment the token names: at that time the signature was there. Lines from before it was kept have none. */
  stampedAt: z.optional(z.nullable(z.string())),
  coversWholeFile: z.boolean(),
  /** Its date cannot be right: later than the day of the check, or earlier than our seal. A remark, no fault. */
  dated: z.optional(z.enum(['future', 'before-seal'])),
  /** The signature fits the bytes and the certificate it brings; nobody has asked who issued that certificate. */
  valid: z.boolean(),
  /** What kind the certificate says it is. */
  level: z.enum(['seal', 'time-stamp', 'qualified', 'trusted', 'personal', 'unknown']),
  fingerprint: z.string(),
  /** Where it is drawn: page from 1 and corners in points; null where it is not seen. */
  page: z.nullable(z.number()),
  rectangle: z.nullable(z.array(z.number())),
});

/** Where on its page something was changed; the words are those of the sealed page. */
const whereSchema = z.object({
  part: z.enum(['top', 'middle', 'bottom']),
  /** „§ 5 Rozwiązania": the heading above, where the page has one; ''. */
  heading: z.string(),
  /** The line it is in, or the one above it; ''. */
  near: z.string(),
  /** Of the height of the page, from its top. */
  from: z.number(),
  to: z.number(),
});

/** The answer about one uploaded file. */
export const verdictSchema = z.object({
  outcome: z.enum(OUTCOMES),
  /** Which sealed version it is or says it is. */
  document: z.nullable(
    z.object({
      title: z.string(),
      n: z.number(),
      mark: z.string(),
      sealedAt: z.string(),
      /** Invented people and arrangements, as its pages say. */
      rehearsal: z.boolean(),
      /** How many people have to sign it, as its content says; null: nobody knows. */
      needed: z.nullable(z.number()),
    }),
  ),
  /** SHA-256 of the longest known file it begins with: the sealed one, or one with signatures that was taken in. */
  continues: z.nullable(z.string()),
  reasons: z.array(
    z.object({
      code: z.enum(REASONS),
      page: z.nullable(z.number()),
      detail: z.string(),
      where: z.optional(whereSchema),
    }),
  ),
  signatures: z.array(signatureLineSchema),
});

export type Verdict = z.infer<typeof verdictSchema>;
export type SignatureLine = z.infer<typeof signatureLineSchema>;
export type Reason = Verdict['reasons'][number];

/** Whether somebody signed with it: neither our seal nor the time-stamp of a whole document. */
export function isPersons({ isSeal, level }: Pick<SignatureLine, 'isSeal' | 'level'>): boolean {
  return !isSeal && level !== 'time-stamp';
}

/** A verdict about a file in which nothing could be read. */
export function bareVerdict(outcome: Outcome): Verdict {
  return { outcome, document: null, continues: null, reasons: [], signatures: [] };
}
