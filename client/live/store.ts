/** Small texts kept on this device, beyond the life of the page. */
export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Everything whose key begins with `prefix`: when a seat is left. */
  removeAll(prefix: string): void;
  keys(prefix: string): string[];
  /** Another tab changed `key`. Gives back how to stop listening. */
  onChangeElsewhere(key: string, listener: () => void): () => void;
}

/** The part of `localStorage` that is used, so that tests can bring their own. */
export type Disk = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * localStorage where it works, memory where it does not (private windows, a full disk, cookies switched off):
 * whatever could not be written is kept for the life of the page, so nothing typed is lost while it is open.
 */
export function openStore(disk: Disk | null = browserDisk()): Store {
  const memory = new Map<string, string>();

  function keys(prefix: string): string[] {
    const found = new Set([...memory.keys()].filter(key => key.startsWith(prefix)));
    try {
      for (let index = 0; disk !== null && index < disk.length; index += 1) {
        const key = disk.key(index);
        if (key?.startsWith(prefix)) {
          found.add(key);
        }
      }
    } catch {
      // What cannot be listed cannot be read either.
    }
    return [...found];
  }

  function remove(key: string): void {
    memory.delete(key);
    try {
      disk?.removeItem(key);
    } catch {
      // Nothing to remove where nothing can be kept.
    }
  }

  return {
    get(key) {
      const kept = memory.get(key);
      if (kept !== undefined) {
        return kept;
      }
      try {
        return disk?.getItem(key) ?? null;
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        if (disk === null) {
          throw new Error('no disk');
        }
        disk.setItem(key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value);
      }
    },
    remove,
    removeAll(prefix) {
      for (const key of keys(prefix)) {
        remove(key);
      }
    },
    keys,
    onChangeElsewhere(key, listener) {
      if (typeof window === 'undefined') {
        return () => {};
      }
      const heard = (event: StorageEvent) => {
        if (event.key === key) {
          listener();
        }
      };
      window.addEventListener('storage', heard);
      return () => window.removeEventListener('storage', heard);
    },
  };
}

/** Reading the property alone throws where storage is forbidden. */
function browserDisk(): Disk | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    return null;
  }
}

/** A stored value, or `fallback` where nothing or something unreadable is kept. */
export function readJson<T>(store: Store, key: string, fallback: T): T {
  const text = store.get(key);
  if (text === null) {
    return fallback;
  }
  try {
    return JSON.parse(text) as T;
  } catch {
    return fallback;
  }
}
