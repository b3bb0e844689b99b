import { JOIN_CODE_LENGTH, makeCode } from '#shared/ids.ts';
import { cleanText } from '#shared/text.ts';
import type { Change } from './change.ts';
import type { Command } from './commands.ts';
import { workshopOf } from './lookUp.ts';
import { setAreas } from './people/areas.ts';
import type { StepState, Workshop } from './state.ts';
import { closeStep } from './steps/closing.ts';
import { type Context, DONE, type Handled, refused } from './transition.ts';

type SettingsCommand = Extract<
  Command,
  {
    type:
      | 'workshop:edit'
      | 'side:edit'
      | 'workshop:archive'
      | 'joining:set'
      | 'code:renew'
      | 'stage:set'
      | 'note:set';
  }
>;

/** What a facilitator sets about the workshop itself: titles, sides, the door, the stage, notes. */
export function decideSettings(change: Change, command: SettingsCommand, context: Context): Handled {
  const workshop = workshopOf(change);
  if (workshop === undefined) {
    return refused('no-such-workshop');
  }
  switch (command.type) {
    case 'workshop:edit':
      return save(change, {
        ...workshop,
        ...(command.areas === undefined ? {} : { areas: setAreas(change, workshop, command.areas) }),
        title: cleanText(command.title ?? workshop.title) || workshop.title,
        town: cleanText(command.town ?? workshop.town),
        lang: command.lang ?? workshop.lang,
        ...(command.address === undefined ? {} : { address: command.address }),
        wifi: command.wifi === undefined ? workshop.wifi : command.wifi,
      });
    case 'side:edit':
      return save(change, {
        ...workshop,
        sides: workshop.sides.map(side =>
          side.id === command.side
            ? {
                ...side,
                name: cleanText(command.name) || side.name,
                short: cleanText(command.short) || side.short,
                wished: command.wished,
              }
            : side,
        ),
      });
    case 'workshop:archive':
      closeAll(change, context);
      return save(change, {
        ...workshop,
        status: 'archived',
        focus: null,
        joining: { ...workshop.joining, open: false },
      });
    case 'joining:set':
      return save(change, { ...workshop, joining: { ...workshop.joining, open: command.open } });
    case 'code:renew': {
      const code = makeCode(JOIN_CODE_LENGTH, context.random);
      save(change, { ...workshop, joining: { ...workshop.joining, code } });
      return { value: { code } };
    }
    case 'stage:set':
      return save(change, {
        ...workshop,
        stage: {
          theme: command.theme ?? workshop.stage.theme,
          names: command.names ?? workshop.stage.names,
          blank: command.blank ?? workshop.stage.blank,
          code: command.code ?? workshop.stage.code,
        },
      });
    case 'note:set':
      change.set(`note/${command.step}`, { v: 1, text: command.text });
      return DONE;
  }
}

/** What a close forgets is forgotten, also in steps that nobody closed: later nothing is decided here any more. */
function closeAll(change: Change, context: Context): void {
  for (const [step, value] of [...change.list('step')]) {
    if ((value as StepState).status !== 'closed') {
      closeStep(change, step, context);
    }
  }
}

function save(change: Change, workshop: Workshop): Handled {
  change.set('workshop', workshop);
  return DONE;
}
