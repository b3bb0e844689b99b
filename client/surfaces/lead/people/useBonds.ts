import { useWorkshop } from '../../../live/useWorkshop.ts';

export type BondKind = 'together' | 'apart';

export interface Bond {
  other: string;
  name: string;
  kind: BondKind;
}

/** With whom a person is wanted at one table, and with whom not. */
export function useBonds(person: string): Bond[] {
  const { people } = useWorkshop();
  return (people?.bonds ?? []).flatMap(({ people: two, kind }) => {
    const other = two[0] === person ? two[1] : two[1] === person ? two[0] : null;
    const name = people?.people.find(({ id }) => id === other)?.name ?? '';
    return other === null ? [] : [{ other, name, kind }];
  });
}
