/** HTML that may stand in a page as it is. Only `tag`, `text` and `join` make it, so what people wrote is escaped. */
export class Markup {
  readonly html: string;

  private constructor(html: string) {
    this.html = html;
  }

  /** What people wrote; a line break stays one. */
  static text(text: string): Markup {
    return new Markup(escapeHtml(text).replaceAll('\n', '<br>'));
  }

  static join(parts: readonly (Markup | string)[]): Markup {
    return new Markup(parts.map(part => (typeof part === 'string' ? Markup.text(part) : part).html).join(''));
  }

  /** An element; `false` leaves an attribute out. Names come from the program, values may come from people. */
  static tag(
    name: string,
    attributes: Readonly<Record<string, string | number | false>>,
    ...children: readonly (Markup | string)[]
  ): Markup {
    const written = Object.entries(attributes)
      .filter(([, value]) => value !== false)
      .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`)
      .join('');
    const open = `<${name}${written}>`;
    return new Markup(VOID.has(name) ? open : `${open}${Markup.join(children).html}</${name}>`);
  }

  /** A style sheet of the program itself. */
  static style(css: string): Markup {
    return new Markup(`<style>${css}</style>`);
  }
}

const VOID: ReadonlySet<string> = new Set(['br', 'meta', 'col', 'hr']);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, letter => ENTITIES[letter] ?? letter);
}
