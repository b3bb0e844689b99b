interface LiveRegionProps {
  /** What has just changed, in words; empty when nothing has. */
  words: string;
}

/** Must be on the page, and empty, before its first message: a region that arrives full is often not read. */
export function LiveRegion({ words }: LiveRegionProps) {
  return (
    <div className="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {words}
    </div>
  );
}
