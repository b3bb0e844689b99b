import { Xml } from '../xml.ts';

/** Text of a paragraph: line breaks are elements there, and of several spaces in a row all but one would be lost. */
export function odtText(text: string): Xml {
  const parts = text.split(/(\n|^ +| {2,}|(?<=\n) +| +$)/);
  return Xml.join(
    parts.map(part => {
      if (part === '\n') return Xml.el('text:line-break');
      return /^ +$/.test(part) ? Xml.el('text:s', { 'text:c': part.length }) : part;
    }),
  );
}
