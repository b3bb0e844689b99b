import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindSchema } from '#shared/agreement/kinds.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { sampleOfKind } from '#shared/agreement/testing/kindSamples.ts';
import { LANGS } from '#shared/text.ts';
import { agreementTree, type Circumstances } from '../agreementTree.ts';
import { FORMATS } from '../blockTree.ts';
import { Press } from '../render.ts';
import { sampleAgreement } from './sampleAgreement.ts';

// SHA-256 of the sample in every kind, language and format, printed as JSON. Files of frozen versions are kept, but a
// file that gets lost is made again, and must then be the same: whoever changes these hashes changes that.
// npm run golden: writes them down anew, on purpose.

const AT = '2026-12-17T14:02:00Z';
const DRAFT: Circumstances = { state: 'draft', at: AT };
const APPROVED: Circumstances = {
  state: 'approved',
  at: AT,
  approvals: {
    rows: [{ side: 'A', party: 'Strona 1', who: 'Alicja Wzorcowa, dyrektorka', at: '2026-12-14T08:12:00Z' }],
    verifyAt: 'stol.mok-lipowo.example/sprawdz',
  },
};
const COPIED = { at: AT, standing: 'approving', approved: 1, asked: 2 } as const;
const FORMS: Readonly<Record<string, Circumstances>> = {
  approved: APPROVED,
  frozen: { state: 'frozen', at: AT },
  extract: { state: 'frozen', at: AT, publicCopy: true, copied: COPIED },
  rehearsal: { state: 'draft', at: AT, rehearsal: true },
};

async function hashes(): Promise<Record<string, string>> {
  const press = new Press(join(import.meta.dirname, '..'));
  const found: Record<string, string> = {};
  const add = async (name: string, circumstances: Circumstances, doc: AgreementDoc) => {
    const { files } = await press.render(agreementTree(doc, circumstances), FORMATS);
    for (const [format, bytes] of files) {
      found[`${name}.${format}`] = createHash('sha256').update(bytes).digest('hex');
    }
  };
  for (const lang of LANGS) {
    for (const kind of kindSchema.options) {
      await add(
        `${kind} ${lang}`,
        DRAFT,
        kind === 'porozumienie' ? sampleAgreement({ lang }) : sampleOfKind(kind, lang),
      );
    }
    for (const [form, circumstances] of Object.entries(FORMS)) {
      await add(`${form} ${lang}`, circumstances, sampleAgreement({ lang }));
    }
  }
  return found;
}

const written = `${JSON.stringify(await hashes(), null, 2)}\n`;
if (process.argv.includes('--write')) {
  writeFileSync(join(import.meta.dirname, 'golden.json'), written);
} else {
  process.stdout.write(written);
}
