import type { Lang } from '#shared/text.ts';
import type { BlockTree, Format } from './blockTree.ts';
import { withoutControls } from './coverage.ts';
import { renderDocx } from './docx/docx.ts';
import { eachText } from './eachText.ts';
import { renderMarkdown } from './markdown.ts';
import { renderOdt } from './odt/odt.ts';
import { PdfPrinter } from './pdf/pdf.ts';
import { withQuotes } from './quotes.ts';
import { renderHtml } from './web/html.ts';

/** A text as every format gets it. */
export function printed(text: string, lang: Lang): string {
  return withQuotes(withoutControls(text), lang);
}

/** The files that were asked for. */
export interface Rendered {
  files: Map<Format, Uint8Array>;
  /** Letters that no font of the PDF has; there they are „[?]". */
  replaced: string[];
}

/** Makes every format in this process. The server does not use it: it asks `Renderer`, which asks a child. */
export class Press {
  private readonly assets: string;
  private printer: PdfPrinter | null = null;

  /** `assets`: the folder `server/documents` with `fonts/` and `pdf/document.typ`. */
  constructor(assets: string) {
    this.assets = assets;
  }

  async render(tree: BlockTree, formats: readonly Format[]): Promise<Rendered> {
    // The attached content is not touched: its hash is printed.
    const { source, ...rest } = tree;
    const clean: BlockTree = { ...eachText(rest, text => printed(text, tree.lang)), source };
    const rendered: Rendered = { files: new Map(), replaced: [] };
    for (const format of formats) {
      const bytes = await this.one(clean, format, rendered.replaced);
      if (bytes) rendered.files.set(format, bytes);
    }
    return rendered;
  }

  /** Null where the tree has no such form (JSON of a document without canonical content). */
  private async one(tree: BlockTree, format: Format, replaced: string[]): Promise<Uint8Array | null> {
    switch (format) {
      case 'html':
        return Buffer.from(renderHtml(tree));
      case 'md':
        return Buffer.from(renderMarkdown(tree));
      case 'docx':
        return renderDocx(tree);
      case 'odt':
        return renderOdt(tree);
      case 'json':
        return tree.source && Buffer.from(tree.source.json);
      case 'pdf': {
        // Fonts are read when the first PDF is asked for.
        this.printer ??= new PdfPrinter(this.assets);
        const pdf = this.printer.print(tree);
        replaced.push(...pdf.replaced);
        return pdf.bytes;
      }
    }
  }
}
