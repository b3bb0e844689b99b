/** An element that `join.html` is known to have. */
export function part<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`join.html has no #${id}`);
  }
  return found as E;
}

export function all(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

type Attributes = Record<string, string | boolean>;

/** Builds an element; texts are always text, never HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Builds a drawing. */
export function draw(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/** One of the page's icons. */
export function icon(name: string, size = 20): SVGElement {
  const use = draw('use', { href: `#i-${name}` });
  return draw(
    'svg',
    { class: 'icon', width: String(size), height: String(size), 'aria-hidden': 'true' },
    use,
  );
}

/** A refusal below a field, with its sign; '' takes it away. */
export function refuse(id: string, sentence: string): void {
  part(id).replaceChildren(...(sentence === '' ? [] : [icon('circle-alert'), make('span', {}, sentence)]));
}
