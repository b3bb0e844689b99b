import { useSyncExternalStore } from 'react';
import { Listeners } from '../../live/listeners.ts';
import { openStore } from '../../live/store.ts';

/** What a person chose for this device: none of it belongs to a workshop. */
export interface Prefs {
  /** Single-letter shortcuts. */
  shortcuts: boolean;
  /** New cards of others are announced to screen readers. */
  announce: boolean;
  compact: boolean;
  /** Prompts in easy language, where a step has them. */
  easy: boolean;
}

const KEY = 'wspolny-stol.prefs';
const DEFAULTS: Prefs = { shortcuts: true, announce: true, compact: false, easy: false };

const store = openStore();
const listeners = new Listeners();
let current: Prefs = load();

function load(): Prefs {
  try {
    const kept: unknown = JSON.parse(store.get(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...DEFAULTS, ...kept } : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

/** Keeps a choice and draws it at once. */
export function setPrefs(change: Partial<Prefs>): void {
  current = { ...current, ...change };
  store.set(KEY, JSON.stringify(current));
  listeners.tell();
}

/** The choices of this device. */
export function usePrefs(): Prefs {
  return useSyncExternalStore(listeners.subscribe, () => current);
}
