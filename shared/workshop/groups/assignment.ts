/**
 * The cheapest way to give each row one column of its own (Hungarian algorithm, O(n³)); `cost[row][column]` is
 * square. Returns the column of each row.
 */
export function assign(cost: readonly (readonly number[])[]): number[] {
  const size = cost.length;
  // Row and column 0 stand for "none": the usual one-based form of the algorithm with potentials.
  const ofRow = new Array<number>(size + 1).fill(0);
  const ofColumn = new Array<number>(size + 1).fill(0);
  const rowAt = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row += 1) {
    const cheapest = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Array<number>(size + 1).fill(0);
    const used = new Array<boolean>(size + 1).fill(false);
    let column = 0;
    rowAt[0] = row;
    do {
      used[column] = true;
      const present = rowAt[column] ?? 0;
      let next = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let other = 1; other <= size; other += 1) {
        if (used[other]) {
          continue;
        }
        const reduced =
          (cost[present - 1]?.[other - 1] ?? 0) - (ofRow[present] ?? 0) - (ofColumn[other] ?? 0);
        if (reduced < (cheapest[other] ?? 0)) {
          cheapest[other] = reduced;
          from[other] = column;
        }
        if ((cheapest[other] ?? 0) < least) {
          least = cheapest[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (used[other]) {
          const taken = rowAt[other] ?? 0;
          ofRow[taken] = (ofRow[taken] ?? 0) + least;
          ofColumn[other] = (ofColumn[other] ?? 0) - least;
        } else {
          cheapest[other] = (cheapest[other] ?? 0) - least;
        }
      }
      column = next;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      const before = from[column] ?? 0;
      rowAt[column] = rowAt[before] ?? 0;
      column = before;
    }
  }
  const columns = new Array<number>(size).fill(0);
  for (let column = 1; column <= size; column += 1) {
    columns[(rowAt[column] ?? 1) - 1] = column - 1;
  }
  return columns;
}
