import { parseArgs } from 'node:util';
import { z } from 'zod';

const HELP = `npm run rehearse -- [options]

  An invented group plays a whole workshop over the real sockets and leaves the agreement as files.

  --template T   which template (krotki-cykl)
  --people N     how many people, 2 to 200 (6)
  --out DIR      where the files go (rehearsal)
  --seed S       the same seed gives the same agreement (a new one, printed)
  --lang L       pl or en (pl)
  --url U        a server that runs already instead of one of its own; needs its WSPOLNY_STOL_KEY`;

/** What somebody asked for wrongly; the message is one sentence. */
export class BadOption extends Error {}

const schema = z.object({
  template: z.string().regex(/^[a-z0-9-]{1,60}$/, 'is the name of a file in templates/ without .json'),
  people: z.coerce.number('is a number from 2 to 200').int().min(2, 'begins at 2').max(200, 'ends at 200'),
  out: z.string().min(1),
  seed: z.coerce.number('is a whole number').int().positive(),
  lang: z.enum(['pl', 'en'], 'is pl or en'),
  url: z
    .url({ protocol: /^https?$/, error: 'is an address that begins with http:// or https://' })
    .optional(),
});
export type Options = z.infer<typeof schema> & { key: string };

/** Reads the command line; `help` instead of options where that is asked for. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options | { help: string } {
  const text = { type: 'string' } as const;
  let values: Record<string, string | boolean | undefined>;
  try {
    const options = { template: text, people: text, out: text, seed: text, lang: text, url: text };
    ({ values } = parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean' } } }));
  } catch (error) {
    throw new BadOption(`${(error as Error).message.split('. ')[0]}; see npm run rehearse -- --help.`);
  }
  if (values.help === true) {
    return { help: HELP };
  }
  const seed = String((Date.now() % 2 ** 31) + 1);
  const defaults = { template: 'krotki-cykl', people: '6', out: 'rehearsal', seed, lang: 'pl' };
  const parsed = schema.safeParse({ ...defaults, ...values });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new BadOption(`--${String(issue?.path[0])} ${issue?.message}; see npm run rehearse -- --help.`);
  }
  const key = env.WSPOLNY_STOL_KEY ?? '';
  if (parsed.data.url !== undefined && key === '') {
    throw new BadOption('With --url set WSPOLNY_STOL_KEY to the key that the server was started with.');
  }
  return { ...parsed.data, key };
}
