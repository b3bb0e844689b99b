export interface GrainLine {
  readonly d: string;
  readonly opacity: number;
  readonly width: number;
}

/** A small fixed generator: the same plank has the same grain on every screen and in every picture. */
function sequence(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Hand-uneven lines along a face drawn in a box of 1000 × 100, to be stretched. */
export function grainLines(count: number, seed: number): readonly GrainLine[] {
  const next = sequence(seed);
  return Array.from({ length: count }, (_, line) => {
    const middle = ((line + 0.35 + next() * 0.5) / count) * 100;
    const sway = 26 / count;
    const points = Array.from({ length: 6 }, () => (middle + (next() - 0.5) * sway).toFixed(1));
    const [a, b, c, d, e, f] = points;
    return {
      d: `M0 ${a}C110 ${b} 210 ${b} 330 ${c}S560 ${d} 690 ${e}S880 ${f} 1000 ${f}`,
      opacity: 0.1 + next() * 0.15,
      width: 1 + next() * 0.6,
    };
  });
}
