import { useEffect, useMemo, useState } from 'react';
import { asksOf, STACK_ID } from '#shared/activities/sheet/fields.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import type { ViewProps } from '../viewProps.ts';
import { FieldActsContext } from './fieldActs.ts';
import { SeatAsk } from './SeatAsk.tsx';
import { SeatCard } from './SeatCard.tsx';
import { SeatGallery } from './SeatGallery.tsx';
import { SeatMarks } from './SeatMarks.tsx';
import { SeatSheet } from './SeatSheet.tsx';
import { SeatSheets } from './SeatSheets.tsx';
import { isMine, useSheets, useSheetWords } from './sheetView.ts';
import { useSeatActs } from './useSeatActs.ts';
import { useSheetPlace } from './useSheetPlace.ts';

/** Sheets on a phone: one's own first, one field at a time; then all of them to read. */
export default function Seat({ step, texts }: ViewProps) {
  const { t } = useSheetWords();
  const { mine } = useWorkshop();
  const view = useSheets({ step, texts });
  const acts = useSeatActs(step.id);
  const [place, goTo] = useSheetPlace(step.id);
  const me = mine?.person?.id ?? '';
  const mySide = mine?.person?.sides[0] ?? '';
  const table = mine?.group?.people.map(({ id }) => id) ?? [];
  const { act } = acts;
  // A sheet one has just begun opens by itself, as soon as it is there.
  const [known, setKnown] = useState<readonly string[] | null>(null);
  const begun = view.sheets.find(one => known?.includes(one.id) === false && one.writers.includes(me))?.id;
  useEffect(() => {
    if (begun !== undefined) {
      setKnown(null);
      goTo({ sheet: begun, field: 1 });
    }
  });

  async function start() {
    setKnown(view.sheets.map(({ id }) => id));
    if ((await acts.act(STACK_ID, { act: 'start' }, t('seat.started'))) !== null) {
      setKnown(null);
    }
  }

  const fieldActs = useMemo(() => ({ act, me, mySide }), [act, me, mySide]);

  if (view.config.filler === 'person') {
    return <SeatCard step={step} texts={texts} view={view} me={me} />;
  }
  if (step.visibility !== 'all') {
    return <SeatMarks step={step} view={view} />;
  }
  const asks = asksOf(view.sheets, me);
  const own = view.sheets.filter(one => one.status !== 'withdrawn' && isMine(view, one, me, mySide, table));
  const [only] = own;
  const wanted = place.sheet ?? (own.length === 1 ? only?.id : undefined);
  const opened = view.sheets.find(({ id }) => id === wanted);
  const [ask] = asks;

  if (step.cowrite && opened !== undefined) {
    return (
      <FieldActsContext value={fieldActs}>
        <SeatSheet
          sheet={opened}
          view={view}
          acts={acts}
          own={own.includes(opened)}
          mySide={mySide}
          number={place.sheet === opened.id ? place.field : 1}
          ask={ask}
          onField={field => goTo({ sheet: opened.id, field })}
          onBack={() => goTo({ sheet: '', field: 1 })}
        />
      </FieldActsContext>
    );
  }
  if (ask !== undefined) {
    return <SeatAsk ask={ask} more={asks.length - 1} view={view} acts={acts} />;
  }
  if (!step.cowrite) {
    return <SeatGallery step={step} texts={texts} view={view} />;
  }
  return (
    <SeatSheets
      view={view}
      own={own}
      acts={acts}
      me={me}
      mySide={mySide}
      onOpen={sheet => goTo({ sheet, field: 1 })}
      onStart={() => void start()}
    />
  );
}
