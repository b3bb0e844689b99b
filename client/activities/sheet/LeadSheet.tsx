import { Monitor, MonitorOff } from 'lucide-react';
import { useState } from 'react';
import { isOpen, lacksOf, NOTE_LENGTH, progressOf, type Sheet } from '#shared/activities/sheet/fields.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './Lead.module.css';
import { numberedForms } from './numbered.ts';
import { ProgressBar } from './ProgressBar.tsx';
import { SheetForm } from './SheetForm.tsx';
import { SheetRead } from './SheetRead.tsx';
import { lineOf, namesOf, type SheetView, titleOf, useSheetWords } from './sheetView.ts';

interface LeadSheetProps {
  sheet: Sheet;
  view: SheetView;
  opened: boolean;
  onOpen: (open: boolean) => void;
}

/** One sheet on the console: how full, by whom; opened, every field of it, to enter what stands on paper. */
export function LeadSheet({ sheet, view, opened, onOpen }: LeadSheetProps) {
  const { t } = useSheetWords();
  const { act, say } = useActs();
  const { step, config } = view;
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const title = titleOf(t, sheet);
  const { filled, of } = progressOf(sheet);
  const open = step.status === 'open';
  const onWall = step.show.record === sheet.id;
  const mine = config.filler === 'person';
  const times = lineOf(view, sheet.id)?.submitted ?? [];

  async function done(data: Record<string, unknown>, said: string) {
    if ((await act({ type: 'entry:act', step: step.id, entry: sheet.id, data })) !== null) {
      say(said);
      return true;
    }
    return false;
  }

  const items: MenuItem[] = [
    ...(isOpen(sheet) && lacksOf(sheet).length === 0
      ? [
          {
            id: 'submit',
            label: t('lead.submit'),
            onChoose: () => void done({ act: 'submit' }, t('lead.submitted')),
          },
        ]
      : []),
    { id: 'return', label: t('lead.return'), onChoose: () => setAsking(true) },
    sheet.status === 'withdrawn'
      ? {
          id: 'restore',
          label: t('seat.restore'),
          onChoose: () => void done({ act: 'restore' }, t('seat.restored')),
        }
      : {
          id: 'withdraw',
          label: t('lead.withdraw'),
          divided: true,
          onChoose: () => void done({ act: 'withdraw' }, t('seat.withdrawn')),
        },
  ];

  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <h3 className={styles.name}>
          {sheet.side !== null && <SideMark side={letterOfSide(sheet.side)} size={18} />}
          {title}
        </h3>
        {open && !mine && <Menu label={t('lead.tools', { title })} items={items} />}
      </header>
      <p className={styles.facts}>
        <ProgressBar filled={filled} of={of} />
        <span>{t('progress', { filled, count: of })}</span>
        {!mine && <b>{t(`status.${sheet.status}`)}</b>}
        {onWall && <b>{t('lead.onWall')}</b>}
      </p>
      <p className={styles.note}>
        {mine
          ? (view.people.get(sheet.by ?? '')?.name ?? t('somebody'))
          : config.filler === 'group' &&
            (sheet.writers.length === 0
              ? t('noWriters')
              : t('writers', { names: namesOf(t, view, sheet.writers) }))}
      </p>
      {times.length > 0 && (
        <p className={styles.note}>
          {t('lead.versions', { count: times.length, time: timeWords(times.at(-1)) })}
        </p>
      )}
      {sheet.status === 'returned' && <p className={styles.note}>{t('returned', { note: sheet.note })}</p>}
      <div className={styles.tools}>
        <Button
          size="small"
          expanded={opened}
          label={t('lead.open', { title })}
          onPress={() => onOpen(!opened)}
        >
          {t(opened ? 'lead.close' : 'seat.open')}
        </Button>
        {!step.cowrite && sheet.status !== 'withdrawn' && (
          <Button
            size="small"
            variant="bare"
            icon={onWall ? <MonitorOff aria-hidden="true" /> : <Monitor aria-hidden="true" />}
            label={onWall ? t('lead.hide') : t('lead.showOf', { title })}
            onPress={() => void act({ type: 'step:show', step: step.id, record: onWall ? null : sheet.id })}
          >
            {t(onWall ? 'lead.hide' : 'lead.show')}
          </Button>
        )}
      </div>
      {opened &&
        (open && !mine && isOpen(sheet) && view.step.cowrite ? (
          <>
            <p className={styles.note}>{t('lead.paper')}</p>
            <SheetForm forms={numberedForms(sheet)} view={view} current={null} onOpen={() => {}} />
          </>
        ) : (
          <SheetRead forms={numberedForms(sheet)} view={view} />
        ))}
      {asking && (
        <Dialog
          open
          title={t('lead.returnTitle')}
          sentence={t('lead.returnNote')}
          act={{
            label: t('lead.returnAct'),
            off: note.trim() === '' || [...note].length > NOTE_LENGTH,
            onAct: () =>
              void done({ act: 'return', note }, t('lead.returned')).then(went => {
                if (went) {
                  setAsking(false);
                  setNote('');
                }
              }),
          }}
          back={t('lead.cancel')}
          onBack={() => setAsking(false)}
        >
          <Field
            label={t('lead.returnField')}
            showLabel
            multiline
            value={note}
            limit={NOTE_LENGTH}
            autoFocus
            onChange={setNote}
            leftWords={left => t('field.left', { count: left })}
            overWords={over => t('field.over', { count: over })}
          />
        </Dialog>
      )}
    </article>
  );
}

function timeWords(at: number | undefined): string {
  return at === undefined
    ? ''
    : new Date(at).toLocaleTimeString('pl-PL', { hour: '2-digit', minute: '2-digit' });
}
