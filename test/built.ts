import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

// Vitest's set-up: what tests run in processes of their own is bundled once, because loading it from its source takes
// three seconds of a core each time, and many tests start one.

const ROOT = join(import.meta.dirname, '..');
/** A run's own; as deep as `test/fixtures`, so that the bundled fixtures find the same root. */
const FOLDER = join(ROOT, 'dist', `test-${process.pid}`);

export default async function bundleForTests(): Promise<() => Promise<void>> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: FOLDER,
      target: 'node20',
      sourcemap: true,
      rolldownOptions: {
        input: {
          serverProcess: join(ROOT, 'test/fixtures/serverProcess.ts'),
          renderChild: join(ROOT, 'server/documents/renderChild.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  process.env.BUILT_FOR_TESTS = FOLDER;
  return () => rm(FOLDER, { recursive: true, force: true });
}
