import { expect, test } from 'vitest';
import { grainLines } from './grain.ts';
import { seat } from './seating.ts';

test('two sides sit opposite each other', () => {
  expect(seat(['A', 'B'])).toEqual({ far: ['A'], near: ['B'], left: [], right: [] });
});

test('four sides share the long edges and six also take the ends', () => {
  expect(seat(['A', 'B', 'C', 'D'])).toEqual({ far: ['A', 'C'], near: ['B', 'D'], left: [], right: [] });
  expect(seat(['A', 'B', 'C', 'D', 'E', 'F'])).toMatchObject({ left: ['E'], right: ['F'] });
});

test('the same plank has the same grain everywhere', () => {
  expect(grainLines(5, 7)).toEqual(grainLines(5, 7));
  expect(grainLines(5, 7)).not.toEqual(grainLines(5, 8));
});
