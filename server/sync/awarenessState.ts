import * as z from 'zod';

/** Who a connection is to others; taken from the seat, never from the client. */
export interface Described {
  name: string;
  side: string | null;
  person: string | null;
}

const clock = z.int().nonnegative();
const place = z.nullish(z.object({ client: clock, clock }));
/** A relative position of Yjs as JSON. */
const relativePosition = z.object({
  type: place,
  tname: z.nullish(z.string().max(64)),
  item: place,
  assoc: z.number().optional(),
});
const cursor = z.union([
  z.object({ anchor: relativePosition, head: relativePosition }),
  z.object({ x: z.number(), y: z.number() }),
]);

/** What a client may say about itself. A field that does not fit is left out, not a reason to refuse the rest. */
const clientState = z.object({
  /** Caret and selection in a text, or a point on the canvas. */
  cursor: z.nullish(cursor).catch(undefined),
  /** Ids of selected records. */
  selection: z.nullish(z.array(z.string().max(64)).max(16)).catch(undefined),
  writing: z.boolean().optional().catch(undefined),
  /** The record or field it has open. */
  field: z.string().max(96).optional().catch(undefined),
});

/** The state that others receive. */
export type AwarenessState = Described & z.infer<typeof clientState>;

/** The client's own words within the schema, signed with the seat; undefined when it is no JSON object. */
export function rebuildState(json: string, described: Described): string | undefined {
  let said: unknown;
  try {
    said = JSON.parse(json);
  } catch {
    return undefined;
  }
  const parsed = clientState.safeParse(said);
  if (!parsed.success) {
    return undefined;
  }
  const state: AwarenessState = {
    ...parsed.data,
    name: described.name,
    side: described.side,
    person: described.person,
  };
  return JSON.stringify(state);
}
