import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { readSpot, zonesOf } from '#shared/activities/place/field.ts';
import type { OwnEntry } from '../../live/ownEntries.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { Privacy } from '../../surfaces/seat/Privacy.tsx';
import { putEntry } from '../../surfaces/seat/putEntry.ts';
import { SeatReadiness } from '../../surfaces/seat/SeatReadiness.tsx';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import { useEntryDraft } from '../../surfaces/seat/useEntryDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { ViewProps } from '../viewProps.ts';
import { FieldPicture } from './FieldPicture.tsx';
import { pinMarks } from './marksOf.ts';
import { isWhole, PinFields, type TypedPin, typedPin } from './PinFields.tsx';
import { PinList } from './PinList.tsx';
import { type PlaceView, usePlaceWords } from './placeView.ts';
import styles from './Seat.module.css';
import { SeatPinDialog } from './SeatPinDialog.tsx';
import { PHONE, PHONE_UNIT, SpotInput } from './SpotInput.tsx';

const GONE: ReadonlySet<OwnEntry['status']> = new Set(['withdrawn', 'aside', 'merged']);

/** Pins of one's own: where, what kind, in a few words. After the reveal those of the others, place by place. */
export function SeatPins({ step, texts, view }: ViewProps & { view: PlaceView }) {
  const words = usePlaceWords();
  const { t, say } = words;
  const { config } = view;
  const session = useSession();
  const own = useOwnEntries(step.id);
  const draft = useEntryDraft(step.id);
  const [edited, setEdited] = useState<string | null>(null);
  const typed = typedPin(config, draft.data);
  const warning = useDataWarning(typed.text);
  const mine = own.entries.filter(({ status }) => !GONE.has(status));
  const ids = new Set(mine.map(({ id }) => id));
  const full = config.limit !== null && mine.length >= config.limit;
  const mapped = config.field.kind === 'areas';
  const hiddenOwn = mine.flatMap(({ id, data }) => {
    const spot = readSpot(config, data.spot);
    return spot === null || view.pins.some(pin => pin.id === id)
      ? []
      : [
          {
            id,
            text: String(data.text ?? ''),
            spot,
            layer: layerOf(data),
            sticker: null,
            corrected: false,
            side: null,
            by: null,
          },
        ];
  });
  const marks = pinMarks(view, [...view.pins, ...hiddenOwn], step.show.record, PHONE, ids);
  const chosen = mine.find(({ id }) => id === edited);

  function set(change: Partial<TypedPin>) {
    draft.change({ ...typed, ...change });
  }

  function add() {
    if (!isWhole(config, typed) || warning.holds()) {
      return;
    }
    putEntry(session, step, { ...typed }, 'pin');
    draft.clear();
    announcer.say(t('pins.added'));
  }

  return (
    <>
      <ListPart label={t('pins.field')}>
        {step.write && !full ? (
          <SpotInput
            config={config}
            words={words}
            value={typed.spot}
            onChange={spot => set({ spot })}
            marks={marks}
            rough
          />
        ) : (
          <div className={styles.picture}>
            <FieldPicture
              config={config}
              size={PHONE}
              unit={PHONE_UNIT}
              marks={marks}
              say={say}
              zone={view.shown.tour}
            />
          </div>
        )}
        {mine.length > 0 && (
          <section className={styles.group} aria-labelledby="moje-pinezki">
            <h2 id="moje-pinezki" className={styles.label}>
              {config.limit === null
                ? t('pins.yours', { count: mine.length })
                : t('pins.yoursOf', { count: mine.length, of: config.limit })}
            </h2>
            <ul className={styles.plain}>
              {mine.map(entry => (
                <OwnPin key={entry.id} view={view} entry={entry} onEdit={() => setEdited(entry.id)} />
              ))}
            </ul>
          </section>
        )}
        {own.entries
          .filter(({ status }) => status === 'aside')
          .map(({ id, data }) => (
            <p key={id} className={styles.note}>
              {String(data.text ?? '')}: {t('pins.aside')}
            </p>
          ))}
        {step.visibility === 'all' && (
          <PinList view={view} words={words} own={ids} front={step.show.record} />
        )}
        {step.visibility === 'all' && view.pins.length === 0 && mine.length === 0 && (
          <EmptyState sentence={t('pins.none')} />
        )}
      </ListPart>
      {(step.write || step.status === 'open') && (
        <WorkPart
          label={t('pins.add')}
          top={
            step.visibility !== 'all' && step.status === 'open' ? <SeatReadiness step={step} /> : undefined
          }
        >
          {full ? (
            <p className={styles.quiet}>{t('pins.full', { count: config.limit ?? 0 })}</p>
          ) : (
            <>
              <PinFields
                config={config}
                words={words}
                value={typed}
                onChange={set}
                off={!step.write}
                refusal={warning.sentence}
                onSubmit={add}
              />
              {mapped && (
                <p className={styles.near}>
                  <MapPin aria-hidden="true" size={18} /> {t('pins.near')}
                </p>
              )}
              <Privacy step={step} texts={texts} />
              <Button
                variant="green"
                size="main"
                wide
                off={!step.write || !isWhole(config, typed)}
                reasonId="czego-brak"
                onPress={add}
              >
                {t('pins.add')}
              </Button>
            </>
          )}
        </WorkPart>
      )}
      {chosen !== undefined && (
        <SeatPinDialog
          view={view}
          words={words}
          data={chosen.data}
          onSave={data => {
            void own.edit(chosen.id, data);
            setEdited(null);
          }}
          onWithdraw={() => {
            void own.withdraw(chosen.id);
            announcer.say(t('pins.withdrawn'));
            setEdited(null);
          }}
          onBack={() => setEdited(null)}
        />
      )}
    </>
  );
}

function layerOf(data: Record<string, unknown>): string | null {
  return typeof data.layer === 'string' ? data.layer : null;
}

function OwnPin({ view, entry, onEdit }: { view: PlaceView; entry: OwnEntry; onEdit: () => void }) {
  const { t, say } = usePlaceWords();
  const { config } = view;
  const published = view.pins.find(({ id }) => id === entry.id);
  const spot = published?.spot ?? readSpot(config, entry.data.spot);
  const zone =
    spot !== null && 'zone' in spot ? zonesOf(config.field).find(({ id }) => id === spot.zone) : undefined;
  const layer = config.layers.find(({ id }) => id === entry.data.layer);
  const text = String(entry.data.text ?? '');
  return (
    <li className={styles.row}>
      <span>
        {text}
        <span className={styles.where}>
          {[zone && say(zone.name), layer && say(layer.name), entry.pending !== null && t('pins.waits')]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {published?.corrected === true && <span className={styles.where}>{t('pins.corrected')}</span>}
      </span>
      <Button
        variant="bare"
        size="small"
        hasPopup="dialog"
        label={t('pins.editOne', { text })}
        onPress={onEdit}
      >
        {t('seat.changeShort')}
      </Button>
    </li>
  );
}
