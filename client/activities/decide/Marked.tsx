import { useWorkshop } from '../../live/useWorkshop.ts';
import { markOf } from '../../surfaces/lead/marksOf.ts';
import { SideMark } from '../../ui/SideMark.tsx';

/** The small mark of a side beside a name; nothing for guests of no side. */
export function Marked({ side }: { side: string | null | undefined }) {
  const { now } = useWorkshop();
  const mark = markOf(side);
  const name = now?.workshop.sides.find(({ id }) => id === side)?.name;
  return mark === null ? null : <SideMark side={mark} size={14} name={name} />;
}
