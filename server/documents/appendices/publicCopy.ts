import { type Block, toBlocks } from '#shared/agreement/blocks.ts';
import type { AgreementDoc, Party } from '#shared/agreement/model.ts';
import { withoutContacts } from '#shared/agreement/parties/contacts.ts';
import { DOCUMENT_WORDS } from '../documentWords.ts';
import { eachText } from '../eachText.ts';
import { withoutNames } from './publicNames.ts';

/**
 * What may be published: without the annexes that are not for it, without telephones and e-mail wherever they were
 * typed, without names in tables of tasks, without the address of whoever signs as a person, and without room for
 * signatures. Numbers of annexes and the version mark are those of
 * the whole document, so the whole is laid out and taken out of afterwards.
 */
export function publicBlocks(doc: AgreementDoc): Block[] {
  const { omitted } = DOCUMENT_WORDS[doc.lang];
  const homes = doc.parties.filter(isPrivate).map(({ address }) => address);
  const blocks: Block[] = [];
  let annex = -1;
  for (const block of withoutSignatures(toBlocks(doc))) {
    if (block.t === 'annex') annex += 1;
    if (doc.annexes[annex]?.publicCopy ?? true) {
      const bare =
        block.t === 'parties' ? withoutHomes(block, homes, omitted) : withoutNames(block, doc.lang);
      blocks.push(eachText(bare, hidden));
    }
  }
  return blocks;

  function hidden(text: string): string {
    return withoutContacts(text, omitted);
  }
}

/** Room to sign, with its heading and what is said of signing: nobody signs an extract. */
function withoutSignatures(blocks: readonly Block[]): Block[] {
  const at = blocks.findIndex(block => block.t === 'signatures');
  return at < 0 ? [...blocks] : blocks.filter((_, index) => index < at - 1 || index > at + 1);
}

/** People and groups that are no body: their address is where somebody lives. */
function isPrivate({ kind, address }: Party): boolean {
  return (kind === 'person' || kind === 'group') && address !== '';
}

function withoutHomes<T extends Block>(block: T, homes: readonly string[], omitted: string): T {
  const bare = (text: string) => text.replace(/\s/g, ' ');
  return eachText(block, text => (homes.some(home => bare(home) === bare(text)) ? omitted : text));
}
