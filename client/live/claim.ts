import type { SeatKind } from '#shared/workshop/state.ts';

export type Claimed =
  | { ok: true; workshop: string; seat: string; kind: SeatKind }
  | { ok: false; error: 'wrong-link' | 'window-over' | 'network' };

/** One question per secret, however often a page asks: a link may be used only so many times. */
const asked = new Map<string, Promise<Claimed>>();
let secret: string | null = null;

/** The secret behind `#k=`; taken out of the address at once, so that it is in no history and no screenshot. */
export function secretInAddress(): string {
  const found = /^#k=([\w-]+)/.exec(window.location.hash)?.[1];
  if (found !== undefined) {
    secret = found;
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search);
  }
  return secret ?? '';
}

/** Turns the secret of a link into a seat in this browser's cookie. */
export function claimLink(workshop: string, of: string): Promise<Claimed> {
  const key = `${workshop} ${of}`;
  const known = asked.get(key);
  if (known !== undefined) {
    return known;
  }
  const answer = ask(workshop, of);
  asked.set(key, answer);
  void answer.then(claimed => {
    if (!claimed.ok && claimed.error === 'network') {
      asked.delete(key);
    }
  });
  return answer;
}

async function ask(workshop: string, of: string): Promise<Claimed> {
  try {
    const response = await post('/api/claim', { workshop, secret: of });
    const { seat, kind, ...answer } = await response.json();
    if (response.ok) {
      return { ok: true, workshop: answer.workshop, seat, kind };
    }
    return {
      ok: false,
      error:
        response.status >= 500 ? 'network' : answer.error === 'window-over' ? answer.error : 'wrong-link',
    };
  } catch {
    return { ok: false, error: 'network' };
  }
}

/** The house link (`/#k=…`): makes this browser the administrator's. Without a secret in the address: nothing. */
export async function claimHouse(): Promise<boolean> {
  const of = secretInAddress();
  if (of === '') {
    return false;
  }
  try {
    return (await post('/api/admin/claim', { secret: of })).ok;
  } catch {
    return false;
  }
}

function post(address: string, body: object): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
