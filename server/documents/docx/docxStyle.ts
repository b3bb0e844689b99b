import type { IStylesOptions } from 'docx';

export const RUBRIC = '902615';
/** Fonts that offices have: with the project's own ones missing, every page would break elsewhere. */
const SERIF = 'Georgia';
export const SANS = 'Calibri';
export const MONO = 'Consolas';

/** Sizes in half points, spaces in twentieths of a point: look.md section 3, "Paper, A4". */
export function docxStyles(locale: string): IStylesOptions {
  const sans = { font: SANS };
  return {
    default: {
      document: {
        run: { font: SERIF, size: 22, language: { value: locale } },
        paragraph: { spacing: { line: 300, lineRule: 'auto', after: 120 } },
      },
      heading1: {
        run: { font: SERIF, size: 54, bold: true, color: '000000' },
        paragraph: {
          spacing: { before: 240, after: 160, line: 240, lineRule: 'auto' },
          border: { top: { style: 'thickThinSmallGap', size: 24, space: 18, color: '000000' } },
        },
      },
      heading2: {
        run: { font: SERIF, size: 25, bold: true, color: '000000' },
        paragraph: { spacing: { before: 340, after: 110 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: 'Lead',
        name: 'Lead',
        basedOn: 'Normal',
        run: { size: 26 },
        paragraph: { spacing: { after: 280 } },
      },
      { id: 'Note', name: 'Note', basedOn: 'Normal', run: { ...sans, size: 19 } },
      { id: 'Small', name: 'Small', basedOn: 'Normal', run: { ...sans, size: 17 } },
      {
        id: 'Fact',
        name: 'Fact',
        basedOn: 'Normal',
        run: { ...sans, size: 21 },
        paragraph: { spacing: { after: 40 } },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { ...sans, size: 20 },
        paragraph: { spacing: { line: 260, lineRule: 'auto', before: 70, after: 70 } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { ...sans, size: 21, bold: true },
        paragraph: { spacing: { before: 200, after: 100 }, keepNext: true },
      },
    ],
  };
}
