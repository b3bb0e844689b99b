import type { Disk } from './store.ts';

/** A localStorage for tests; `isFull` makes writing throw, as a full disk or private mode does. */
export class TestDisk implements Disk {
  readonly map = new Map<string, string>();
  isFull = false;

  get length(): number {
    return this.map.size;
  }

  key(index: number): string | null {
    return [...this.map.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.map.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.isFull) {
      throw new Error('QuotaExceededError');
    }
    this.map.set(key, value);
  }

  removeItem(key: string): void {
    this.map.delete(key);
  }
}
