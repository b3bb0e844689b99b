import { useTranslation } from 'react-i18next';
import { own, readSpot, type Spot } from '#shared/activities/place/field.ts';
import type { PlaceConfig } from '#shared/activities/place/placeConfig.ts';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import type { PlaceWords } from './placeView.ts';
import styles from './Seat.module.css';

/** A pin while it is typed. */
export interface TypedPin extends Record<string, unknown> {
  text: string;
  spot: Spot | null;
  layer?: string;
}

/** What was typed, from a draft or an entry: whatever does not fit is empty. */
export function typedPin(config: PlaceConfig, data: Record<string, unknown>): TypedPin {
  const layer = config.layers.find(({ id }) => id === own(data, 'layer'))?.id;
  const text = own(data, 'text');
  return {
    text: typeof text === 'string' ? text : '',
    spot: readSpot(config, own(data, 'spot')),
    ...(layer === undefined ? {} : { layer }),
  };
}

export function isWhole(config: PlaceConfig, { text, spot, layer }: TypedPin): boolean {
  const length = [...text.trim()].length;
  return (
    length > 0 &&
    length <= config.length &&
    spot !== null &&
    (config.layers.length === 0 || layer !== undefined)
  );
}

interface PinFieldsProps {
  config: PlaceConfig;
  words: PlaceWords;
  value: TypedPin;
  onChange: (change: Partial<TypedPin>) => void;
  off?: boolean;
  refusal?: string | undefined;
  onSubmit?: () => void;
  showLabel?: boolean;
}

/** What a pin says, and its kind. */
export function PinFields({
  config,
  words,
  value,
  onChange,
  off = false,
  refusal,
  onSubmit,
  showLabel = false,
}: PinFieldsProps) {
  const { t, say } = words;
  const { t: c } = useTranslation('common');
  const missing =
    value.spot === null
      ? t('pins.noSpot')
      : config.layers.length > 0 && value.layer === undefined
        ? t('pins.noLayer')
        : t('pins.noText');
  return (
    <>
      {config.layers.length > 0 && (
        <Chips
          label={t('pins.kind')}
          chips={config.layers.map(({ id, name }) => ({ id, label: say(name) }))}
          chosen={value.layer === undefined ? [] : [value.layer]}
          onChange={([layer]) => layer !== undefined && onChange({ layer })}
        />
      )}
      <Field
        label={t('pins.text')}
        showLabel={showLabel}
        value={value.text}
        placeholder={t('pins.hint')}
        limit={config.length}
        refusal={refusal}
        readOnly={off}
        onChange={text => onChange({ text })}
        {...(onSubmit === undefined ? {} : { onSubmit })}
        leftWords={left => c('count.charactersLeft', { count: left })}
        overWords={over => c('count.charactersOver', { count: over })}
      />
      {!isWhole(config, value) && (
        <p id="czego-brak" className={styles.quiet}>
          {missing}
        </p>
      )}
    </>
  );
}
