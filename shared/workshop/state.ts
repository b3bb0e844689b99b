/** Any JSON value of the state map; each key has its own schema below. */
export type StateValue = { v: number } & Record<string, unknown>;
