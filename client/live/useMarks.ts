import { useMemo } from 'react';
import type { MarkKind } from '#shared/workshop/state.ts';
import { useCommand } from './useCommand.ts';
import { useOutbox } from './useOutbox.ts';
import { useWorkshop } from './useWorkshop.ts';

/** As `OPPOSITE_MARKS` of the server, which lies in one module with schemas that a phone does not need. */
const OPPOSITES: Readonly<Partial<Record<MarkKind, MarkKind>>> = { clear: 'unclear', unclear: 'clear' };

export interface OwnMarks {
  has: (entry: string, mark: MarkKind) => boolean;
  toggle: (entry: string, mark: MarkKind) => void;
}

/** „+1”, „nowe!” and flags one has given, with what is still on its way. */
export function useMarks(step: string): OwnMarks {
  const { mine } = useWorkshop();
  const { pictures } = useOutbox();
  const { send } = useCommand();
  return useMemo(() => {
    const given = new Set((mine?.marks ?? []).map(({ entry, mark }) => `${entry}.${mark}`));
    for (const { command } of pictures) {
      if (command.type === 'entry:mark' && command.step === step) {
        const name = `${command.entry}.${command.mark}`;
        command.on ? given.add(name) : given.delete(name);
        const opposite = OPPOSITES[command.mark];
        if (command.on && opposite !== undefined) {
          given.delete(`${command.entry}.${opposite}`);
        }
      }
    }
    const has = (entry: string, mark: MarkKind) => given.has(`${entry}.${mark}`);
    return {
      has,
      toggle: (entry, mark) => void send({ type: 'entry:mark', step, entry, mark, on: !has(entry, mark) }),
    };
  }, [mine?.marks, pictures, send, step]);
}
