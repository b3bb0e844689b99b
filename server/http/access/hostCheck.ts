import { isLocalName, parseAuthority } from './authority.ts';

/** Under which authorities this server answers. */
export interface HostRules {
  /** The port that is listened on; known only after listening. */
  port(): number;
  publicUrl: URL | null;
  /** `name` (any port) or `name:port`, lower case. */
  allowedHosts: readonly string[];
  /** Addresses of this machine now, as they stand in a URL (IPv6 in brackets). */
  addresses(): readonly string[];
}

/**
 * Whether a `Host` header is one of ours. Everything else is refused, which also defeats DNS names that an attacker
 * points at this machine: the browser would send the attacker's name.
 */
export function isHostAllowed(header: string | undefined, rules: HostRules): boolean {
  const authority = parseAuthority(header);
  if (authority === null || header === undefined) {
    return false;
  }
  const written = header.toLowerCase();
  if (rules.publicUrl?.host === written) {
    return true;
  }
  if (rules.allowedHosts.includes(written) || rules.allowedHosts.includes(authority.name)) {
    return true;
  }
  const ours = isLocalName(authority.name) || rules.addresses().includes(authority.name);
  return ours && (authority.port ?? 80) === rules.port();
}
