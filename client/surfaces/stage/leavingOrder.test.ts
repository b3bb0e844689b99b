import { expect, test } from 'vitest';
import { leavingOrder, STAYS } from './FitText.tsx';

test('what does not fit is left out from the end, and what must be seen is left out last', () => {
  const point = (name: string, stays: boolean) => ({
    name,
    hasAttribute: (attribute: string) => stays && attribute === STAYS,
  });
  const points = [point('1', false), point('2!', true), point('3', false), point('4!', true)];
  expect(leavingOrder(points).map(({ name }) => name)).toEqual(['3', '1', '4!', '2!']);
});
