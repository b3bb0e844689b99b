import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { type Letter, NEW_LETTER } from '#shared/agreement/letter.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import own from './DocumentsPage.module.css';
import { useDocumentWords } from './leadWords.ts';

const OUTCOMES = ['waiting', 'chosen', 'merged', 'aside'] as const satisfies readonly Letter['outcome'][];

interface LetterFieldsProps {
  letter: Letter | undefined;
  onChange: (letter: Letter) => void;
}

/** With which letters this one overlaps, and what was decided about it. */
export function LetterFields({ letter = NEW_LETTER, onChange }: LetterFieldsProps) {
  const t = useDocumentWords();
  const outcome = useId();
  const { overlaps } = letter;
  const change = (fields: Partial<Letter>) => onChange({ ...letter, ...fields });
  return (
    <fieldset className={own.party}>
      <legend className={own.legend}>{t('lead.letter.title')}</legend>
      {overlaps.map((overlap, index) => {
        const set = (fields: Partial<typeof overlap>) =>
          change({ overlaps: overlaps.map((one, at) => (at === index ? { ...one, ...fields } : one)) });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no id of their own, and none moves
          <div key={index} className={own.budget}>
            <Field
              label={t('lead.letter.with', { n: index + 1 })}
              showLabel
              value={overlap.with}
              limit={200}
              onChange={value => set({ with: value })}
            />
            <Field
              label={t('lead.letter.part', { n: index + 1 })}
              showLabel
              value={overlap.part}
              limit={300}
              onChange={value => set({ part: value })}
            />
            <p className={own.sum}>
              <IconButton
                framed
                icon={<Trash2 aria-hidden="true" />}
                label={t('lead.letter.remove', { n: index + 1 })}
                onPress={() => change({ overlaps: overlaps.filter((_, at) => at !== index) })}
              />
            </p>
          </div>
        );
      })}
      <Button
        icon={<Plus aria-hidden="true" />}
        off={overlaps.length >= 12}
        onPress={() => change({ overlaps: [...overlaps, { with: '', part: '' }] })}
      >
        {t('lead.letter.add')}
      </Button>
      <label className={own.kind} htmlFor={outcome}>
        {t('lead.letter.outcome')}
        <select
          id={outcome}
          value={letter.outcome}
          onChange={event => {
            const chosen = OUTCOMES.find(one => one === event.currentTarget.value);
            change({ outcome: chosen ?? 'waiting' });
          }}
        >
          {OUTCOMES.map(one => (
            <option key={one} value={one}>
              {t(`lead.letter.outcomes.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {letter.outcome === 'merged' && (
        <Field
          label={t('lead.letter.into')}
          showLabel
          value={letter.into}
          limit={200}
          onChange={into => change({ into })}
        />
      )}
      {letter.outcome !== 'waiting' && (
        <Field
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
