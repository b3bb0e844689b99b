import type { ErrorCode } from '#shared/errors.ts';
import type { SignedAnswer } from '#shared/protocol/documents.ts';

/** The server takes no more. */
export const MOST_BYTES = 10 * 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** Why a file is not even sent. */
export type Unfit = 'wrong-kind' | 'too-large' | 'empty';

/** `error` null: no answer came. */
export type Sent = { ok: true; value: SignedAnswer } | { ok: false; error: ErrorCode | null };

/** What kind of file it is by its name: some systems tell no type, or another one. */
export function typeOf(name: string): string | undefined {
  return TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''];
}

/** Why a chosen file cannot be a signed one; null: it may be sent. */
export function unfit({ name, size }: Pick<File, 'name' | 'size'>): Unfit | null {
  if (typeOf(name) === undefined) {
    return 'wrong-kind';
  }
  return size === 0 ? 'empty' : size > MOST_BYTES ? 'too-large' : null;
}

/** Sends a signed file as it is. */
export async function sendSigned(path: string, file: File): Promise<Sent> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        'Content-Type': typeOf(file.name) ?? file.type,
        'X-File-Name': encodeURIComponent(file.name),
      },
      body: file,
    });
    const answer = (await response.json()) as SignedAnswer & { error?: ErrorCode };
    return response.ok ? { ok: true, value: answer } : { ok: false, error: answer.error ?? 'server-error' };
  } catch {
    return { ok: false, error: null };
  }
}
