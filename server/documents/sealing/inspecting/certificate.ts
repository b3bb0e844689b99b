import type { Certificate, RelativeDistinguishedNames } from 'pkijs';
import type { SignatureLine } from '#shared/agreement/files/verdict.ts';

/** What a certificate says about whom it belongs to. Nobody here asks whether its issuer may be believed. */
export interface Holder {
  name: string;
  organisation: string;
  issuer: string;
  level: Exclude<SignatureLine['level'], 'seal' | 'time-stamp'>;
}

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const GIVEN_NAME = '2.5.4.42';
const SURNAME = '2.5.4.4';
const QUALIFIED_STATEMENTS = '1.3.6.1.5.5.7.1.3';
/** id-etsi-qcs-QcCompliance (0.4.0.1862.1.1) in DER: the issuer states that the certificate is a qualified one. */
const QUALIFIED = Buffer.from('060604008e460101', 'hex').toString('latin1');

/** More is read of no name and no reason. */
const MOST_LETTERS = 2000;

const TRUSTED = /podpis\S* zaufan|profil\S* zaufan/i;
const TRUSTED_OWNER = /minist/i;
const PERSONAL = /podpis\S* osobist|e-?dow[oó]d|\bPL\.?ID\b/i;
const ON_BEHALF = /w imieniu:?\s{0,3}([^,;(\n]+?)\s{0,3}(?:[,;(\n]|\bPESEL\b|\bPNOPL\b|$)/i;

/** `reason`: what the signature says of itself; podpis zaufany names the person nowhere else. */
export function holderOf(certificate: Certificate, reason: string): Holder {
  const { subject } = certificate;
  const organisation = part(subject, ORGANISATION);
  const issuer = part(certificate.issuer, COMMON_NAME) || part(certificate.issuer, ORGANISATION);
  const person = [part(subject, GIVEN_NAME), part(subject, SURNAME)].filter(Boolean).join(' ');
  const commonName = part(subject, COMMON_NAME) || person;
  const level = levelOf(certificate, `${commonName} ${organisation}`, issuer, reason);
  const onBehalf = level === 'trusted' ? ON_BEHALF.exec(reason)?.[1] : undefined;
  return {
    name: masked(onBehalf ?? commonName),
    organisation: masked(organisation),
    issuer: masked(issuer),
    level,
  };
}

/** Who signs a certificate for themselves may write into it whatever they like. */
function levelOf(certificate: Certificate, subject: string, issuer: string, reason: string): Holder['level'] {
  if (certificate.issuer.isEqual(certificate.subject)) {
    return 'unknown';
  }
  const named = `${subject} ${issuer}`;
  if (TRUSTED.test(named) || (TRUSTED_OWNER.test(subject) && TRUSTED.test(reason))) {
    return 'trusted';
  }
  if (PERSONAL.test(named)) {
    return 'personal';
  }
  const statements = certificate.extensions?.find(({ extnID }) => extnID === QUALIFIED_STATEMENTS);
  const bytes = statements?.extnValue.valueBlock.valueHexView ?? new Uint8Array();
  return Buffer.from(bytes).toString('latin1').includes(QUALIFIED) ? 'qualified' : 'unknown';
}

function part(name: RelativeDistinguishedNames, type: string): string {
  const found = name.typesAndValues.find(one => one.type === type)?.value.valueBlock.value;
  return typeof found === 'string' ? found.slice(0, MOST_LETTERS) : '';
}

/** Eleven digits are a PESEL until shown otherwise: such a number leaves this process in no field. */
export function masked(text: string): string {
  return (
    text
      .slice(0, MOST_LETTERS)
      .replace(/\p{Cf}+/gu, '')
      .replace(/\p{Cc}+/gu, ' ')
      // After what cannot be seen is gone: it would stand between the digits and part them for this rule alone.
      .replace(/(?<!\p{Nd})\p{Nd}(?:[\p{Z}\p{Pd}./]{0,3}\p{Nd}){10}(?!\p{Nd})/gu, '•••••••••••')
      .slice(0, 300)
  );
}
