import { diffWords } from '#shared/diffWords.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { ChangedWords, type ChangedWordsProps } from './ChangedWords.tsx';

interface ChangesProps extends Pick<ChangedWordsProps, 'words'> {
  before: string;
  after: string;
}

/** A text with its change in it, worked out here. */
export function Changes({ before, after, words }: ChangesProps) {
  return <ChangedWords changes={diffWords(bindWords(before), bindWords(after))} words={words} />;
}
