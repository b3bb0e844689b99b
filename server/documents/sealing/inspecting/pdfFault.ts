/** The file breaks the grammar: a lenient reader would guess, and two readers would guess differently. */
export class PdfFault extends Error {
  override name = 'PdfFault';
}
