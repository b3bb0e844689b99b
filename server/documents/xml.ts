/** XML that may stand in an office file as it is. Only `el`, `words` and `join` make it: what people wrote is escaped. */
export class Xml {
  readonly xml: string;

  private constructor(xml: string) {
    this.xml = xml;
  }

  /** An element; names come from the program, values may come from people. */
  static el(
    name: string,
    attributes: Readonly<Record<string, string | number>> = {},
    ...children: readonly (Xml | string)[]
  ): Xml {
    const written = Object.entries(attributes)
      .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
      .join('');
    const inside = Xml.join(children).xml;
    return new Xml(inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`);
  }

  /** Text as it is, for elements in which spaces count (`dc:title`). */
  static join(parts: readonly (Xml | string)[]): Xml {
    return new Xml(parts.map(part => (typeof part === 'string' ? escapeXml(part) : part.xml)).join(''));
  }

  /** A file of its own. */
  static file(root: Xml): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, letter => ENTITIES[letter] ?? letter);
}
