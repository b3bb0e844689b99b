import { normalizeCode } from '#shared/ids.ts';

/** The code somebody meant, cut to its length: spaces, dashes and lower case do not matter. */
export function cleanCode(typed: string, length: number): string {
  return normalizeCode(typed).slice(0, length);
}

/** The code in the address of a QR link: `/d/K7M4TR`, `/dolacz/K7M4TR` or `?code=K7M4TR`; '' where there is none. */
export function codeFromAddress(address: { pathname: string; search: string }): string {
  const inPath = /^\/(?:d|dolacz)\/([^/]+)/.exec(address.pathname)?.[1] ?? '';
  const asked = new URLSearchParams(address.search);
  return normalizeCode(inPath === '' ? (asked.get('code') ?? asked.get('kod') ?? '') : decode(inPath));
}

/** A damaged percent sign in a typed address must not leave a blank page. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * One ordinary input drawn as separate places: it lies invisible over them, so that typing, pasting, dictation
 * and autofill just work. `complete` is called when the last place was filled.
 */
export function drawPlaces(input: HTMLInputElement, length: number, complete: (code: string) => void): void {
  const frame = input.parentElement;
  if (frame === null) {
    return;
  }
  const places = Array.from({ length }, (_, index) => {
    const place = document.createElement('span');
    place.className = index === Math.ceil(length / 2) ? 'place place-second' : 'place';
    place.setAttribute('aria-hidden', 'true');
    frame.append(place);
    return place;
  });
  frame.classList.add('drawn');
  // maxlength would cut „k7m - 4tr" before its spaces are taken out.
  input.removeAttribute('maxlength');
  input.removeAttribute('size');

  const draw = () => {
    const at = document.activeElement === input ? Math.min(input.value.length, length - 1) : -1;
    for (const [index, place] of places.entries()) {
      place.textContent = input.value[index] ?? '';
      place.classList.toggle('now', index === at);
      place.classList.toggle('caret', index === at && input.value[index] === undefined);
    }
  };
  input.addEventListener('input', () => {
    const code = cleanCode(input.value, length);
    input.value = code;
    frame.classList.remove('refused');
    draw();
    if (code.length === length) {
      complete(code);
    }
  });
  for (const event of ['focus', 'blur', 'redraw']) {
    input.addEventListener(event, draw);
  }
  draw();
}

/** Puts a code in as if it had been typed, without asking anything. */
export function setCode(input: HTMLInputElement, code: string): void {
  input.value = code;
  input.dispatchEvent(new Event('redraw'));
}
