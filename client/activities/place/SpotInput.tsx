import { useId, useState } from 'react';
import { own, readSpot, type Spot, zonesOf } from '#shared/activities/place/field.ts';
import type { PlaceConfig } from '#shared/activities/place/placeConfig.ts';
import { ChoiceRows } from '../../ui/ChoiceRows.tsx';
import type { Mark } from './FieldMark.tsx';
import { FieldPicture } from './FieldPicture.tsx';
import { pointIn, type Size } from './geometry.ts';
import { type PlaceWords, spotWords } from './placeView.ts';
import styles from './SpotInput.module.css';

/** The picture on a phone, in px of a narrow one. */
export const PHONE: Size = { w: 300, h: 300 };
export const PHONE_UNIT = 14;

interface SpotInputProps {
  config: PlaceConfig;
  words: PlaceWords;
  value: Spot | null;
  onChange: (spot: Spot) => void;
  /** What stands there already. */
  marks?: readonly Mark[];
  /** The number of what is being placed. */
  label?: string | undefined;
  off?: boolean;
  /** Rough points are for pins; what everybody places stands in a place as a whole. */
  rough?: boolean;
}

/** A tap on the picture, or a choice from lists: the same spot either way, and nothing has to be dragged. */
export function SpotInput(props: SpotInputProps) {
  const { config, words, value, onChange, marks = [], label, off = false, rough = false } = props;
  const { field } = config;
  const choose = (spot: Spot) => onChange('zone' in spot && !rough ? { zone: spot.zone } : spot);
  const chosen: Mark[] =
    value === null
      ? []
      : [{ key: 'chosen', at: pointIn(config, value, 0, 1, PHONE), tone: 'go', label, ring: true }];
  return (
    <div className={styles.input}>
      <div className={styles.picture}>
        <FieldPicture
          config={config}
          size={PHONE}
          unit={PHONE_UNIT}
          marks={[...marks, ...chosen]}
          say={words.say}
          onSpot={off ? undefined : choose}
        />
      </div>
      <p className="visually-hidden" role="status">
        {value === null ? '' : spotWords(words, config, value)}
      </p>
      {field.kind === 'plane' ? (
        <PlaneLists {...props} field={field} />
      ) : (
        <>
          <p className={styles.or}>{words.t('pick.list')}</p>
          <ChoiceRows
            label={words.t('pick.zone')}
            rows={zonesOf(field).map(({ id, name }) => ({ id, words: words.say(name) }))}
            chosen={value !== null && 'zone' in value ? value.zone : null}
            onChange={zone => onChange({ zone })}
            off={off}
          />
        </>
      )}
    </div>
  );
}

/** Two numbers with the words of their axes. One alone is remembered until the other is chosen. */
function PlaneLists({
  config,
  words,
  value,
  onChange,
  field,
  off,
}: SpotInputProps & { field: PlaceConfig['field'] & { kind: 'plane' } }) {
  const { t, say } = words;
  const [half, setHalf] = useState<{ x?: number; y?: number }>({});
  const x = Number(own(value, 'x') ?? half.x ?? 0);
  const y = Number(own(value, 'y') ?? half.y ?? 0);

  function set(change: { x?: number; y?: number }) {
    const next = { x, y, ...change };
    const spot = readSpot(config, next);
    setHalf(next);
    if (spot !== null) {
      onChange(spot);
    }
  }

  return (
    <div className={styles.lists}>
      <Steps
        label={t('pick.up', { name: say(field.up.name) })}
        ends={[say(field.up.low), say(field.up.high)]}
        value={y}
        config={config}
        none={t('pick.none')}
        off={off}
        onChange={step => set({ y: step })}
      />
      <Steps
        label={t('pick.across', { name: say(field.across.name) })}
        ends={[say(field.across.low), say(field.across.high)]}
        value={x}
        config={config}
        none={t('pick.none')}
        off={off}
        onChange={step => set({ x: step })}
      />
    </div>
  );
}

interface StepsProps {
  label: string;
  ends: readonly [low: string, high: string];
  value: number;
  config: PlaceConfig;
  none: string;
  off: boolean | undefined;
  onChange: (step: number) => void;
}

function Steps({ label, ends, value, config: { steps }, none, off, onChange }: StepsProps) {
  const id = useId();
  const words = (step: number) =>
    step === 1 ? `${step}: ${ends[0]}` : step === steps ? `${step}: ${ends[1]}` : String(step);
  return (
    <div className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={off}
        onChange={event => onChange(Number(event.currentTarget.value))}
      >
        <option value={0}>{none}</option>
        {Array.from({ length: steps }, (_, index) => steps - index).map(step => (
          <option key={step} value={step}>
            {words(step)}
          </option>
        ))}
      </select>
    </div>
  );
}
