import { useSyncExternalStore } from 'react';
import { Listeners } from '../../live/listeners.ts';

/** What this screen has room for now. */
export interface Screen {
  /** 900 px of ordinary text and more: composer left, list right. */
  wide: boolean;
  /** Under 700 px of height: the prompt shrinks, the table of readiness becomes words. */
  short: boolean;
  /** The phone's keyboard covers the lower part. */
  keyboard: boolean;
}

/** The keyboard takes at least this share of the height. */
const KEYBOARD_SHARE = 0.8;

const listeners = new Listeners();
const wideQuery = matchMedia('(min-width: 56.25em)');
const coarseQuery = matchMedia('(pointer: coarse)');
/** The tallest this window has been at its present width: without a keyboard. */
let tallest = { width: 0, height: 0 };
let current = measure();
let listening = false;

function isTyping(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLTextAreaElement ||
    (activeElement instanceof HTMLInputElement && !['radio', 'checkbox'].includes(activeElement.type))
  );
}

function measure(): Screen {
  const view = window.visualViewport;
  // Zooming with two fingers shrinks the visual viewport too, but not by a keyboard.
  const height = view === null ? innerHeight : view.height * view.scale;
  if (tallest.width !== innerWidth || height > tallest.height) {
    tallest = { width: innerWidth, height };
  }
  const keyboard = isTyping() && coarseQuery.matches && height < tallest.height * KEYBOARD_SHARE;
  const covered = view === null || !keyboard ? 0 : innerHeight - view.height - view.offsetTop;
  const { style } = document.documentElement;
  style.setProperty('--covered', `${Math.max(0, Math.round(covered))}px`);
  style.setProperty('--panned', `${keyboard ? Math.round(view?.offsetTop ?? 0) : 0}px`);
  return { wide: wideQuery.matches, short: height < 700, keyboard };
}

function refresh(): void {
  const next = measure();
  if (next.wide !== current.wide || next.short !== current.short || next.keyboard !== current.keyboard) {
    current = next;
    listeners.tell();
  }
}

/** One set of listeners for the life of the page. */
function listen(): void {
  listening = true;
  addEventListener('resize', refresh);
  wideQuery.addEventListener('change', refresh);
  window.visualViewport?.addEventListener('resize', refresh);
  window.visualViewport?.addEventListener('scroll', refresh);
  document.addEventListener('focusin', refresh);
  document.addEventListener('focusout', () => setTimeout(refresh));
}

function subscribe(listener: () => void): () => void {
  if (!listening) {
    listen();
  }
  return listeners.subscribe(listener);
}

/** Follows the window and the phone's keyboard; also keeps `--covered` and `--panned` on the page for CSS. */
export function useScreen(): Screen {
  return useSyncExternalStore(subscribe, () => current);
}
