import { z } from 'zod';

const id = z.string().min(1).max(64);
const hash = z.string().min(1).max(256);
/** Milliseconds since 1970. */
const time = z.int().nonnegative();
const count = z.int().nonnegative();

const workshop = z.strictObject({
  id,
  title: z.string(),
  town: z.string(),
  templateId: z.string(),
  status: z.enum(['preparing', 'running', 'archived']),
  createdAt: time,
  lastUsedAt: time,
  sessionsTotal: count,
  sessionsDone: count,
  /** Kept here too, so that the list says it without opening the workshop. */
  rehearsal: z.boolean().default(false),
});

/** A code that people type to join; only its hash is kept. */
const code = z.strictObject({ hash, workshopId: id });

const link = z.strictObject({
  id,
  /** Of the secret in the link. */
  hash,
  workshopId: id,
  /** `public`, `personal`: to one step, for everybody or for one person. */
  kind: z.enum(['facilitator', 'cofacilitator', 'stage', 'partner', 'public', 'personal']),
  label: z.string(),
  side: z.string().nullable(),
  step: z.string().nullable().default(null),
  person: id.nullable().default(null),
  createdAt: time,
  expiresAt: time.nullable(),
  usesLeft: count.nullable(),
  revokedAt: time.nullable(),
  lastUsedAt: time.nullable(),
  /** A partner's answer was handed over by it: its seats are that one person's. */
  hand: z.boolean().default(false),
  /** Seats that end with this link: a partner's. */
  seats: z.array(id).default([]),
});

const notice = z.strictObject({ pl: z.string(), en: z.string(), version: count });

/** Everything the instance keeps outside of its workshops. */
export const catalogueSchema = z.strictObject({
  v: z.literal(1),
  /** Made once; part of the cookie's name, because cookies ignore ports. */
  instanceId: id,
  administrator: z.strictObject({ secretHash: hash }).nullable(),
  workshops: z.array(workshop),
  codes: z.array(code),
  links: z.array(link),
  settings: z.strictObject({ notice: notice.nullable() }),
});

export type CatalogueData = z.infer<typeof catalogueSchema>;
export type CatalogueWorkshop = z.infer<typeof workshop>;
export type CatalogueLink = z.infer<typeof link>;
export type CatalogueCode = z.infer<typeof code>;
