import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Other people's programs that sign PDF files, as far as they are installed. */

const HERE = import.meta.dirname;
const JARS = ['pdfbox2', 'fontbox2', 'commons-logging', 'itext5', 'bcprov', 'bcpkix', 'bcutil'].map(
  name => `/usr/share/java/${name}.jar`,
);

/** One file to sign: by which program, in which style, as which invented person (A or B), from and to which path. */
export interface Order {
  program: string;
  style: string;
  person: 'A' | 'B';
  from: string;
  to: string;
}

export function has(program: string, ask = '--version'): boolean {
  return spawnSync(program, [ask]).error === undefined;
}

/** Runs a program; what it says, or null where it ends with an error. */
function run(program: string, ...words: string[]): string | null {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', timeout: 120_000 });
  return status === 0 ? stdout + stderr : null;
}

/** Signs with PDFBox and iText, many files in one start of Java. */
export class JavaSigners {
  readonly #classes: string;

  private constructor(classes: string) {
    this.#classes = classes;
  }

  /** Null, with a word, where Java or its libraries are missing. */
  static prepare(folder: string): JavaSigners | null {
    const missing = [...(has('javac', '-version') ? [] : ['javac']), ...JARS.filter(jar => !existsSync(jar))];
    if (missing.length > 0) {
      console.log(`PDFBox and iText: left out, no ${missing.join(', ')}`);
      return null;
    }
    const classes = join(folder, 'classes');
    const sources = ['Person', 'PdfBoxSigner', 'ITextSigner', 'Signers'].map(name =>
      join(HERE, `${name}.java`),
    );
    const words = ['-encoding', 'UTF-8', '-cp', JARS.join(':'), '-d', classes, ...sources];
    const { status, stderr } = spawnSync('javac', words, { encoding: 'utf8' });
    if (status !== 0) {
      throw new Error(stderr);
    }
    return new JavaSigners(classes);
  }

  sign(orders: readonly Order[]): void {
    const input = orders
      .map(({ program, style, person, from, to }) => [program, style, person, from, to].join('\t'))
      .join('\n');
    const words = ['-cp', [this.#classes, ...JARS].join(':'), 'Signers'];
    const { stdout } = spawnSync('java', words, { encoding: 'utf8', input: `${input}\n` });
    for (const line of stdout.split('\n').filter(one => one.startsWith('failed'))) {
      console.log(line);
    }
  }
}

/** A key, its certificate, and where each program looks for them. */
interface Keys {
  key: string;
  certificate: string;
  p12: string;
  store: string;
}

const PASSWORD = 'haslo';

/** Programs that are started once a file: `styles` says what each can. */
export class CommandSigners {
  readonly #keys: Keys;
  readonly #office: OfficeSigner | null;
  readonly styles: readonly { program: string; style: string; from: 'sealed' | 'field' }[];

  constructor(folder: string) {
    this.#keys = keysIn(folder);
    const { store } = this.#keys;
    this.#office = OfficeSigner.start(folder, store);
    const isThere = (program: string, ask?: string): boolean => {
      const found = has(program, ask);
      if (!found) {
        console.log(`${program}: left out, not installed`);
      }
      return found;
    };
    const nss = existsSync(join(store, 'cert9.db'));
    this.styles = [
      ...(nss && isThere('pdfsig', '-v')
        ? ([
            { program: 'pdfsig', style: 'plain', from: 'sealed' },
            { program: 'pdfsig', style: 'fill', from: 'field' },
          ] as const)
        : []),
      ...(isThere('mutool', '-v') ? ([{ program: 'mutool', style: 'fill', from: 'field' }] as const) : []),
      ...(isThere('podofosign')
        ? ([
            { program: 'podofosign', style: 'plain', from: 'sealed' },
            { program: 'podofosign', style: 'sha512', from: 'sealed' },
            { program: 'podofosign', style: 'visible', from: 'sealed' },
          ] as const)
        : []),
      ...(this.#office === null ? [] : ([{ program: 'soffice', style: 'plain', from: 'sealed' }] as const)),
    ];
  }

  /** `field`: number and name of the empty field, for programs that fill one. */
  sign({ program, style, from, to }: Omit<Order, 'person'>, field: { number: number; name: string }): void {
    const { key, certificate, p12, store } = this.#keys;
    const digest = style === 'sha512' ? 'SHA512' : 'SHA256';
    if (program === 'pdfsig') {
      const how = style === 'fill' ? ['-sign', field.name] : ['-add-signature'];
      const words = ['-nssdir', store, '-nick', 'osoba', '-reason', 'Zgadzam się'];
      run('pdfsig', ...words, ...how, from, to);
    } else if (program === 'mutool') {
      run('mutool', 'sign', '-s', p12, '-P', PASSWORD, '-o', to, from, String(field.number));
    } else if (program === 'podofosign') {
      const seen = ['-annot-position', '1,100,282,60,8', '-annot-print', '-annot-text', '1,1,Podpisano'];
      const words = ['-cert', certificate, '-pkey', key, '-digest', digest, '-reason', 'Zgadzam się'];
      run('podofosign', '-in', from, '-out', to, ...words, ...(style === 'visible' ? seen : []));
    } else {
      this.#office?.sign(from, to);
    }
  }

  stop(): void {
    this.#office?.stop();
  }
}

/** LibreOffice, started once without a window and asked through its own Python bridge. */
class OfficeSigner {
  readonly #port: number;
  readonly #stop: () => void;

  private constructor(port: number, stop: () => void) {
    this.#port = port;
    this.#stop = stop;
  }

  static start(folder: string, store: string): OfficeSigner | null {
    const hasBridge = run('/usr/bin/python3', '-c', 'import uno') !== null;
    if (!has('soffice') || !hasBridge || !existsSync(join(store, 'cert9.db'))) {
      console.log('LibreOffice: left out, no soffice with python3-uno and certutil');
      return null;
    }
    const port = 20_000 + (process.pid % 10_000);
    const words = [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      `--accept=socket,host=127.0.0.1,port=${port};urp;`,
    ];
    const env = { ...process.env, MOZILLA_CERTIFICATE_FOLDER: `sql:${store}` };
    const office = spawn('soffice', words, { env, stdio: 'ignore', detached: true });
    return new OfficeSigner(port, () => {
      if (office.pid !== undefined) {
        process.kill(-office.pid);
      }
    });
  }

  sign(from: string, to: string): void {
    const said = run('/usr/bin/python3', join(HERE, 'office.py'), from, to, String(this.#port));
    if (said?.trim() !== 'signed') {
      console.log(`LibreOffice: ${said}`);
    }
  }

  stop(): void {
    this.#stop();
  }
}

function keysIn(folder: string): Keys {
  const at = (name: string) => join(folder, name);
  const keys = { key: at('key.pem'), certificate: at('own.pem'), p12: at('own.p12'), store: at('store') };
  const subject = '/C=PL/CN=Zażółć Gęślą/serialNumber=PNOPL-90010112345';
  const made = ['-newkey', 'rsa:2048', '-nodes', '-keyout', keys.key, '-out', keys.certificate];
  run('openssl', 'req', '-x509', '-utf8', '-days', '900', '-subj', subject, ...made);
  const packed = [
    '-inkey',
    keys.key,
    '-in',
    keys.certificate,
    '-out',
    keys.p12,
    '-passout',
    `pass:${PASSWORD}`,
  ];
  run('openssl', 'pkcs12', '-export', '-name', 'osoba', ...packed);
  mkdirSync(keys.store);
  if (has('certutil', '-H') && has('pk12util', '-H')) {
    const store = `sql:${keys.store}`;
    run('certutil', '-N', '-d', store, '--empty-password');
    run('pk12util', '-i', keys.p12, '-d', store, '-W', PASSWORD, '-K', '');
    run('certutil', '-M', '-d', store, '-n', 'osoba', '-t', 'CTu,Cu,CTu');
  }
  return keys;
}

/** The bytes of a file, or null where no program made it. */
export function bytesOf(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null;
}
