import { fileToSign, peopleOf } from '#shared/agreement/parties/counterparts.ts';
import type { DocumentLife } from '#shared/protocol/documents.ts';

/** The file with the most signatures of people, where whoever reads is given it; `path` is that of the version. */
export function signedFile(
  { uploads }: DocumentLife,
  path: string,
  seat: string,
): { href: string; count: number } | null {
  const file = fileToSign(uploads);
  const count = file === null ? 0 : peopleOf(file).length;
  return file?.mayGet && count > 0 ? { href: `${path}/signed/${file.k}?as=${seat}`, count } : null;
}
