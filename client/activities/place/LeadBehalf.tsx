import { useState } from 'react';
import { type Given, NO_OPINION } from '#shared/activities/place/ballot.ts';
import type { Spot } from '#shared/activities/place/field.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { BehalfBallot } from '../../surfaces/lead/behalf/BehalfBallot.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import type { BehalfProps } from '../behalfViews.ts';
import styles from './Lead.module.css';
import { anchorMarks } from './marksOf.ts';
import { isWhole, PinFields, typedPin } from './PinFields.tsx';
import { type PlaceView, usePlace, usePlaceWords } from './placeView.ts';
import { PHONE, SpotInput } from './SpotInput.tsx';
import { spotsOn } from './spots.ts';

/** Somebody without a phone places on paper, or puts a numbered sticker on the map; it is entered here. */
export default function LeadBehalf(props: BehalfProps) {
  const view = usePlace(props);
  return view.config.items === 'own' ? (
    <BehalfPin {...props} view={view} />
  ) : (
    <BehalfSpots key={props.person.id} {...props} view={view} />
  );
}

type Props = BehalfProps & { view: PlaceView };

/** One thing after the other, read from a sheet. */
function BehalfSpots({ step, person, onNextPerson, view }: Props) {
  const { t } = usePlaceWords();
  return (
    <BehalfBallot
      step={step}
      person={person}
      runs={view.stage === 'placing'}
      who={view.shown.who}
      t={t}
      onNextPerson={onNextPerson}
    >
      {give => <Marks view={view} name={person.name} onGive={give} />}
    </BehalfBallot>
  );
}

interface MarksProps {
  view: PlaceView;
  name: string;
  onGive: (data: Readonly<Record<string, unknown>>) => Promise<boolean>;
}

function Marks({ view, name, onGive }: MarksProps) {
  const words = usePlaceWords();
  const { t } = words;
  const [given, setGiven] = useState<ReadonlyMap<string, Given>>(new Map());
  const [spot, setSpot] = useState<{ item: string; value: Spot } | null>(null);
  const items = view.items.filter(({ id }) => id !== view.shown.anchor?.item);
  const item = items.find(({ id }) => !given.has(id));
  if (item === undefined) {
    return (
      <div className={styles.tools}>
        <Button variant="green" size="main" onPress={() => void onGive(spotsOn(view.config).write(given))}>
          {t('behalf.save', { name })}
        </Button>
        <Button variant="bare" onPress={() => setGiven(new Map())}>
          {t('behalf.anew')}
        </Button>
      </div>
    );
  }
  const value = spot?.item === item.id ? spot.value : null;
  const put = (one: Given) => setGiven(new Map([...given, [item.id, one]]));
  return (
    <>
      <p className={styles.label}>{t('seat.progress', { at: given.size + 1, of: items.length })}</p>
      <h2 className={styles.title}>
        {item.number}. {item.text}
      </h2>
      <SpotInput
        key={item.id}
        config={view.config}
        words={words}
        value={value}
        label={String(item.number)}
        marks={anchorMarks(view, PHONE)}
        onChange={one => setSpot({ item: item.id, value: one })}
      />
      <div className={styles.tools}>
        <Button variant="green" size="main" off={value === null} onPress={() => value !== null && put(value)}>
          {t('seat.next')}
        </Button>
        <Button variant="bare" onPress={() => put(NO_OPINION)}>
          {t('seat.skip')}
        </Button>
      </div>
    </>
  );
}

/** From a sticker on the paper map: its number, its words, its place. */
function BehalfPin({ step, person, onNextPerson, view }: Props) {
  const words = usePlaceWords();
  const { t } = words;
  const { act, say } = useActs();
  const [typed, setTyped] = useState(() => typedPin(view.config, {}));
  const [sticker, setSticker] = useState('');
  const number = Number.parseInt(sticker, 10);

  async function save() {
    const data = { ...typed, ...(number >= 1 && number <= 999 ? { sticker: number } : {}) };
    const entry = makeRandomId(platformRandom);
    if ((await act({ type: 'entry:put', step: step.id, entry, data, behalf: person.id })) !== null) {
      setTyped(typedPin(view.config, {}));
      setSticker('');
      say(t('behalf.saved'));
    }
  }

  return (
    <div className={styles.behalf}>
      <h1 className={styles.big}>{t('behalf.pinTitle', { name: person.name })}</h1>
      {step.write ? (
        <>
          <p className={styles.note}>{t('behalf.pinNote')}</p>
          <Field
            label={t('behalf.sticker')}
            showLabel
            inputMode="numeric"
            value={sticker}
            onChange={setSticker}
          />
          <PinFields
            config={view.config}
            words={words}
            value={typed}
            onChange={change => setTyped({ ...typed, ...change })}
            showLabel
          />
          <SpotInput
            config={view.config}
            words={words}
            value={typed.spot}
            onChange={spot => setTyped({ ...typed, spot })}
            rough
          />
        </>
      ) : (
        <p className={styles.note}>{t('behalf.pinClosed')}</p>
      )}
      <div className={styles.tools}>
        {step.write && (
          <Button
            variant="green"
            size="main"
            off={!isWhole(view.config, typed)}
            reasonId="czego-brak"
            onPress={() => void save()}
          >
            {t('behalf.savePin', { name: person.name })}
          </Button>
        )}
        <Button onPress={onNextPerson}>{t('behalf.next')}</Button>
      </div>
    </div>
  );
}
