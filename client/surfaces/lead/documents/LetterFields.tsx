import { Plus, Trash2 } from 'lucide-react';
import { type Letter, NEW_LETTER } from '#shared/agreement/letters/letter.ts';
import type { LetterLine } from '#shared/protocol/documents.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { LimitField } from '../LimitField.tsx';
import { useDocumentWords } from '../leadWords.ts';
import own from './DocumentsPage.module.css';
import { OptionField } from './OptionField.tsx';
import { useLines } from './useLines.ts';

const OUTCOMES = ['waiting', 'chosen', 'aside'] as const satisfies readonly Letter['outcome'][];

interface LetterFieldsProps {
  letter: Letter | undefined;
  /** The other letters of this workshop. */
  others: readonly LetterLine[];
  onChange: (letter: Letter) => void;
}

/** With which letters this one overlaps, and what was decided about it. */
export function LetterFields({ letter = NEW_LETTER, others, onChange }: LetterFieldsProps) {
  const t = useDocumentWords();
  const { overlaps } = letter;
  const known = others.map(({ id, title }) => ({ id, words: title }));
  const change = (fields: Partial<Letter>) => onChange({ ...letter, ...fields });
  const { rows, add } = useLines(overlaps, changed => change({ overlaps: changed }));
  return (
    <fieldset className={own.party}>
      <legend className={own.legend}>{t('lead.letter.title')}</legend>
      {rows.map(({ id, n, line: overlap, set, remove }) => {
        return (
          <div key={id} className={own.budget}>
            {known.length > 0 && (
              <OptionField
                label={t('lead.letter.which', { n })}
                options={[...known, { id: '', words: t('lead.letter.other') }]}
                value={overlap.document ?? ''}
                onChange={document => set(linkedTo(document, known))}
              />
            )}
            {overlap.document === undefined && (
              <LimitField
                label={t('lead.letter.with', { n })}
                showLabel
                value={overlap.with}
                limit={200}
                onChange={value => set({ with: value })}
              />
            )}
            <LimitField
              label={t('lead.letter.part', { n })}
              showLabel
              value={overlap.part}
              limit={300}
              onChange={value => set({ part: value })}
            />
            <p className={own.sum}>
              <IconButton
                framed
                icon={<Trash2 aria-hidden="true" />}
                label={t('lead.letter.remove', { n })}
                onPress={remove}
              />
            </p>
          </div>
        );
      })}
      <Button
        icon={<Plus aria-hidden="true" />}
        off={overlaps.length >= 12}
        onPress={() => add({ with: '', part: '', ...linkedTo(known[0]?.id ?? '', known) })}
      >
        {t('lead.letter.add')}
      </Button>
      <OptionField
        label={t('lead.letter.outcome')}
        options={OUTCOMES.map(id => ({ id, words: t(`lead.letter.outcomes.${id}`) }))}
        value={letter.outcome === 'merged' ? 'waiting' : letter.outcome}
        onChange={outcome => change({ outcome })}
      />
      {letter.outcome !== 'waiting' && (
        <LimitField
          label={t('lead.letter.why')}
          showLabel
          multiline
          value={letter.why}
          limit={600}
          onChange={why => change({ why })}
        />
      )}
    </fieldset>
  );
}

/** A letter of this workshop is linked and called as it is called; of another one only the words are kept. */
function linkedTo(
  document: string,
  known: readonly { id: string; words: string }[],
): Partial<Letter['overlaps'][number]> {
  return document === ''
    ? { document: undefined, with: '' }
    : { document, with: known.find(({ id }) => id === document)?.words ?? '' };
}
