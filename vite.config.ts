import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Where nothing is known of earlier runs, as in CI, files run from the largest to the smallest, and the minutes of a
 * whole rehearsal would come last and alone. What starts servers goes first.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      ['/test/rehearsal/', '/test/wire/', '/server/', ''].findIndex(folder => moduleId.includes(folder));
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

/** One file for three jobs: the client bundle, the server bundle (`--ssr`) and the unit tests. */
export default defineConfig(({ isSsrBuild }) => ({
  logLevel: 'warn',
  ...(isSsrBuild ? serverBuild : clientBuild),
  test: {
    root: import.meta.dirname,
    environment: 'node',
    // For what hangs: a machine that has other things to do is no fault.
    testTimeout: 60_000,
    pool: 'forks',
    // More than cores: half of the time these tests wait for a disk or for each other.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Pure, so one file cannot leave anything behind for the next: loading all of it anew for each costs half.
      { extends: true, test: { name: 'shared', include: ['shared/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['{server,client,test}/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/long/**', 'node_modules/**'],
          globalSetup: 'test/built.ts',
        },
      },
    ],
  },
}));

/** What every seat loads at once: in one chunk it is smaller than in twenty. */
const EVERY_SEAT = new RegExp(
  [
    'client/ui/(Bar|Button|ButtonLink|Dock|EmptyState|Field|IconButton|LiveRegion|Plank|Readiness|RecordCard|SideMark|Strip|SyncBadge|Timer|autosize|buttonClass|classes|seating|useContrast)\\.',
    'client/i18n\\.|shared/prompt\\.|shared/activities/cards/extras\\.',
    'client/live/(clock|listeners|mergedInto|ownEntries|seats|use(Command|Draft|Marks|Outbox|OwnEntries|Plan|Records|SaveState|StepDoc|Timer))\\.',
    'client/surfaces/seat/(KeepFocus|Parts|Privacy|SeatReadiness|announcer|putEntry|useDataWarning|useEntryDraft|useQuiet|useScreen|useSides|useText)\\.',
    'lucide-react/dist/esm/(Icon|context|createLucideIcon|shared/|icons/(chevron-down|circle-question-mark|eye|eye-off|hand|lock|monitor|pencil|x)\\.)',
  ].join('|'),
);

/** Icons that templates name; alone, one by one, they would weigh half as much again. */
const CATEGORIES =
  /client\/ui\/categories\.|lucide-react\/dist\/esm\/icons\/(book-open|calendar-days|clock|hand-heart|handshake|landmark|leaf|lightbulb|map-pin|message-circle|network|wrench)\./;

/** What the join page shares with the seat: apart, so that it does not bring the rest along. */
const WITH_JOIN_PAGE =
  /shared\/(ids|text|errors|i18n\/nbsp)\.|client\/join\/language\.|client\/ui\/(marks|grain)\.|vite\/preload-helper/;

/** Absolute, because the dev server resolves from `client` and the build from the repository. */
function page(name: string): string {
  return join(import.meta.dirname, 'client', name);
}

/** The server and the child process that makes documents, side by side: `childOf` looks for it there. */
const serverBuild = {
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: join(import.meta.dirname, 'server/main.ts'),
        renderChild: join(import.meta.dirname, 'server/documents/renderChild.ts'),
      },
      output: { entryFileNames: '[name].js' },
    },
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
    target: ['safari15.4', 'ios15.4', 'chrome100', 'firefox100'],
    assetsInlineLimit: 0,
    // Browsers without modulepreload load a chunk a moment later; the polyfill would be on every phone.
    modulePreload: {
      polyfill: false,
      // The chunk that chooses a surface is on every phone: the names of what the others load are found there, not here.
      resolveDependencies: (_file: string, deps: string[], { hostId }: { hostId: string }) =>
        /(^|\/)App-/.test(hostId) ? [] : deps,
    },
    manifest: true,
    rolldownOptions: {
      input: { app: page('index.html'), join: page('join.html') },
      output: {
        codeSplitting: {
          groups: [
            { name: 'threshold', test: WITH_JOIN_PAGE, priority: 2 },
            { name: 'kit', test: EVERY_SEAT, priority: 1 },
            { name: 'categories', test: CATEGORIES, priority: 1 },
          ],
        },
      },
    },
  },
};
