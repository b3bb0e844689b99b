import { useEffect, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { DocShelf } from '../../../client/live/docShelf.ts';
import { openStore } from '../../../client/live/store.ts';
import { useBoundText } from '../../../client/live/useBoundText.ts';
import { useWriters } from '../../../client/live/useWriters.ts';
import { Field } from '../../../client/ui/Field.tsx';

/** A page with nothing but one co-written text: what a view does with `useBoundText`, without a view. */

const asked = new URLSearchParams(location.search);
const seat = asked.get('as') ?? '';
const docId = asked.get('doc') ?? '';
const lost: string[] = [];
const shelf = new DocShelf({
  name: `bound.${seat}`,
  seat,
  store: openStore(),
  lost: words => lost.push(words),
});
shelf.use(docId);
shelf.setCowrite(docId, true);

function Page() {
  const stepDoc = useSyncExternalStore(shelf.subscribe, () => shelf.get(docId));
  const text = useBoundText(stepDoc, 'p0', { maxLength: 4000 });
  const writers = useWriters(stepDoc, 'p0');
  useEffect(() => {
    document.title = stepDoc?.unsavedSince == null ? 'zapisane' : 'niezapisane';
  });
  return (
    <main>
      <h1>Zapis</h1>
      <Field label="Tekst" multiline rows={6} readOnly={!text.isBound} ref={text.ref} />
      <button type="button" disabled={!text.canUndo} onClick={text.undo}>
        Cofnij
      </button>
      <p role="status">{stepDoc?.status}</p>
      <p data-testid="writers">{writers.map(({ name }) => name).join(', ')}</p>
      <p data-testid="characters">{text.characters}</p>
      <p data-testid="lost">{lost.join('|')}</p>
      <textarea aria-label="Schowek" />
    </main>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(<Page />);
