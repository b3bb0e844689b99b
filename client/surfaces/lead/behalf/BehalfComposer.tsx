import { EyeOff } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { isUnowned } from '../../../live/ownEntries.ts';
import { useDraft } from '../../../live/useDraft.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chips } from '../../../ui/Chips.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Keys } from '../../../ui/Keys.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords, useLeadWords, useSay } from '../leadWords.ts';
import page from '../Page.module.css';
import { BehalfField } from './BehalfField.tsx';
import styles from './BehalfPage.module.css';
import type { BehalfWriter } from './behalfWriter.ts';
import type { EntryForm } from './entryForm.ts';
import { useReadAloud } from './useReadAloud.ts';

interface BehalfComposerProps {
  step: NowStep;
  form: EntryForm;
  writer: BehalfWriter;
  onAdded: () => void;
  /** The next person, another card. */
  onNext: () => void;
}

/** One card of paper, one Enter, in the words of the person. */
export function BehalfComposer({ step, form, writer, onAdded, onNext }: BehalfComposerProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const say = useSay();
  const { act, say: tell } = useActs();
  const draft = useDraft(step.id, `za.${writer.id}`);
  const [column, setColumn] = useState(form.columns[0]?.id ?? '');
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const [read, setRead] = useState(false);
  const marks = useReadAloud(step.id);
  const mayWrite = step.write || (step.status === 'open' && step.locked);
  const tooLong = [...draft.text].length > form.length;

  async function add() {
    if (draft.text.trim() === '' || tooLong || !mayWrite) {
      return;
    }
    const entry = makeRandomId(platformRandom);
    const data = form.make({ text: draft.text, column, said });
    if ((await act({ type: 'entry:put', step: step.id, entry, data, ...writer.wish })) !== null) {
      if (read) {
        marks.set(entry, true);
      }
      draft.clear(draft.text);
      setSaid({});
      setRead(false);
      tell(t('behalf.added'));
      onAdded();
    }
  }

  function keyDown(event: KeyboardEvent) {
    const target = form.columns[Number(event.key) - 1];
    if (event.altKey && target !== undefined) {
      event.preventDefault();
      setColumn(target.id);
    } else if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      onNext();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      if (event.target instanceof HTMLTextAreaElement) {
        event.preventDefault();
        void add();
      }
    }
  }

  return (
    <form className={styles.composer} onKeyDown={keyDown} onSubmit={event => event.preventDefault()}>
      <h1 className={page.title}>{writer.title}</h1>
      <p className={page.quiet}>{mayWrite ? t('behalf.lead') : t('behalf.notOpen')}</p>
      {form.columns.length > 0 && (
        <Chips
          label={t('behalf.keyColumn')}
          chips={form.columns.map(one => ({ id: one.id, label: say(one.name) }))}
          chosen={[column]}
          onChange={([id]) => setColumn(id ?? '')}
        />
      )}
      <Field
        label={t('behalf.text')}
        multiline
        rows={4}
        value={draft.text}
        limit={form.length}
        leftWords={count => c('count.charactersLeft', { count })}
        overWords={count => c('count.charactersOver', { count })}
        placeholder={t('behalf.textHint')}
        onChange={draft.set}
        autoFocus
      />
      {form.fields.map(field => (
        <BehalfField
          key={field.id}
          field={field}
          value={said[field.id] ?? ''}
          onChange={words => setSaid({ ...said, [field.id]: words })}
          onSubmit={() => void add()}
        />
      ))}
      <div className={styles.addRow}>
        <label className={styles.read}>
          <input type="checkbox" checked={read} onChange={event => setRead(event.currentTarget.checked)} />
          {t('behalf.read')}
        </label>
        <Button
          variant="green"
          size="main"
          off={draft.text.trim() === '' || tooLong || !mayWrite}
          onPress={() => void add()}
        >
          {t('behalf.add', { name: writer.name })}
        </Button>
      </div>
      <p className={styles.privacy}>
        <EyeOff aria-hidden="true" size={18} />
        <span>{isUnowned(step.attribution) ? t('behalf.unowned') : t('behalf.trace')}</span>
      </p>
      <div className={styles.keys}>
        <h2 className={page.label}>{t('behalf.keys')}</h2>
        <Keys keys={['Enter']} words={t('behalf.keyAdd')} />
        {form.columns.length > 0 && (
          <Keys keys={['Alt', `1–${Math.min(9, form.columns.length)}`]} words={t('behalf.keyColumn')} />
        )}
        {'behalf' in writer.wish && <Keys keys={['Alt', '↓']} words={t('behalf.keyPerson')} />}
      </div>
    </form>
  );
}
