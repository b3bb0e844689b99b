/** Runs in the page: texts that an `overflow` cuts off, or that leave the screen sideways. */
export function clippedTexts(): string[] {
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const own = [...element.childNodes].some(
      node => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    // The words of a field stand in its value, not in its nodes.
    const isField = element.matches('textarea, select');
    if (!own || isField || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
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
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
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
