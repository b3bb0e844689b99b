import { RECORDS, TEXTS } from '#shared/activities/records.ts';
import type { DocShape } from '../workshop/access.ts';
import type { UpdateOutline, Written } from './updateOutline.ts';

/** Y.Map, the type of every row. */
const MAP = 1;

/**
 * Whether an update holds only what honest clients write into such a document. An item that stands beside another one
 * does not say where; what gets past here by that is mended afterwards (`mendDoc`).
 */
export function fitsShape(outline: UpdateOutline, shape: DocShape | 'any'): boolean {
  return (
    shape === 'any' ||
    outline.blocks.every(block =>
      block.structs.every(({ writes }) => writes === null || isHonest(writes, shape)),
    )
  );
}

function isHonest(written: Written, shape: DocShape): boolean {
  const { place, keyed, type, words } = written;
  if (!shape.rows) {
    return words && !keyed && (place === 'inside' || place === 'beside');
  }
  if (place === 'beside') {
    return type === null || type === MAP;
  }
  if (place === 'inside') {
    return type === null;
  }
  switch (place.root) {
    case RECORDS:
      return keyed && (type === MAP || words);
    case TEXTS:
      return false;
    default:
      return type === null && shape.roots.includes(place.root);
  }
}
