import type { ErrorCode } from '#shared/errors.ts';

/** `error` null: no answer came. */
export type Saved = { ok: true; name: string } | { ok: false; error: ErrorCode | null };

/**
 * Fetches a file and hands it to the browser to keep. A plain link would save a refusal as a file, or show it as a
 * page of code; here it becomes a sentence.
 */
export async function saveFile(address: string): Promise<Saved> {
  try {
    const response = await fetch(address);
    if (!response.ok) {
      const answer = (await response.json().catch(() => ({}))) as { error?: ErrorCode };
      return { ok: false, error: answer.error ?? 'server-error' };
    }
    const name = nameIn(response.headers.get('content-disposition') ?? '');
    hand(await response.blob(), name);
    return { ok: true, name };
  } catch {
    return { ok: false, error: null };
  }
}

/** Name of the file as the server gives it. */
export function nameIn(disposition: string): string {
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? '';
}

function hand(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read it only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
