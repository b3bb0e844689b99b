import {
  type Person,
  type PlanStep,
  read,
  type Seat,
  type State,
  type StepState,
  type Workshop,
} from './state.ts';

export function workshopOf(state: State): Workshop | undefined {
  return read<Workshop>(state.get('workshop'));
}

export function planStepOf(state: State, step: string): PlanStep['step'] | undefined {
  return read<PlanStep>(state.get(`plan/${step}`))?.step;
}

export function stepStateOf(state: State, step: string): StepState | undefined {
  return read<StepState>(state.get(`step/${step}`));
}

export function personOf(state: State, person: string): Person | undefined {
  return read<Person>(state.get(`person/${person}`));
}

/** A seat that still counts: not revoked, and its person not removed. */
export function liveSeatOf(state: State, seatId: string): Seat | undefined {
  const seat = read<Seat>(state.get(`seat/${seatId}`));
  if (seat === undefined || seat.revoked) {
    return undefined;
  }
  return seat.person === null || personOf(state, seat.person)?.status === 'here' ? seat : undefined;
}
