/** For whom something is typed: somebody on the list, or whoever wrote a printed card. */
export interface BehalfWriter {
  /** Tells drafts apart. */
  id: string;
  /** „Iwona", „Kartka K7 MT". */
  name: string;
  /** „Wpisujesz w imieniu: Iwona" */
  title: string;
  /** What goes with each entry. */
  wish: { behalf: string } | { set: string; side?: string };
}
