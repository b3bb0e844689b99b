/** Runs in the page: texts that an `overflow` cuts off, or that leave the screen sideways. */
export function clippedTexts(): string[] {
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const own = [...element.childNodes].filter(
      node => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    // The words of a field stand in its value, not in its nodes.
    const isField = element.matches('textarea, select');
    // A line of a list that shows how a longer text begins; the whole stands elsewhere.
    const isBeginning = element.matches('[data-first-words]');
    if (
      !own ||
      isField ||
      isBeginning ||
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    ) {
      continue;
    }
    const box = element.getBoundingClientRect();
    const isForReadersOnly = box.width <= 2 || box.height <= 2 || box.right <= 0 || box.bottom <= 0;
    if (isForReadersOnly) {
      continue;
    }
    const words = (element.textContent ?? '').trim().slice(0, 50);
    if (box.right > document.documentElement.clientWidth + 1 || box.left < -1) {
      faults.push(`leaves the screen: „${words}"`);
    }
    // The nearest ancestors that cut: the text's own box must lie inside theirs.
    const text = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const node of own) {
      // Only its own words: those of its children are looked at by themselves, or are for screen readers alone.
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      text.left = Math.min(text.left, left);
      text.right = Math.max(text.right, right);
      text.top = Math.min(text.top, top);
      text.bottom = Math.max(text.bottom, bottom);
    }
    for (let up: HTMLElement | null = element; up !== null && up !== document.body; up = up.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(up);
      const cutsX = overflowX === 'hidden' || overflowX === 'clip';
      const cutsY = overflowY === 'hidden' || overflowY === 'clip';
      const frame = up.getBoundingClientRect();
      const scrollsInside = overflowY === 'auto' || overflowY === 'scroll';
      if (scrollsInside) {
        break;
      }
      if (
        (cutsX && (text.right > frame.right + 1.5 || text.left < frame.left - 1.5)) ||
        (cutsY && (text.bottom > frame.bottom + 3 || text.top < frame.top - 3))
      ) {
        faults.push(`cut: „${words}" in ${up.tagName}.${up.className}`);
        break;
      }
    }
  }
  return faults;
}
