import { grainLines } from '../ui/grain.ts';
import { letterOf, MARKS, SIDE_LETTERS, type SideLetter } from '../ui/marks.ts';
import { draw, make } from './dom.ts';

/** A side's mark: shape, letter, colour. From 26 px the letter stands inside, below that beside. */
export function sideMark(side: string, size: number): HTMLElement {
  const letter = SIDE_LETTERS.find(one => one === side) ?? letterOf(0);
  const shape = MARKS[letter];
  const inside = size >= 26;
  const drawn = shapeOf(letter, size * shape.grow);
  if (inside) {
    const fontSize = (0.615 * 24) / shape.grow;
    const place = { x: '12', y: String(shape.letterY + fontSize * 0.334) };
    drawn.append(draw('text', { ...place, 'font-size': String(fontSize), 'text-anchor': 'middle' }, letter));
  }
  const mark = make('span', { class: 'mark', 'aria-hidden': 'true' }, drawn, inside ? '' : letter);
  mark.style.setProperty('--side', `var(--side-${letter.toLowerCase()})`);
  return mark;
}

function shapeOf(letter: SideLetter, size: number, attributes: Record<string, string> = {}): SVGElement {
  const box = { viewBox: '0 0 24 24', width: String(size), height: String(size) };
  return draw('svg', box, draw('path', { d: MARKS[letter].path, ...attributes }));
}

/** The table's edge with people at it and one free place: closes the pages where one arrives. */
export function tableEdge(): HTMLElement[] {
  const marks = (['A', 'B', 'C', 'D'] as const).map(letter =>
    letter === 'D'
      ? shapeOf(letter, 64, { class: 'empty' })
      : shapeOf(letter, 62 * MARKS[letter].grow, { fill: `var(--side-${letter.toLowerCase()})` }),
  );
  const grain = grainLines(5, 4).map(line =>
    draw('path', { d: line.d, opacity: String(line.opacity), 'stroke-width': String(line.width) }),
  );
  const plank = draw(
    'svg',
    { class: 'plank', viewBox: '0 0 1000 100', preserveAspectRatio: 'none' },
    ...grain,
  );
  const row = make('div', { class: 'marks' }, ...marks);
  const wood = make('div', {}, plank);
  return [row, wood];
}
