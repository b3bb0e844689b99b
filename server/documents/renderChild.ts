import type { Verdict } from '#shared/agreement/files/verdict.ts';
import type { Manuscript } from './agreementTree.ts';
import type { Format } from './blockTree.ts';
import type { Press } from './render.ts';
import type { InspectRequest } from './sealing/inspecting/inspect.ts';
import type { SealRequest } from './sealing/seal.ts';

/** What the server asks. */
export type ChildRequest =
  | ({ job: 'render'; formats: readonly Format[] } & Manuscript)
  | ({ job: 'seal' } & SealRequest)
  | ({ job: 'inspect' } & InspectRequest);

/** What the child makes of each. */
export interface ChildResults {
  render: { files: Map<Format, Uint8Array>; replaced: string[] };
  seal: { bytes: Uint8Array; fileId: string };
  inspect: { verdict: Verdict };
}

/** What the child answers: what it made, or why there is nothing. */
export type ChildAnswer<Job extends keyof ChildResults = keyof ChildResults> =
  | ({ ok: true } & ChildResults[Job])
  | { ok: false; detail: string };

/**
 * The child process in which documents are made and sealed, and uploaded ones read. It knows no port and no data folder; `argv[2]` is the
 * folder of fonts and template. One request at a time; it ends when the server goes or lets go of it. Each job loads
 * what it needs when it is first asked for.
 */
let press: Press | null = null;

process.on('message', (request: ChildRequest) => {
  work(request).then(
    made => answer({ ok: true, ...made }),
    (error: unknown) => answer({ ok: false, detail: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));

async function work(request: ChildRequest): Promise<ChildResults[keyof ChildResults]> {
  switch (request.job) {
    case 'render': {
      press ??= new (await import('./render.ts')).Press(process.argv[2] ?? import.meta.dirname);
      const { agreementTree } = await import('./agreementTree.ts');
      return press.render(agreementTree(request.doc, request.circumstances), request.formats);
    }
    case 'seal': {
      const { sealPdf } = await import('./sealing/seal.ts');
      return sealPdf(request);
    }
    case 'inspect': {
      const { inspect } = await import('./sealing/inspecting/inspect.ts');
      return { verdict: await inspect(request) };
    }
  }
}

function answer(message: ChildAnswer): void {
  process.send?.(message);
}
