import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom (design section 3), read off the import specifiers of every source file. */

const ROOT = resolve(import.meta.dirname, '..');
const SOURCES = /\.(ts|tsx)$/;

interface Import {
  /** Path of the importing file from the root, with slashes. */
  from: string;
  specifier: string;
  /** Path of the imported file from the root; null for a package. */
  to: string | null;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(path => !path.includes('node_modules/'));
}

/** Specifiers of static imports, re-exports, dynamic imports and type imports. */
function specifiersIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = [
    ...code.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\(\s*['"`]([^'"`]+)['"`]/g),
  ];
  return found.map(match => match[1] ?? '');
}

function targetOf(from: string, specifier: string): string | null {
  if (specifier.startsWith('#shared/')) {
    return `shared/${specifier.slice('#shared/'.length)}`;
  }
  return specifier.startsWith('.') ? join(dirname(from), specifier).split(sep).join('/') : null;
}

async function importsOf(folder: string): Promise<Import[]> {
  const files = (await filesBelow(folder)).filter(path => SOURCES.test(path));
  const all = await Promise.all(
    files.map(async from => {
      const source = await readFile(join(ROOT, from), 'utf8');
      return specifiersIn(source).map(specifier => ({ from, specifier, to: targetOf(from, specifier) }));
    }),
  );
  return all.flat();
}

const isTest = (path: string) => /\.(test|contract)\.tsx?$/.test(path) || /\/test[A-Z][^/]*\.ts$/.test(path);
const inFolder = (path: string | null, folder: string) => path?.startsWith(`${folder}/`) ?? false;
const named = ({ from, specifier }: Import) => `${from} → ${specifier}`;

const [shared, server, client] = await Promise.all(['shared', 'server', 'client'].map(importsOf));
const product = [...(shared ?? []), ...(server ?? []), ...(client ?? [])].filter(({ from }) => !isTest(from));
const within = (folder: string) => product.filter(({ from }) => inFolder(from, folder));

describe('imports', () => {
  test('are found at all', () => {
    expect(specifiersIn("import type { A } from './a.ts';\nexport { b } from '#shared/b.ts';")).toHaveLength(
      2,
    );
    expect(specifiersIn("import './x.css';\nconst y = await import('vite');")).toHaveLength(2);
    expect(specifiersIn("// import { a } from 'react';\n/* import 'x' */")).toEqual([]);
    expect(product.length).toBeGreaterThan(300);
  });

  test('shared knows only shared, zod/mini, yjs and lib0', () => {
    const foreign = within('shared').filter(({ specifier, to }) =>
      to === null ? !/^(zod\/mini|yjs|lib0(\/.*)?)$/.test(specifier) : !inFolder(to, 'shared'),
    );
    expect(foreign.map(named)).toEqual([]);
  });

  test('server and client know shared, and not each other', () => {
    const crossed = [
      ...within('server').filter(
        ({ to, specifier }) => inFolder(to, 'client') || /^react(-dom)?(\/|$)/.test(specifier),
      ),
      ...within('client').filter(
        ({ to, specifier }) => inFolder(to, 'server') || specifier.startsWith('node:'),
      ),
      ...product.filter(({ to }) => inFolder(to, 'test')),
    ];
    expect(crossed.map(named)).toEqual([]);
  });

  test('inside the server they go one way: http, workshop, sync to storage, documents, report', () => {
    const low = ['storage', 'documents', 'report'];
    const high = ['http', 'workshop', 'sync'];
    const back = low.flatMap(folder =>
      within(`server/${folder}`).filter(({ to }) =>
        [...high.map(name => `server/${name}`)].some(name => inFolder(to, name)),
      ),
    );
    expect(back.map(named)).toEqual([]);
    const root = within('server').filter(
      ({ from, to }) => from.split('/').length > 2 && (to === 'server/app.ts' || to === 'server/main.ts'),
    );
    expect(root.map(named)).toEqual([]);
  });

  test('sync and workshop know nothing of http', () => {
    const up = [...within('server/sync'), ...within('server/workshop')].filter(({ to }) =>
      inFolder(to, 'server/http'),
    );
    expect(up.map(named)).toEqual([]);
  });

  test.each(['shared/activities', 'client/activities'])('no activity of %s imports another', folder => {
    const activityOf = (path: string | null) =>
      inFolder(path, folder) ? (/^([^/]+)\//.exec(path?.slice(folder.length + 1) ?? '')?.[1] ?? null) : null;
    const crossed = product.filter(({ from, to }) => {
      const [own, other] = [activityOf(from), activityOf(to)];
      return own !== null && other !== null && own !== other;
    });
    expect(crossed.map(named)).toEqual([]);
  });

  test('relative ones name their file in full', () => {
    const vague = product.filter(
      ({ specifier, to }) => to !== null && !/\.[a-z0-9]+(\?[a-z]+)?$/.test(specifier),
    );
    expect(vague.map(named)).toEqual([]);
  });

  test('between top-level folders they go through #shared', () => {
    const climbing = product.filter(({ from, to, specifier }) => {
      const leaves = to !== null && from.split('/')[0] !== to.split('/')[0];
      return leaves && !specifier.startsWith('#shared/') && to?.split('/')[0] === 'shared';
    });
    expect(climbing.map(named)).toEqual([]);
  });

  test('every package is a dependency of the project', async () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
      await readFile(join(ROOT, 'package.json'), 'utf8'),
    );
    const unknown = product.filter(({ specifier, to }) => {
      const [scope = '', name = ''] = specifier.split('/');
      const key = scope.startsWith('@') ? `${scope}/${name}` : scope;
      return (
        to === null && !specifier.startsWith('node:') && !(key in dependencies) && specifier !== 'vite/client'
      );
    });
    expect(unknown.map(named)).toEqual([]);
  });

  test('only one file knows tldraw', () => {
    const importers = new Set(
      product.filter(({ specifier }) => /^@?tldraw/.test(specifier)).map(({ from }) => from),
    );
    expect(importers.size).toBeLessThanOrEqual(1);
  });
});

describe('names', () => {
  test('no barrels, no utils, helpers or managers', async () => {
    const files = (await Promise.all(['shared', 'server', 'client', 'test'].map(filesBelow))).flat();
    const vague = files.filter(
      path =>
        /(^|\/)index\.tsx?$/.test(path) ||
        (/(util|utils|helper|helpers|manager|misc|common)s?\.(ts|tsx)$/i.test(path) &&
          !path.includes('/i18n/')),
    );
    const folders = files.filter(path => /(^|\/)(utils?|helpers?|managers?|common|misc)\//i.test(path));
    expect([...vague, ...folders]).toEqual([]);
  });

  test('an activity has the same name in shared and in client', async () => {
    const folders = async (folder: string) =>
      (await readdir(join(ROOT, folder), { withFileTypes: true }))
        .filter(entry => entry.isDirectory())
        .map(entry => entry.name);
    const known = new Set(await folders('shared/activities'));
    expect((await folders('client/activities')).filter(name => !known.has(name))).toEqual([]);
  });
});

describe('packages', () => {
  test('there is one copy of yjs and of lib0', async () => {
    for (const name of ['yjs', 'lib0']) {
      expect([name, await copiesOf(name)]).toEqual([name, [`node_modules/${name}`]]);
    }
  });
});

async function copiesOf(name: string): Promise<string[]> {
  const found: string[] = [];
  const look = async (folder: string): Promise<void> => {
    const entries = await readdir(join(ROOT, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isDirectory() && entry.name === name) {
        found.push(`${folder}/${name}`);
      }
      if (entry.isDirectory() && entry.name.startsWith('@')) {
        await lookInside(`${folder}/${entry.name}`);
      }
    }
    await lookInside(folder);
  };
  const lookInside = async (folder: string): Promise<void> => {
    const entries = await readdir(join(ROOT, folder), { withFileTypes: true }).catch(() => []);
    await Promise.all(
      entries
        .filter(entry => entry.isDirectory())
        .map(entry => `${folder}/${entry.name}/node_modules`)
        .map(inner => look(inner)),
    );
  };
  await look('node_modules');
  return found;
}
