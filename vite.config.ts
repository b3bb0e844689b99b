import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** One file for three jobs: the client bundle, the server bundle (`--ssr`) and the unit tests. */
export default defineConfig(({ isSsrBuild }) => ({
  logLevel: 'warn',
  ...(isSsrBuild ? serverBuild : clientBuild),
  test: {
    include: ['{shared,server,client,test}/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/long/**', 'node_modules/**'],
    root: import.meta.dirname,
    environment: 'node',
    testTimeout: 20_000,
    pool: 'forks',
  },
}));

/** Absolute, because the dev server resolves from `client` and the build from the repository. */
function page(name: string): string {
  return join(import.meta.dirname, 'client', name);
}

const serverBuild = {
  build: {
    ssr: 'server/main.ts',
    outDir: 'dist/server',
    target: 'node20',
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
} as const;

const clientBuild = {
  root: 'client',
  base: '/',
  plugins: [react()],
  resolve: { dedupe: ['yjs', 'lib0'] },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // Safari 15.4 and Chrome 100 are the floor that the join page names.
    target: ['es2020', 'safari15', 'chrome100', 'firefox100'],
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: { input: { app: page('index.html'), join: page('join.html') } },
  },
};
