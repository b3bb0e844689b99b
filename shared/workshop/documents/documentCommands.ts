import * as z from 'zod/mini';
import { grantStages } from '#shared/agreement/grants/grant.ts';
import { programmeSchema } from '#shared/agreement/grants/programmeRules.ts';
import { kindSchema } from '#shared/agreement/kinds.ts';
import { CLIENT_ID, DOCUMENT_ID } from '#shared/ids.ts';

const id = z.string().check(z.regex(CLIENT_ID));
const document = z.string().check(z.regex(DOCUMENT_ID));
const line = (limit: number) => z.string().check(z.maxLength(limit));

/** What facilitators do with several documents of a workshop, and with applications that were handed in. */
export const documentCommands = [
  /** One more document, with a step of its own at the end of the plan. */
  z.object({ type: z.literal('document:add'), id, kind: kindSchema, title: line(200) }),
  /** Only one that was never frozen. */
  z.object({ type: z.literal('document:remove'), id, document }),
  /** A letter of intent goes into another one, and comes out again. */
  z.object({ type: z.literal('document:merge'), id, document, into: document }),
  z.object({ type: z.literal('document:unmerge'), id, document }),
  /** Puts down which letters were chosen, as their forms say at this moment. */
  z.object({
    type: z.literal('letters:choose'),
    id,
    who: line(200),
    criteria: z.array(line(200)).check(z.maxLength(8)),
    words: line(1000),
  }),
  /** Rules of the programme of micro-grants. */
  z.object({ type: z.literal('programme:set'), id, programme: programmeSchema }),
  /** One stage of an application: the formal check, an assessor's card, the decision, the report. */
  z.object({
    type: z.literal('document:assess'),
    id,
    document,
    version: z.int().check(z.minimum(1), z.maximum(9999)),
    /** `at` of what stood at the stage when it was opened, null: nothing did. What came since is not written over unseen. */
    seen: z.nullable(z.number()),
    stage: z.discriminatedUnion('act', [
      z.object({ act: z.literal('check'), ...grantStages.check }),
      z.object({ act: z.literal('card'), ...grantStages.card }),
      z.object({ act: z.literal('decision'), ...grantStages.decision }),
      z.object({ act: z.literal('report'), ...grantStages.report }),
      /** Takes a decision back, as long as there is no report. */
      z.object({ act: z.literal('reopen'), who: line(200) }),
    ]),
  }),
] as const;

export type DocumentsCommand = z.infer<(typeof documentCommands)[number]>;
export type GrantAct = Extract<DocumentsCommand, { type: 'document:assess' }>['stage'];
