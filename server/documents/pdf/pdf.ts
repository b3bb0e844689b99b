import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import type { BlockTree } from '../blockTree.ts';
import { type Coverage, Drawable, readCoverage } from '../coverage.ts';
import { readFonts } from '../fonts.ts';
import { printData } from './printData.ts';
import { withReaderHints } from './readerHints.ts';

export interface Pdf {
  bytes: Uint8Array;
  /** Letters no font has, printed as „[?]". */
  replaced: string[];
}

/** Typst keeps what it compiled; what the last document did not use is forgotten. */
const EVICT_AGE = 1;

/** Makes PDFs with the template and fonts of `assets` (the folder `server/documents`). */
export class PdfPrinter {
  private readonly compiler: NodeCompiler;
  private readonly coverage: readonly Coverage[];
  private readonly template: string;

  constructor(assets: string) {
    const fonts = readFonts(assets);
    this.coverage = fonts.map(readCoverage);
    this.template = readFileSync(join(assets, 'pdf', 'document.typ'), 'utf8');
    // The workspace has no file that the template could read; text that names a file finds nothing.
    this.compiler = NodeCompiler.create({ workspace: join(assets, 'pdf'), fontArgs: [{ fontBlobs: fonts }] });
  }

  /** PDF/A-3a with the content attached, after the same pages have passed Typst's own checks for PDF/UA-1. */
  print(tree: BlockTree): Pdf {
    const drawable = new Drawable(this.coverage);
    const data = JSON.stringify(printData(tree, drawable));
    const creationTimestamp = Math.floor(Date.parse(tree.at) / 1000);
    try {
      this.export({ tree: data }, 'ua-1', creationTimestamp);
      const attached: Record<string, string> = tree.source
        ? { tree: data, source: tree.source.json, sourceName: tree.source.name }
        : { tree: data };
      const bytes = withReaderHints(this.export(attached, 'a-3a', creationTimestamp));
      return { bytes, replaced: drawable.replaced };
    } finally {
      this.compiler.evictCache(EVICT_AGE);
    }
  }

  private export(inputs: Record<string, string>, pdfStandard: string, creationTimestamp: number): Uint8Array {
    const compiled = this.compiler.compile({ mainFileContent: this.template, inputs });
    const failed = compiled.takeError();
    if (failed || !compiled.result) throw new TypstError(this.explain(failed));
    return this.compiler.pdf(compiled.result, { pdfStandard, creationTimestamp });
  }

  private explain(error: NodeError | null): string {
    const found: unknown = error ? this.compiler.fetchDiagnostics(error) : 'nothing was compiled';
    return JSON.stringify(found).slice(0, 2000);
  }
}

/** The template could not be set with this data: a fault of the project, never of the people who wrote. */
export class TypstError extends Error {
  override name = 'TypstError';
}
