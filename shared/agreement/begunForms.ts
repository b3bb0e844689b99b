import { type Application, NEW_APPLICATION } from './grants/application.ts';
import { type Letter, NEW_LETTER } from './letters/letter.ts';

/** Forms of a document that are absent until somebody types into them. */
interface Forms {
  application?: Application | undefined;
  letter?: Letter | undefined;
}

const { applicant: _, ...NO_APPLICATION } = NEW_APPLICATION;

/**
 * What a form was before two people began it at once, to be compared with what both made of it: an absent one held
 * nothing, and so what either wrote is theirs. Who applies is chosen with the first word, so there two may differ.
 */
export function asBegun<F extends Forms>(was: F, now: Forms): F {
  return {
    ...was,
    ...(was.application === undefined && now.application !== undefined
      ? { application: NO_APPLICATION }
      : {}),
    ...(was.letter === undefined && now.letter !== undefined ? { letter: NEW_LETTER } : {}),
  };
}
