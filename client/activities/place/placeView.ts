import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Spot, zonesOf } from '#shared/activities/place/field.ts';
import { PIN, type Pin, readPin } from '#shared/activities/place/pin.ts';
import type { Corner, PlaceConfig } from '#shared/activities/place/placeConfig.ts';
import { type ItemTotal, type PlaceResult, readResult } from '#shared/activities/place/result.ts';
import type { PlaceShown } from '#shared/activities/place/show.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import type { Text } from '#shared/text.ts';
import { useRecords } from '../../live/useRecords.ts';
import { useStepDoc } from '../../live/useStepDoc.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import type { ViewProps } from '../viewProps.ts';

export type PlaceT = TFunction<'place'>;
export interface PlaceWords {
  t: PlaceT;
  say: (text: Text) => string;
  /** „4,7" */
  tell: (value: number) => string;
}

/** Words of this activity in the language of this device. */
export function usePlaceWords(): PlaceWords {
  const { t, i18n } = useTranslation('place');
  const lang = i18n.language === 'en' ? 'en' : 'pl';
  return useMemo(() => wordsIn(t, lang), [t, lang]);
}

/** In the workshop's language, for the wall. */
export function usePlaceWallWords(): PlaceWords {
  const lang = useWorkshop().now?.workshop.lang ?? 'pl';
  const { t } = useTranslation('place', { lng: lang });
  return useMemo(() => wordsIn(t, lang), [t, lang]);
}

function wordsIn(t: PlaceT, lang: 'pl' | 'en'): PlaceWords {
  const numbers = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  return { t, say: text => sayIn(text, lang), tell: value => numbers.format(value) };
}

// As `pick` does, which lies in one module with schemas that a phone does not need.
function sayIn(text: Text, lang: 'pl' | 'en'): string {
  return bindWords(text[lang] === '' ? text.pl : text[lang]);
}

/** One of the things that everybody places. */
export interface Item {
  id: string;
  /** From 1, the same on every screen. */
  number: number;
  text: string;
  /** „i tak w ramach obowiązków" */
  duty: boolean;
}

/** One field as every surface reads it. */
export interface PlaceView {
  config: PlaceConfig;
  items: readonly Item[];
  pins: readonly Pin[];
  /** `before`: what there is to place; `placing`: in silence; `result`: middles, or why there are none. */
  stage: 'before' | 'placing' | 'result';
  result: PlaceResult | null;
  totals: ReadonlyMap<string, ItemTotal>;
  shown: PlaceShown;
}

/** Reads things, pins, totals and what is shown of the step; the configuration was checked with the template. */
export function usePlace({ step, texts }: ViewProps): PlaceView {
  const { results } = useWorkshop();
  const { rows } = useRecords(useStepDoc(step));
  const config = texts.config as PlaceConfig;
  const here = results?.step === step.id ? results : null;
  return useMemo(() => {
    const shown = (here?.run as PlaceShown | null) ?? nothing(config);
    const present = readResult(here?.result);
    const result = present === null ? null : (shown.stands ?? present);
    const things = rows.filter(({ kind, text }) => kind !== PIN && text.trim() !== '');
    return {
      config,
      items: things.map(({ id, text, data }, index) => ({
        id,
        number: index + 1,
        text,
        duty: data?.duty === true,
      })),
      pins: rows.flatMap(row => readPin(config, row) ?? []).filter(({ text }) => text.trim() !== ''),
      stage: result !== null ? 'result' : step.visibility === 'all' ? 'before' : 'placing',
      result,
      totals: new Map((result?.items ?? []).map(total => [total.id, total])),
      shown,
    };
  }, [here, rows, config, step.visibility]);
}

function nothing(config: PlaceConfig): PlaceShown {
  return {
    cast: 0,
    voters: 0,
    round: 0,
    anchor: null,
    spread: config.spread,
    hidden: [],
    tour: null,
    stands: null,
    who: [],
    moves: [],
  };
}

/** „pożytek: 4 z 5, praca: 2 z 5", „Przy Torach". */
export function spotWords({ t, say }: PlaceWords, { field, steps }: PlaceConfig, spot: Spot): string {
  if ('zone' in spot) {
    const zone = zonesOf(field).find(({ id }) => id === spot.zone);
    return zone === undefined ? '' : say(zone.name);
  }
  if (field.kind !== 'plane') {
    return '';
  }
  return t('spot', {
    up: say(field.up.name),
    across: say(field.across.name),
    y: spot.y,
    x: spot.x,
    of: steps,
  });
}

export function cornerWords({ say }: PlaceWords, { field }: PlaceConfig, corner: Corner | null): string {
  return corner !== null && field.kind === 'plane' && field.corners !== undefined
    ? say(field.corners[corner])
    : '';
}
