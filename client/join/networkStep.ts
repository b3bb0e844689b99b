import { all, part } from './dom.ts';
import { journey, withCode } from './journey.ts';
import { say } from './sentences.ts';
import { currentStep, go, onEnter } from './steps.ts';

const RETRY_MS = 10_000;

let again: () => void = () => {};
let triedAt = 0;

/** Dead Wi-Fi, shown unlike a wrong code: no places to fill, but what to do about the network. */
export function startNetwork(): void {
  part('network-check').addEventListener('click', () => again());
  onEnter('network', fillNetwork);
  // Coming back from the phone's settings is the moment when it may work.
  window.addEventListener('online', tryIfShown);
  document.addEventListener('visibilitychange', tryIfShown);
  setInterval(() => {
    if (currentStep() === 'network') {
      fillTried();
      if (Date.now() - triedAt > RETRY_MS) {
        again();
      }
    }
  }, 1_000);
}

/** No answer came; `retry` is what was being asked. */
export function showNetwork(retry: () => void): void {
  again = () => {
    triedAt = Date.now();
    retry();
  };
  triedAt = Date.now();
  if (currentStep() === 'network') {
    fillTried();
  } else {
    go('network');
  }
}

export function fillNetwork(): void {
  const lead = journey.code === '' ? [say('network.leadNoCode')] : withCode('network.lead', true);
  part('network-lead').replaceChildren(...lead);
  fillTried();
}

function tryIfShown(): void {
  if (currentStep() === 'network' && document.visibilityState === 'visible') {
    again();
  }
}

function fillTried(): void {
  const seconds = Math.max(1, Math.round((Date.now() - triedAt) / 1_000));
  for (const place of all('#network-tried')) {
    place.textContent = say('network.tried', { count: seconds });
  }
}
