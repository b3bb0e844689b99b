import * as z from 'zod/mini';
import { isDay } from '#shared/agreement/days.ts';
import type { SignatureLine } from '#shared/agreement/files/verdict.ts';
import { partySchema } from '#shared/agreement/model.ts';
import { CLIENT_ID, DOCUMENT_ID } from '#shared/ids.ts';

/** Commands of a document's life: asked, answered, sealed, signed, in force. Each names one frozen version. */

const id = z.string().check(z.regex(CLIENT_ID));
const document = z.string().check(z.regex(DOCUMENT_ID));
const version = z.int().check(z.minimum(1), z.maximum(9999));
/** Key of a party (`keyOf`). */
const side = partySchema.shape.id;
const sides = z.array(side).check(z.maxLength(60));
const short = (max: number) => z.string().check(z.maxLength(max));
/** Of the content whoever answers has in front of them: another text is refused. */
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const day = z.string().check(z.refine(isDay));

/** What somebody answers with; the routes of partners take the same. */
export const approveFields = {
  hash,
  name: short(120),
  role: short(120),
  mandate: short(200),
  method: z.enum(['scrolled', 'listened', 'told']),
};
export const declineFields = {
  hash,
  name: z._default(short(120), ''),
  role: z._default(short(120), ''),
  /** Ids of clauses, `A09`. */
  clauses: z.array(short(64)).check(z.maxLength(60)),
  reason: short(2000),
};
export const handOverFields = { hash, name: short(120), words: z._default(short(500), '') };

/** Whose answer a facilitator writes down; a partner answers for its own side only. */
const told = { side: z.optional(side) };

export const lifeCommands = [
  /** Sends the newest version to its parties; again: moves the day, asks further ones, and those that declined anew. */
  z.object({
    type: z.literal('document:ask'),
    id,
    document,
    version,
    until: z.union([day, z.literal('')]),
    sides: sides.check(z.minLength(1)),
    /** Who asks, and where they can be reached: whoever gets a link was not in the room. */
    asker: z.optional(short(200)),
  }),
  z.object({ type: z.literal('document:approve'), id, document, version, ...approveFields, ...told }),
  z.object({ type: z.literal('document:decline'), id, document, version, ...declineFields, ...told }),
  /** `without`: parties whose approval is not waited for. */
  z.object({ type: z.literal('document:seal'), id, document, version, without: sides }),
  /** Who signs after whom, one file on top of the other; no sides: each when it likes. */
  z.object({ type: z.literal('document:turns'), id, document, version, sides }),
  /** „To podpis strony…": of an accepted file; null takes it back. */
  z.object({
    type: z.literal('document:match'),
    id,
    document,
    version,
    upload: z.int().check(z.minimum(1), z.maximum(999)),
    signature: z.int().check(z.minimum(0), z.maximum(99)),
    side: z.nullable(side),
  }),
  z.object({
    type: z.literal('document:original'),
    id,
    document,
    version,
    side,
    date: day,
    place: short(200),
    who: short(200),
  }),
  /** `without`: parties that have not signed, and that it holds without. */
  z.object({ type: z.literal('document:in-force'), id, document, version, without: z.optional(sides) }),
  z.object({ type: z.literal('document:withdraw'), id, document, version, reason: short(1000) }),
] as const;

type One<T extends string, More> = { type: T; id: string; document: string; version: number } & More;

/** What only the server says: after a link was made, a file sealed, a signed file read and kept. */
export type LifeSystemCommand =
  | One<'document:hand-over', { hash: string; name: string; words: string; link: string }>
  /** The link that a side's answer was handed over by was stopped: the side answers again. */
  | { type: 'document:hand-back'; id: string; link: string }
  | One<'document:sealed', { sha256: string; size: number; fingerprint: string }>
  | One<
      'document:uploaded',
      {
        name: string;
        sha256: string;
        size: number;
        ending: 'pdf' | 'jpg' | 'png';
        signatures: SignatureLine[];
        /** SHA-256 of the sealed or accepted file that it goes on from. */
        continues: string;
      }
    >;

export type LifeCommand = z.infer<(typeof lifeCommands)[number]> | LifeSystemCommand;
