import { ChevronLeft, ChevronRight, Monitor, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Spot } from '#shared/activities/place/field.ts';
import { zonesOf } from '#shared/activities/place/field.ts';
import type { Pin } from '#shared/activities/place/pin.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { ModeratedCard } from '../../surfaces/lead/moderation/ModeratedCard.tsx';
import { SetAside } from '../../surfaces/lead/moderation/SetAside.tsx';
import { usePage } from '../../surfaces/lead/usePage.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Lead.module.css';
import { placesOf } from './places.ts';
import { type PlaceView, usePlaceWords } from './placeView.ts';
import { SpotInput } from './SpotInput.tsx';

/** Pins on the console: place by place, layers, the tour, and a pin in a wrong place is moved. */
export function LeadPins({ step, view }: { step: NowStep; view: PlaceView }) {
  const words = usePlaceWords();
  const { t, say } = words;
  const { act } = useActs();
  const { go } = usePage();
  const [moved, setMoved] = useState<Pin | null>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const { config, shown, pins } = view;
  const open = step.status === 'open';
  const hidden = Object.values(step.counts.hidden)
    .flatMap(per => Object.values(per))
    .reduce((sum, count) => sum + count, 0);
  const direct = (data: Record<string, unknown>) => void act({ type: 'step:direct', step: step.id, data });
  const places = placesOf(view, words);
  const empty = places.filter(one => one.pins.length === 0);
  return (
    <section className={styles.place} aria-labelledby="pinezki">
      <div className={styles.part}>
        <h2 id="pinezki" className={styles.title}>
          {hidden > 0 ? t('stage.hidden', { count: hidden }) : t('pins.count', { count: pins.length })}
        </h2>
        {pins.length > 0 && config.field.kind !== 'plane' && empty.length > 0 && (
          <p className={styles.note}>
            {t('lead.empty', { names: empty.map(({ name }) => name).join(', ') })}
          </p>
        )}
        {open && (
          <div className={styles.tools}>
            <Button size="small" icon={<UserPlus aria-hidden="true" />} onPress={() => go('behalf')}>
              {t('lead.behalfPin')}
            </Button>
          </div>
        )}
        {open && config.layers.length > 0 && (
          <Chips
            label={t('lead.layers')}
            showLabel
            many
            chips={config.layers.map(({ id, name }) => ({ id, label: say(name) }))}
            chosen={config.layers.map(({ id }) => id).filter(id => !shown.hidden.includes(id))}
            onChange={chosen => {
              const changed = config.layers.find(
                ({ id }) => chosen.includes(id) === shown.hidden.includes(id),
              );
              if (changed !== undefined) {
                direct({ act: 'layer', layer: changed.id, on: chosen.includes(changed.id) });
              }
            }}
          />
        )}
        {open && config.field.kind !== 'plane' && pins.length > 0 && (
          <Tour view={view} onGo={zone => direct({ act: 'tour', zone })} />
        )}
      </div>
      {pins.length > 0 &&
        places.map(({ id, name, pins: some }) => (
          <div key={id} className={styles.part}>
            <h3 className={styles.label}>
              {name}: {some.length === 0 ? t('stage.empty') : t('pins.count', { count: some.length })}
            </h3>
            {some.map(pin => (
              <LeadPin
                key={pin.id}
                step={step}
                pin={pin}
                view={view}
                onMove={() => {
                  setSpot(pin.spot);
                  setMoved(pin);
                }}
              />
            ))}
          </div>
        ))}
      <SetAside step={step} />
      {moved !== null && (
        <Dialog
          open
          title={t('lead.moveTitle')}
          sentence={`${moved.text}. ${t('lead.moveNote')}`}
          act={{
            label: t('lead.moveAct'),
            off: spot === null,
            onAct: () => {
              setMoved(null);
              direct({ act: 'move', pin: moved.id, spot });
            },
          }}
          back={t('pins.cancel')}
          onBack={() => setMoved(null)}
        >
          <SpotInput config={config} words={words} value={spot} onChange={setSpot} rough />
        </Dialog>
      )}
    </section>
  );
}

/** One place after the other on the wall. */
function Tour({ view, onGo }: { view: PlaceView; onGo: (zone: string | null) => void }) {
  const { t, say } = usePlaceWords();
  const zones = zonesOf(view.config.field);
  const at = zones.findIndex(({ id }) => id === view.shown.tour);
  const zone = zones[at];
  return (
    <div className={styles.tools}>
      {zone !== undefined && (
        <p className={styles.label} role="status">
          {t('lead.touring', { name: say(zone.name), at: at + 1, of: zones.length })}
        </p>
      )}
      {at > 0 && (
        <Button
          size="small"
          icon={<ChevronLeft aria-hidden="true" />}
          onPress={() => onGo(zones[at - 1]?.id ?? null)}
        >
          {t('lead.tourBack')}
        </Button>
      )}
      {at + 1 < zones.length && (
        <Button
          size="small"
          iconAfter={<ChevronRight aria-hidden="true" />}
          onPress={() => onGo(zones[at + 1]?.id ?? null)}
        >
          {t(at < 0 ? 'lead.tour' : 'lead.tourNext')}
        </Button>
      )}
      {at >= 0 && (
        <Button size="small" variant="bare" onPress={() => onGo(null)}>
          {t('lead.tourEnd')}
        </Button>
      )}
    </div>
  );
}

function LeadPin({
  step,
  pin,
  view,
  onMove,
}: {
  step: NowStep;
  pin: Pin;
  view: PlaceView;
  onMove: () => void;
}) {
  const { t, say } = usePlaceWords();
  const { act } = useActs();
  const { now, people, entries, entriesStep } = useWorkshop();
  const name = people?.people.find(({ id }) => id === pin.by)?.name ?? null;
  const layer = view.config.layers.find(({ id }) => id === pin.layer);
  const flags = entriesStep === step.id ? (entries.get(pin.id)?.flags ?? 0) : 0;
  const shows = step.show.record === pin.id;
  const moves = view.shown.moves.filter(move => move.pin === pin.id);
  const placeName = (id: string) => {
    const zone = zonesOf(view.config.field).find(one => one.id === id);
    return zone === undefined ? id : say(zone.name);
  };
  const last = moves.at(-1);
  const notes = [
    name,
    layer && say(layer.name),
    pin.sticker !== null && t('pins.sticker', { number: pin.sticker }),
    last !== undefined && t('lead.moved', { from: placeName(last.from), to: placeName(last.to) }),
  ].filter(Boolean);
  return (
    <div className={styles.pin}>
      <ModeratedCard
        step={step.id}
        line={{ id: pin.id, side: pin.side, flags, data: { text: pin.text }, name: name ?? null }}
        sides={now?.workshop.sides ?? []}
        onStage={shows}
      />
      <div className={styles.pinFoot}>
        <span className={styles.small}>{notes.join(' · ')}</span>
        {step.status === 'open' && (
          <span className={styles.acts}>
            <Button
              variant="bare"
              size="small"
              hasPopup="dialog"
              label={t('lead.moveLabel', { text: pin.text })}
              onPress={onMove}
            >
              {t('lead.move')}
            </Button>
            <Button
              variant="bare"
              size="small"
              pressed={shows}
              icon={<Monitor aria-hidden="true" />}
              label={t('lead.pinLabel', { text: pin.text })}
              onPress={() => void act({ type: 'step:show', step: step.id, record: shows ? null : pin.id })}
            >
              {t('lead.front')}
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}
