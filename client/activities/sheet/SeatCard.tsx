import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFilled, type Sheet, titleForm } from '#shared/activities/sheet/fields.ts';
import { pick } from '#shared/text.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { Privacy } from '../../surfaces/seat/Privacy.tsx';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import { useEntryDraft } from '../../surfaces/seat/useEntryDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { ViewProps } from '../viewProps.ts';
import { CardFields, entryOf, readCard } from './CardFields.tsx';
import { numberedForms } from './numbered.ts';
import styles from './Seat.module.css';
import { SheetRead } from './SheetRead.tsx';
import { type SheetView, useSheetWords } from './sheetView.ts';

interface SeatCardProps extends ViewProps {
  view: SheetView;
  me: string;
}

/** A sheet of one's own („wizytówka"): written in one go, changed later, and the others' to read. */
export function SeatCard({ step, texts, view, me }: SeatCardProps) {
  const { t, lang } = useSheetWords();
  const own = useOwnEntries(step.id);
  const draft = useEntryDraft(step.id);
  const [opened, setOpened] = useState<string | null>(null);
  const mine = own.entries.filter(({ status, kind }) => kind === 'sheet' && status !== 'withdrawn');
  const others = view.sheets.filter(({ by }) => by !== me);
  const edited = mine.find(({ id }) => id === opened);
  const values = readCard(draft.data.values);
  const title = titleForm(view.config);
  const named = title !== undefined && (values[title.id]?.text ?? '').trim() !== '';

  const { t: s } = useTranslation('seat');
  const warning = useDataWarning(...Object.values(values).map(({ text }) => text));

  function begin(entry: string | null) {
    const known = mine.find(({ id }) => id === entry);
    if (known !== undefined) {
      draft.change({ values: known.data.values });
    }
    setOpened(entry ?? '');
  }

  function save() {
    if (warning.holds()) {
      return;
    }
    const data = { values: entryOf(values, view.config) };
    if (edited === undefined) {
      own.put(data, 'sheet');
      announcer.say(t('card.sent'));
    } else {
      void own.edit(edited.id, data);
    }
    draft.clear();
    setOpened(null);
  }

  return (
    <>
      <ListPart label={t('seat.region')}>
        {mine.map(({ id, data }) => (
          <article key={id} className={styles.sheet}>
            <h2 className={styles.label}>{t('card.own')}</h2>
            <SheetRead forms={numberedForms(cardSheet(data.values, view))} view={view} />
            {step.write && (
              <div className={styles.acts}>
                <Button size="small" onPress={() => begin(id)}>
                  {t('card.edit')}
                </Button>
                <Button variant="bare" size="small" onPress={() => void own.withdraw(id)}>
                  {t('card.withdraw')}
                </Button>
              </div>
            )}
          </article>
        ))}
        {others.length > 0 && <h2 className={styles.label}>{t('card.others')}</h2>}
        {others.map(sheet => (
          <article key={sheet.id} className={styles.sheet}>
            <h3 className={styles.name}>{view.people.get(sheet.by ?? '')?.name ?? t('somebody')}</h3>
            <SheetRead forms={numberedForms({ fields: sheet.fields.filter(isFilled) })} view={view} />
          </article>
        ))}
      </ListPart>
      {step.write && mine.length < view.config.most && (
        <WorkPart label={t('card.write')}>
          <Privacy step={step} texts={texts} />
          <Button variant="green" size="main" wide onPress={() => begin(null)}>
            {t('card.write')}
          </Button>
        </WorkPart>
      )}
      {opened !== null && (
        <Dialog
          open
          title={t(edited === undefined ? 'card.write' : 'card.edit')}
          act={{
            label: warning.sentence
              ? s(edited === undefined ? 'personal.add' : 'personal.keep')
              : t(edited === undefined ? 'card.send' : 'card.save'),
            onAct: save,
            off: !named,
          }}
          back={t('card.cancel')}
          onBack={() => setOpened(null)}
        >
          <CardFields values={values} view={view} onChange={next => draft.change({ values: next })} />
          <p className={styles.refusal} role="status">
            {warning.sentence ?? ''}
          </p>
          {!named && title !== undefined && (
            <p className={styles.note}>{t('card.needs', { label: pick(title.label, lang) })}</p>
          )}
        </Dialog>
      )}
    </>
  );
}

function cardSheet(values: unknown, view: SheetView): Pick<Sheet, 'fields'> {
  const card = readCard(values);
  const fields = view.config.fields.map(form => {
    const value = card[form.id] ?? { ...EMPTY };
    return { record: '', form, side: null, words: value.text, value, people: [] };
  });
  return { fields: fields.filter(isFilled) };
}

const EMPTY = { choice: '', choices: [], level: null, date: '', amount: null, picks: [], text: '' };
