import { all, part } from './dom.ts';

/** The parts of the page; with script one is shown at a time. */
export type Step = 'code' | 'network' | 'information' | 'roster' | 'name' | 'note';

let current: Step = 'code';
const entered = new Map<Step, () => void>();

export function currentStep(): Step {
  return current;
}

/** Called whenever a step comes to be shown, also by the back gesture. */
export function onEnter(step: Step, listener: () => void): void {
  entered.set(step, listener);
}

/** Goes to a step; the phone's back gesture returns from it. `replace`: it takes the place of the one before. */
export function go(step: Step, how: 'push' | 'replace' = 'push'): void {
  if (step !== current) {
    window.history[how === 'push' ? 'pushState' : 'replaceState']({ step }, '');
  }
  // Staying on a step must not take the caret out of the field.
  show(step, step !== current);
}

function show(step: Step, focus: boolean): void {
  current = step;
  for (const section of all('.step')) {
    section.classList.toggle('on', section.id === step);
  }
  window.scrollTo(0, 0);
  entered.get(step)?.();
  if (focus) {
    // The heading is read aloud; no keyboard jumps up before the question was read.
    part(step).querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }
}

/** Browsers scroll to what has the focus, but not from under a dock that stays. */
function uncover({ target }: FocusEvent): void {
  const dock = part(current).querySelector('.dock');
  if (dock !== null && target instanceof Element && !dock.contains(target)) {
    // A box is drawn by its label.
    const row = target.closest('label') ?? target;
    const covered = row.getBoundingClientRect().bottom - dock.getBoundingClientRect().top;
    if (covered > 0) {
      window.scrollBy(0, covered + 8);
    }
  }
}

/** Starts with the code. `usable` tells whether a step of the history still makes sense after a reload. */
export function startSteps(usable: (step: Step) => boolean): void {
  document.documentElement.classList.add('js');
  window.history.replaceState({ step: 'code' }, '');
  document.addEventListener('focusin', uncover);
  window.addEventListener('popstate', event => {
    const { step } = (event.state ?? { step: 'code' }) as { step: Step };
    show(usable(step) ? step : 'code', true);
  });
  show('code', false);
}
