import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iconOf } from './categories.ts';

test('every icon that a template names is drawn', () => {
  const files = readdirSync('templates').filter(name => name.endsWith('.json'));
  const named = files.flatMap(name =>
    [...readFileSync(`templates/${name}`, 'utf8').matchAll(/"icon": "([a-z-]+)"/g)].map(
      match => match[1] ?? '',
    ),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(icon => iconOf(icon) === undefined)).toEqual([]);
});
