/** A sentence whose important words stand between `<b>` and `</b>`. */
export function Bold({ words }: { words: string }) {
  const parts = words.split(/<\/?b>/);
  return parts.map((part, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence have no other identity
      <b key={place}>{part}</b>
    ) : (
      part
    ),
  );
}
