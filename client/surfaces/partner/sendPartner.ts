import type { ErrorCode } from '#shared/errors.ts';
import type { SignedAnswer } from '#shared/protocol/documents.ts';

/** What the server said; `error` null: nothing came back. */
export type Sent<T> = { ok: true; value: T } | { ok: false; error: ErrorCode | null };

/** Sends an answer of an institution. The server decides; nothing is shown as done before. */
export function sendAnswer<T>(path: string, body: object): Promise<Sent<T>> {
  return send(path, { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

/** Sends a file as it is; its name travels beside it, in letters that a header may have. */
export function sendFile(path: string, file: File, type: string): Promise<Sent<SignedAnswer>> {
  return send(path, {
    headers: { 'Content-Type': type, 'X-File-Name': encodeURIComponent(file.name) },
    body: file,
  });
}

async function send<T>(path: string, request: RequestInit): Promise<Sent<T>> {
  try {
    const response = await fetch(path, { ...request, method: 'POST', cache: 'no-store' });
    const answer = (await response.json()) as T & { error?: ErrorCode };
    return response.ok ? { ok: true, value: answer } : { ok: false, error: answer.error ?? 'server-error' };
  } catch {
    return { ok: false, error: null };
  }
}
