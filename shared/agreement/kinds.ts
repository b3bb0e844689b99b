import * as z from 'zod/mini';

/** What kinds of documents a workshop may end in (reference/agreement A1, A4). */
export const kindSchema = z.enum([
  'porozumienie',
  'notatka',
  'list-intencyjny',
  'mikrowsparcie',
  'misja-wizja',
  'mam-karta',
]);
export type DocumentKind = z.infer<typeof kindSchema>;
