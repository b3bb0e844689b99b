import { Check, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyEntry, NowStep, PersonLine } from '#shared/protocol/parts.ts';
import { isUnowned } from '../../../live/ownEntries.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { RecordCard } from '../../../ui/RecordCard.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords, useLeadWords, useSay } from '../leadWords.ts';
import page from '../Page.module.css';
import type { EntryForm } from './entryForm.ts';
import { useReadAloud } from './useReadAloud.ts';

interface BehalfCardsProps {
  step: NowStep;
  form: EntryForm;
  /** Null: whoever wrote printed cards that are nobody's in particular. */
  person: PersonLine | null;
}

/** What was typed for this person; where no author is kept, everything this device typed in the step. */
export function BehalfCards({ step, form, person }: BehalfCardsProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { t: paper } = useTranslation('paper');
  const say = useSay();
  const { mine } = useWorkshop();
  const { act } = useActs();
  const [edited, setEdited] = useState<MyEntry | null>(null);
  const marks = useReadAloud(step.id);
  const unowned = isUnowned(step.attribution);
  const typed = (mine?.entries ?? []).filter(
    entry => entry.status !== 'withdrawn' && (unowned || entry.person === (person?.id ?? null)),
  );
  return (
    <section className={`${page.section} ${page.opened}`}>
      <div className={page.sectionHead}>
        <h2 className={page.sectionTitle}>
          {unowned
            ? t('behalf.cardsUnowned')
            : person === null
              ? paper('cards')
              : t('behalf.cards', { name: person.name })}
        </h2>
        <span className={page.count}>
          {form.limit === null || unowned || person === null
            ? typed.length
            : c('count.of', { done: typed.length, of: form.limit })}
        </span>
      </div>
      {typed.length === 0 && <p className={page.quiet}>{t('behalf.none')}</p>}
      {typed.map(entry => {
        const text = typeof entry.data.text === 'string' ? entry.data.text : '';
        const column = form.columns.find(one => one.id === entry.data.column);
        const read = marks.has(entry.id);
        return (
          <RecordCard
            key={entry.id}
            text={text}
            meta={[
              ...(column === undefined ? [] : [{ text: say(column.name) }]),
              ...(entry.status === 'merged' ? [{ text: t('merge.merged') }] : []),
            ]}
            dense
            action={
              <IconButton
                label={t('behalf.edit', { text })}
                tone="quiet"
                icon={<Pencil aria-hidden="true" />}
                off={step.status !== 'open' || entry.status === 'merged'}
                onPress={() => setEdited(entry)}
              />
            }
          >
            <Button
              variant="bare"
              size="small"
              pressed={read}
              icon={read ? <Check aria-hidden="true" /> : undefined}
              onPress={() => marks.set(entry.id, !read)}
            >
              {read ? t('behalf.readMark') : t('behalf.notRead')}
            </Button>
          </RecordCard>
        );
      })}
      {edited !== null && (
        <EditTyped
          entry={edited}
          limit={form.length}
          onBack={() => setEdited(null)}
          onSave={text => {
            setEdited(null);
            void act({ type: 'entry:edit', step: step.id, entry: edited.id, data: { ...edited.data, text } });
          }}
          onWithdraw={() => {
            setEdited(null);
            void act({ type: 'entry:withdraw', step: step.id, entry: edited.id });
          }}
        />
      )}
    </section>
  );
}

interface EditTypedProps {
  entry: MyEntry;
  limit: number;
  onBack: () => void;
  onSave: (text: string) => void;
  onWithdraw: () => void;
}

function EditTyped({ entry, limit, onBack, onSave, onWithdraw }: EditTypedProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const [text, setText] = useState(typeof entry.data.text === 'string' ? entry.data.text : '');
  return (
    <Dialog
      open
      title={t('behalf.editTitle')}
      act={{
        label: t('behalf.save'),
        onAct: () => onSave(text),
        off: text.trim() === '' || [...text].length > limit,
      }}
      back={c('action.notYet')}
      onBack={onBack}
    >
      <Field
        label={t('behalf.text')}
        multiline
        value={text}
        limit={limit}
        overWords={count => c('count.charactersOver', { count })}
        onChange={setText}
        autoFocus
      />
      <div>
        <Button variant="danger" size="small" onPress={onWithdraw}>
          {t('behalf.withdraw')}
        </Button>
      </div>
    </Dialog>
  );
}
