import * as z from 'zod/mini';
import { LANGS } from './text.ts';

/** Apart from `text.ts`, so that a phone which only picks a language does not load the schema library. */
export const langSchema = z.enum(LANGS);
export const textSchema = z.object({ pl: z.string(), en: z.string() });
