import type { BlockTree, Format } from './blockTree.ts';
import { Press } from './render.ts';

/** What the server asks. */
export interface RenderRequest {
  tree: BlockTree;
  formats: readonly Format[];
}

/** What the child answers: files, or why there are none. */
export type RenderAnswer =
  | { ok: true; files: Map<Format, Uint8Array>; replaced: string[] }
  | { ok: false; detail: string };

/**
 * The child process in which documents are made. It knows no port, no data folder and no secret; `argv[2]` is the
 * folder of fonts and template. One request at a time; it ends when the server goes or lets go of it.
 */
const press = new Press(process.argv[2] ?? import.meta.dirname);

process.on('message', (request: RenderRequest) => {
  press.render(request.tree, request.formats).then(
    ({ files, replaced }) => answer({ ok: true, files, replaced }),
    (error: unknown) => answer({ ok: false, detail: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));

function answer(message: RenderAnswer): void {
  process.send?.(message);
}
