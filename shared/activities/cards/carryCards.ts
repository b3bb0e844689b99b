import type { CarriedIn, Harvested } from '#shared/activities/activity.ts';
import { RECORD_ID } from '#shared/ids.ts';
import { scramble } from '#shared/scramble.ts';
import { keyOf } from '#shared/workshop/entries/sources.ts';
import { type CardsCarry, type CardsConfig, FIELD_LENGTH } from './cardsConfig.ts';

/** As long as any card may be; whoever adds it shortens it to what the step takes. */
const MOST_LETTERS = 500;

/** What people wrote earlier, as cards that wait to be added; each rule of the configuration by itself, in its order. */
export function carryCards(inputs: readonly Harvested[], config: CardsConfig): CarriedIn[] {
  const found = new Map<string, CarriedIn>();
  for (const rule of config.carry ?? []) {
    const done = grownInto(inputs, rule.unless);
    for (const input of inputs.filter(one => isMeant(one, rule))) {
      const [self] = input.from;
      const text = wordsIn(input, rule.field);
      if (self === undefined || text === '' || done.has(keyOf(self))) {
        continue;
      }
      const condition = rule.condition === undefined ? '' : wordsIn(input, rule.condition);
      const id = idOf(input, rule);
      found.set(id, {
        id,
        by: input.by,
        side: input.side,
        from: [...input.from],
        label: rule.label ?? null,
        data: {
          text,
          column: rule.column,
          ...(rule.owner === undefined ? {} : { owner: rule.owner }),
          ...(condition === '' ? {} : { condition: [...condition].slice(0, FIELD_LENGTH).join('') }),
        },
      });
    }
  }
  return [...found.values()];
}

function isMeant({ from, kind, place }: Harvested, rule: CardsCarry): boolean {
  return (
    from[0]?.step === rule.step &&
    (rule.kinds?.includes(kind) ?? true) &&
    (rule.places?.includes(place ?? '') ?? true)
  );
}

/** Records that another step made something of. */
function grownInto(inputs: readonly Harvested[], unless: CardsCarry['unless']): Set<string> {
  const made = inputs.filter(
    ({ from, kind }) => from[0]?.step === unless?.step && (unless?.kinds?.includes(kind) ?? true),
  );
  return new Set(made.flatMap(({ from }) => from.slice(1).map(keyOf)));
}

function wordsIn({ text, data }: Harvested, field: string | undefined): string {
  const words = field === undefined ? text : Object.hasOwn(data, field) ? data[field] : '';
  return typeof words === 'string' ? [...words.trim()].slice(0, MOST_LETTERS).join('') : '';
}

/** Of its source, and of its field: a sheet may hand on several. Short where ids grew long on their way. */
function idOf({ id, from }: Harvested, { field = '' }: CardsCarry): string {
  const source = `${from[0]?.step}.${id}${field === '' ? '' : `.${field}`}`;
  const whole = `k.${source}`;
  return RECORD_ID.test(whole) && whole.length <= 100
    ? whole
    : `k.${scramble(source).toString(36)}.${scramble(`${source}/${field}`).toString(36)}`;
}
