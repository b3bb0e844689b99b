/** What everybody may know about the seal of this server. */
export interface SealFacts {
  /** SHA-256 of the certificate, 64 hexadecimal digits. */
  fingerprint: string;
  subject: string;
  /** Until when the certificate is valid: an ISO moment. */
  until: string;
  expired: boolean;
}

/** Why nothing can be said of a seal: none was needed so far, or the installer's file cannot be used. */
export type SealProblem = 'none-yet' | 'seal-file' | 'seal-password';

/** `GET /api/seal` */
export type SealAnswer =
  | (SealFacts & {
      problem: null;
      /** Days until an installer's certificate ends, when that is soon (0: it has ended). */
      endsInDays: number | null;
    })
  | { fingerprint: null; problem: SealProblem };
