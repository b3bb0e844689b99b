import { AGREEMENT_FORM } from './clauses/agreementForm.ts';
import type { ClauseForm } from './clauses/clause.ts';
import { LETTER_FORM } from './kinds/letter.ts';
import { MICRO_GRANT_FORM } from './kinds/microGrant.ts';
import { MISSION_FORM } from './kinds/mission.ts';
import { NOTE_FORM } from './kinds/note.ts';
import { PLACE_CARD_FORM } from './kinds/placeCard.ts';
import type { DocumentKind } from './kinds.ts';

const FORMS: Readonly<Record<DocumentKind, readonly ClauseForm[]>> = {
  porozumienie: AGREEMENT_FORM,
  notatka: NOTE_FORM,
  'list-intencyjny': LETTER_FORM,
  mikrowsparcie: MICRO_GRANT_FORM,
  'misja-wizja': MISSION_FORM,
  'mam-karta': PLACE_CARD_FORM,
};

/** The clauses that a document of this kind may have, in their usual order. */
export function formOf(kind: DocumentKind): readonly ClauseForm[] {
  return FORMS[kind];
}
