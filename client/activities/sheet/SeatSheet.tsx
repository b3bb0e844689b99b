import { ArrowLeft, List } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen, lacksOf, progressOf, type Sheet, type SheetField } from '#shared/activities/sheet/fields.ts';
import { pick } from '#shared/text.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { useScreen } from '../../surfaces/seat/useScreen.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { numberedForms } from './numbered.ts';
import styles from './Seat.module.css';
import { SheetForm } from './SheetForm.tsx';
import { SheetRead } from './SheetRead.tsx';
import { namesOf, type SheetView, titleOf, useSheetWords } from './sheetView.ts';
import type { SeatActs } from './useSeatActs.ts';

interface SeatSheetProps {
  sheet: Sheet;
  view: SheetView;
  acts: SeatActs;
  own: boolean;
  mySide: string;
  /** Number of the field in work. */
  number: number;
  /** Somebody asks me meanwhile. */
  ask: { sheet: Sheet; field: SheetField } | undefined;
  onField: (number: number) => void;
  onBack: () => void;
}

/** One sheet on a phone: the field in work, „Dalej", and at the end „Karta gotowa". On a laptop the whole form. */
export function SeatSheet(props: SeatSheetProps) {
  const { sheet, view, acts, own, ask, onField, onBack } = props;
  const { t } = useSheetWords();
  const { t: errors } = useTranslation('errors');
  const { wide } = useScreen();
  const forms = numberedForms(sheet);
  const number = Math.min(props.number, forms.length);
  const { filled, of } = progressOf(sheet);
  // Another side's sheet is read; only its own people change it.
  const may = sheet.side === null || sheet.side === props.mySide;
  const open = isOpen(sheet) && may;
  const title = titleOf(t, sheet);
  return (
    <>
      <ListPart label={title}>
        <header className={styles.head} data-own-question>
          <div className={styles.headLine}>
            <p className={styles.note}>
              {sheet.title === '' ? t('untitled') : t('number', { number: sheet.number })}
            </p>
            <p className={styles.count}>{t('progress', { filled, count: of })}</p>
          </div>
          <h2 className={styles.title}>{title}</h2>
          {view.config.filler === 'group' && sheet.writers.length > 0 && (
            <p className={styles.note}>{t('writers', { names: namesOf(t, view, sheet.writers) })}</p>
          )}
        </header>
        <p className={styles.refusal} role="status">
          {acts.refusal === null ? '' : errors(acts.refusal)}
        </p>
        {view.shown.nudged && <p className={styles.strip}>{t('seat.nudge')}</p>}
        {sheet.status === 'returned' && <p className={styles.strip}>{t('returned', { note: sheet.note })}</p>}
        {ask !== undefined && (
          <p className={styles.strip}>
            {t('seat.askedHere', { title: titleOf(t, ask.sheet) })}
            <Button size="small" onPress={onBack}>
              {t('seat.answerNow')}
            </Button>
          </p>
        )}
        {open ? (
          <SheetForm forms={forms} view={view} current={wide ? null : number} onOpen={onField} />
        ) : (
          <div className={styles.sheet}>
            <SheetRead forms={forms} view={view} />
          </div>
        )}
      </ListPart>
      <WorkPart label={t('seat.steps')}>
        {open ? (
          <OpenDock {...props} title={title} number={number} last={forms.length} wide={wide} own={own} />
        ) : (
          <>
            {may && <p className={styles.note}>{t('seat.submitted')}</p>}
            <div className={styles.dock}>
              <IconButton label={t('seat.back')} framed icon={<List aria-hidden="true" />} onPress={onBack} />
              <Button
                size="main"
                wide
                onPress={() =>
                  may ? void acts.act(sheet.id, { act: 'reopen' }, t('seat.reopened')) : onBack()
                }
              >
                {t(may ? 'seat.reopen' : 'seat.back')}
              </Button>
            </div>
          </>
        )}
      </WorkPart>
    </>
  );
}

interface OpenDockProps extends SeatSheetProps {
  title: string;
  last: number;
  wide: boolean;
}

/** Back, on, and at the last field the hand-in with what is still missing. */
function OpenDock({ sheet, acts, number, last, wide, title, onField, onBack }: OpenDockProps) {
  const { t, lang } = useSheetWords();
  const reason = useId();
  const lacks = lacksOf(sheet);
  const atEnd = wide || number >= last;
  const what = [
    ...new Set(lacks.map(({ field }) => pick(field.form.label, lang).replace(/[?.:…]+$/u, ''))),
  ].join(', ');
  return (
    <>
      {atEnd && (
        <p id={reason} className={styles.note}>
          {lacks.length > 0 ? t('seat.lacks', { what }) : t('seat.submitNote')}
        </p>
      )}
      <div className={styles.dock}>
        {wide || number <= 1 ? (
          <IconButton label={t('seat.back')} framed icon={<List aria-hidden="true" />} onPress={onBack} />
        ) : (
          <IconButton
            label={t('seat.previous', { number: number - 1 })}
            framed
            icon={<ArrowLeft aria-hidden="true" />}
            onPress={() => onField(number - 1)}
          />
        )}
        {atEnd ? (
          <Button
            variant="green"
            size="main"
            wide
            off={lacks.length > 0}
            reasonId={reason}
            onPress={() => void acts.act(sheet.id, { act: 'submit' }, t('seat.submitted'))}
          >
            {t('seat.submit')}
          </Button>
        ) : (
          <Button variant="green" size="main" wide onPress={() => onField(number + 1)}>
            {t('seat.next', { number: number + 1 })}
          </Button>
        )}
        <Menu
          label={t('seat.more', { title })}
          items={[
            { id: 'all', label: t('seat.back'), onChoose: onBack },
            {
              id: 'withdraw',
              label: t('seat.withdraw'),
              divided: true,
              onChoose: () => {
                void acts.act(sheet.id, { act: 'withdraw' }, t('seat.withdrawn'));
                onBack();
              },
            },
          ]}
        />
      </div>
    </>
  );
}
