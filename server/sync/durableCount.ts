/**
 * How many of a connection's update frames are on disk, counted from the first without a gap. Frames whose
 * content came too early count as soon as a later sync step 2 (which holds everything the client has) is on disk.
 */
export class DurableCount {
  private arrived = 0;
  /** Numbers of frames not on disk, ascending. */
  private readonly waiting = new Set<number>();
  private readonly early = new Set<number>();

  /** A frame with content came; returns its number. */
  arrive(): number {
    this.arrived += 1;
    this.waiting.add(this.arrived);
    return this.arrived;
  }

  /** The frame was not applied because something before it is missing. */
  tooEarly(frame: number): void {
    this.early.add(frame);
  }

  /** The frame is on disk; `holdsAll`: it was a sync step 2. */
  settle(frame: number, holdsAll: boolean): void {
    this.waiting.delete(frame);
    if (!holdsAll) {
      return;
    }
    for (const number of this.early) {
      if (number < frame) {
        this.early.delete(number);
        this.waiting.delete(number);
      }
    }
  }

  get count(): number {
    for (const first of this.waiting) {
      return first - 1;
    }
    return this.arrived;
  }
}
