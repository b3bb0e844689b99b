/** The description that PDF/A asks for before a file may say something beyond PDF/A about itself. */
const UA_SCHEMA = [
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>',
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Indicates which part of ISO 14289 the file follows</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li>',
  '</rdf:Seq></pdfaSchema:property></rdf:li>',
].join('');
const SCHEMAS = '<pdfaExtension:schemas><rdf:Bag>';
const UA_PART = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';
const PDFA_PART = '<pdfaid:part>';
const PREFERENCES = '/ViewerPreferences <<';

/**
 * Typst writes one standard at a time: as PDF/A it forgets that readers shall show the title and that the pages are
 * PDF/UA too (they have passed its check). Its last two objects are the metadata and the catalog, so both are
 * completed in place, and only their places in the table of objects move.
 */
export function withReaderHints(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const catalog = /(\d+) 0 obj\n<<\n {2}\/Type \/Catalog\n/.exec(text.slice(-text.length / 2));
  const metadataStart = text.lastIndexOf('/Type /Metadata');
  const tableStart = text.lastIndexOf('\nxref\n') + 1;
  if (!catalog || metadataStart < 0 || tableStart < 1) throw new Error('An unknown form of PDF.');

  const catalogStart = text.indexOf(catalog[0], metadataStart);
  const objectStart = text.lastIndexOf(' 0 obj', metadataStart);
  const metadata = completeMetadata(text.slice(objectStart, catalogStart));
  const root = insert(text.slice(catalogStart, tableStart), PREFERENCES, '\n    /DisplayDocTitle true');
  const newCatalogStart = objectStart + metadata.length;
  const newTableStart = newCatalogStart + root.length;
  const entry = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n`;
  const table = replaceOnce(text.slice(tableStart), entry(catalogStart), entry(newCatalogStart));
  return Buffer.from(
    text.slice(0, objectStart) +
      metadata +
      root +
      replaceOnce(table, `startxref\n${tableStart}\n`, `startxref\n${newTableStart}\n`),
    'latin1',
  );
}

function completeMetadata(object: string): string {
  const added = insert(insert(object, SCHEMAS, UA_SCHEMA), PDFA_PART, UA_PART, 'before');
  return added.replace(
    /\/Length (\d+)/,
    (_, length: string) => `/Length ${Number(length) + added.length - object.length}`,
  );
}

function insert(text: string, at: string, what: string, where: 'after' | 'before' = 'after'): string {
  return replaceOnce(text, at, where === 'after' ? at + what : what + at);
}

function replaceOnce(text: string, from: string, to: string): string {
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`No „${from}” in the PDF.`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}
