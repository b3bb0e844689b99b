/** Distance kept from the edges of the window, in px. */
const EDGE = 8;

/** Puts a fixed menu at its trigger: below and towards the side with room, above when there is none below. */
export function placeMenu(menu: HTMLElement, trigger: HTMLElement): void {
  const at = trigger.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const room = document.documentElement.clientWidth - width - EDGE;
  const left = at.left <= room ? at.left : at.right - width;
  const below = at.bottom + 2;
  const fits = below + height <= innerHeight - EDGE;
  const top =
    fits || at.top < height + EDGE ? Math.min(below, innerHeight - height - EDGE) : at.top - height - 2;
  menu.style.left = `${Math.max(EDGE, Math.min(left, room))}px`;
  menu.style.top = `${Math.max(EDGE, top)}px`;
}
