import type { Harvested } from '#shared/activities/activity.ts';
import { keyOf, together } from '#shared/workshop/entries/sources.ts';
import { typed } from '../typed.ts';
import type { Piece } from './pieces.ts';
import { type Burden, heavier, readSolution, type Solution } from './solution.ts';

/** A sheet of a solution as an agreement uses it. */
interface Sheet {
  key: string;
  from: Harvested['from'];
  solution: Solution;
}

/** Solutions that were agreed, with what their sheets say about them; a decision knows its sheet as one of its sources. */
export function withSheets(solutions: readonly Piece[], harvested: readonly Harvested[]): Piece[] {
  const sheets = harvested.flatMap((one): Sheet[] => {
    const [self] = one.from;
    const solution = readSolution(one.data);
    return self === undefined || solution === null ? [] : [{ key: keyOf(self), from: one.from, solution }];
  });
  return solutions.map(piece => {
    const known = new Set(piece.from.map(keyOf));
    const sheet = sheets.find(({ key }) => known.has(key));
    return sheet === undefined
      ? piece
      : {
          ...piece,
          solution: sheet.solution,
          check: signIn(sheet.solution),
          from: together([...piece.from, ...sheet.from]),
        };
  });
}

/** First steps that stand on a sheet and became nobody's task: they would be lost otherwise. */
export function firstSteps(solutions: readonly Piece[], tasks: readonly Piece[]): Piece[] {
  const planned = new Set(tasks.flatMap(({ from }) => from.map(keyOf)));
  return solutions.flatMap((piece): Piece[] => {
    const [decision] = piece.from;
    const { solution } = piece;
    if (solution === null || solution.firstStep === '' || (decision && planned.has(keyOf(decision)))) {
      return [];
    }
    const [side = null] = solution.accepted.keys();
    return [
      {
        ...piece,
        text: piece.name === null ? solution.firstStep : `${piece.name}: ${solution.firstStep}`,
        side: side === '' ? null : side,
        who: [...new Set([...solution.accepted.values()].flat())],
        due: solution.until,
        condition: '',
        next: '',
      },
    ];
  });
}

/** Tasks with what their solution adds to the work of their side, and how people will know; of all sides where a task is nobody's own. */
export function withBurdens(tasks: readonly Piece[], solutions: readonly Piece[]): Piece[] {
  return tasks.map(task => {
    const known = new Set(task.from.map(keyOf));
    const grown = solutions.filter(({ from: [decision] }) => decision && known.has(keyOf(decision)));
    const burden = grown.map(solution => burdenOf(solution, task.side)).reduce(heavier, null);
    return { ...task, burden, check: checkOf(grown) };
  });
}

/** How people will know: in words of their own, else the change itself tells. */
function checkOf(solutions: readonly Piece[]): string {
  return solutions.map(({ solution, check }) => check || typed(solution?.change ?? '')).find(Boolean) ?? '';
}

/** „poznamy to po trzech nowych twarzach" says how people will know. */
function signIn({ change }: Solution): string {
  return typed(/(?:poznamy (?:to )?|we will know (?:it )?)((?:po|by) [^;.]+)/iu.exec(change)?.[1] ?? '');
}

function burdenOf({ solution }: Piece, side: string | null): Burden | null {
  const said = [...(solution?.burden ?? [])];
  const own = said.filter(([of]) => side === null || of === '' || of === side);
  return own.map(([, burden]) => burden).reduce(heavier, null as Burden | null);
}
