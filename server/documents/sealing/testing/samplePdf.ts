import { join } from 'node:path';
import { agreementTree } from '../../agreementTree.ts';
import { PdfPrinter } from '../../pdf/pdf.ts';
import { sampleAgreement } from '../../testing/sampleAgreement.ts';

let made: Buffer | null = null;

/** A printed agreement, made once. */
export async function samplePdf(): Promise<Buffer> {
  const tree = agreementTree(sampleAgreement(), { state: 'draft', at: '2026-12-17T14:02:00Z' });
  made ??= Buffer.from(new PdfPrinter(join(import.meta.dirname, '../..')).print(tree).bytes);
  return made;
}
