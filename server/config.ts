import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';

/** Everything an installer can set, read once at the start. */
export interface Config {
  port: number;
  /** Interface to listen on; null: all of them. */
  host: string | null;
  /** Absolute path of the data folder. */
  data: string;
  publicUrl: URL | null;
  /** Further names (`name` or `name:port`) under which browsers may ask for this server. */
  allowedHosts: readonly string[];
  /** Addresses or networks (CIDR) of proxies whose `X-Forwarded-For` is believed. */
  trustProxy: readonly string[];
  /** Bearer key for scripts; null: scripts are not let in. */
  key: string | null;
  /** A P12 file to seal documents with, absolute, and its password; null: the server makes its own key. */
  seal: { path: string; password: string } | null;
  pair: boolean;
  dev: boolean;
  /** Announcements before a reveal and before closing, in milliseconds. */
  countdown: { reveal: number; close: number };
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Folder with `package.json`, `templates/` and `dist/`. */
  root: string;
}

/** A wrong value; the message is one sentence for the person at the terminal. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const FLAGS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  pair: { type: 'boolean' },
  dev: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Read by `--help`, checked by a test against what `readConfig` knows. */
export const SETTINGS = [
  ['PORT', '--port', 'port to listen on (3000)'],
  ['HOST', '--host', 'interface to listen on (all of them)'],
  ['DATA_DIR', '--data', 'folder for workshops and settings (./data)'],
  ['PUBLIC_URL', '', 'address people use when a proxy stands in front, e.g. https://stol.lipowo.pl'],
  ['ALLOWED_HOSTS', '', 'further host names to answer to, separated by commas'],
  ['TRUST_PROXY', '', 'addresses or networks of proxies whose X-Forwarded-For is believed, by commas'],
  ['WSPOLNY_STOL_KEY', '', 'key for scripts (Authorization: Bearer …), at least 16 characters'],
  ['SEAL_P12', '', 'P12 (PFX) file with the key to seal documents with (one is made)'],
  ['SEAL_P12_PASSWORD', '', 'password of that file'],
  ['', '--pair', 'print a 6-digit code that lets one browser of the network lead, for ten minutes'],
  ['', '--dev', 'serve the client from its sources through Vite'],
  ['COUNTDOWN_REVEAL_MS', '', 'announcement before a reveal, milliseconds (3000)'],
  ['COUNTDOWN_CLOSE_MS', '', 'announcement before a step closes, milliseconds (3000)'],
  ['LOG_LEVEL', '', 'silent, error, warn, info or debug (info)'],
  ['', '--help', 'print this list'],
] as const;

const list = z
  .string()
  .default('')
  .transform(text =>
    text
      .split(',')
      .map(part => part.trim().toLowerCase())
      .filter(part => part !== ''),
  );
const MILLISECONDS = 'is a number of milliseconds, at most 60000';
const milliseconds = z.coerce
  .number(MILLISECONDS)
  .int(MILLISECONDS)
  .min(0, MILLISECONDS)
  .max(60_000, MILLISECONDS)
  .default(3000);
const PORT_MEANING = 'is a number from 0 to 65535';

const envSchema = z.object({
  PORT: z.coerce
    .number(PORT_MEANING)
    .int(PORT_MEANING)
    .min(0, PORT_MEANING)
    .max(65_535, PORT_MEANING)
    .default(3000),
  HOST: z.string().default(''),
  DATA_DIR: z.string().min(1).default('./data'),
  PUBLIC_URL: z
    .string()
    .default('')
    .transform((text, context) => {
      const url = text === '' ? null : parsePublicUrl(text);
      if (url === undefined) {
        context.addIssue('is an address such as https://stol.lipowo.pl, without a path');
        return z.NEVER;
      }
      return url;
    }),
  ALLOWED_HOSTS: list.refine(
    hosts => hosts.every(isHost),
    'lists names such as stol.local or stol.local:3000',
  ),
  TRUST_PROXY: list.refine(all => all.every(isNetwork), 'lists addresses such as 10.0.0.2 or 172.16.0.0/12'),
  WSPOLNY_STOL_KEY: z
    .string()
    .default('')
    .refine(key => key === '' || key.length >= 16, 'has at least 16 characters'),
  SEAL_P12: z.string().default(''),
  SEAL_P12_PASSWORD: z.string().default(''),
  COUNTDOWN_REVEAL_MS: milliseconds,
  COUNTDOWN_CLOSE_MS: milliseconds,
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'is silent, error, warn, info or debug')
    .default('info'),
});

/** Flags win over the environment. Throws ConfigError; `help` asks for the list of settings instead. */
export function readConfig(
  args: readonly string[],
  env: Record<string, string | undefined>,
  cwd: string = process.cwd(),
): Config | 'help' {
  const flags = readFlags(args);
  if (flags.help) {
    return 'help';
  }
  const parsed = envSchema.safeParse({
    ...withoutEmpty(env),
    ...withoutEmpty({ PORT: flags.port, HOST: flags.host, DATA_DIR: flags.data }),
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${String(issue?.path[0])} ${issue?.message}.`);
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST === '' ? null : values.HOST,
    data: resolve(cwd, values.DATA_DIR),
    publicUrl: values.PUBLIC_URL,
    allowedHosts: values.ALLOWED_HOSTS,
    trustProxy: values.TRUST_PROXY,
    key: values.WSPOLNY_STOL_KEY === '' ? null : values.WSPOLNY_STOL_KEY,
    seal:
      values.SEAL_P12 === ''
        ? null
        : { path: resolve(cwd, values.SEAL_P12), password: values.SEAL_P12_PASSWORD },
    pair: flags.pair ?? false,
    dev: flags.dev ?? false,
    countdown: { reveal: values.COUNTDOWN_REVEAL_MS, close: values.COUNTDOWN_CLOSE_MS },
    logLevel: values.LOG_LEVEL,
    root: projectRoot(),
  };
}

/** What `--help` prints. */
export function helpText(): string {
  const lines = SETTINGS.map(([env, flag, meaning]) => {
    const names = [flag, env].filter(name => name !== '').join(', ');
    return `  ${names.padEnd(24)} ${meaning}`;
  });
  return ['Wspólny Stół. Settings (flag, environment variable, meaning):', ...lines].join('\n');
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true }).values;
  } catch (error) {
    throw new ConfigError(`${(error as Error).message} (--help lists the settings)`);
  }
}

/** `PORT= npm start` means the default, not port 0. */
function withoutEmpty(values: Record<string, string | undefined>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') {
      out[key] = value;
    }
  }
  return out;
}

function parsePublicUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  const plain = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return plain && (url.protocol === 'https:' || url.protocol === 'http:') ? url : undefined;
}

function isHost(text: string): boolean {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/.test(text);
}

function isNetwork(text: string): boolean {
  return /^[0-9a-f:.]+(\/\d{1,3})?$/.test(text);
}

/**
 * The folder with `package.json`, found by climbing from this file: in the bundle it lies one folder deeper than in
 * the sources.
 */
function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new ConfigError(`${import.meta.dirname}: no package.json above this folder.`);
    }
    folder = parent;
  }
  return folder;
}
