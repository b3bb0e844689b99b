import { useTranslation } from 'react-i18next';
import { Chips } from '../../ui/Chips.tsx';
import { placeTitle, type Section } from './sections.ts';

interface DeclinedPlacesProps {
  sections: readonly Section[];
  /** Places that people changed since an earlier version; null: there was none. */
  changed: { from: number; places: ReadonlySet<string> } | null;
  /** Places by their ids; none: all of the text. */
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** No clause has an empty id. */
const WHOLE = '';

/** What a refusal is about: all of it first, then what changed, then the rest of the text and its annexes. */
export function DeclinedPlaces({ sections, changed, chosen, onChange }: DeclinedPlacesProps) {
  const { t } = useTranslation('partner');
  const places = sections.flatMap(({ place, heading }) =>
    place === null
      ? []
      : [
          {
            id: place,
            label: placeTitle(sections, place),
            group: changed?.places.has(place) ? 'changed' : heading.t === 'annex' ? 'annexes' : 'clauses',
          },
        ],
  );

  function choose(next: readonly string[]) {
    // All of it, or some places: not both.
    onChange(chosen.length > 0 && next.includes(WHOLE) ? [] : next.filter(one => one !== WHOLE));
  }

  const on = chosen.length === 0 ? [WHOLE] : chosen;
  return (
    <>
      <Chips
        label={t('decline.about')}
        showLabel
        many
        chips={[{ id: WHOLE, label: t('decline.whole') }]}
        chosen={on}
        onChange={choose}
      />
      {(['changed', 'clauses', 'annexes'] as const).map(group => {
        const chips = places.filter(one => one.group === group);
        return (
          chips.length > 0 && (
            <Chips
              key={group}
              label={
                group === 'changed' ? t('decline.changed', { n: changed?.from ?? 0 }) : t(`decline.${group}`)
              }
              showLabel
              many
              chips={chips}
              chosen={on}
              onChange={choose}
            />
          )
        );
      })}
    </>
  );
}
