/**
 * Makes a text area as tall as its words. Whoever sets `.value` from outside (a bound shared text) calls it too,
 * because no `input` event tells of such a change.
 */
export function fitHeight(area: HTMLTextAreaElement): void {
  const borders = area.offsetHeight - area.clientHeight;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + borders}px`;
}
