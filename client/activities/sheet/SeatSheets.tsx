import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { progressOf, type Sheet } from '#shared/activities/sheet/fields.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import styles from './Seat.module.css';
import { namesOf, type SheetView, titleOf, useSheetWords } from './sheetView.ts';
import type { SeatActs } from './useSeatActs.ts';

interface SeatSheetsProps {
  view: SheetView;
  own: readonly Sheet[];
  acts: SeatActs;
  me: string;
  mySide: string;
  onOpen: (sheet: string) => void;
  onStart: () => void;
}

/** One's own sheets first; with none, the one thing to do is to choose one. Of others' work nothing is told but that. */
export function SeatSheets({ view, own, acts, me, mySide, onOpen, onStart }: SeatSheetsProps) {
  const { t } = useSheetWords();
  const { t: errors } = useTranslation('errors');
  const { filler, most } = view.config;
  const standing = view.sheets.filter(one => one.status !== 'withdrawn');
  const others = standing.filter(one => !own.includes(one));
  const gone = view.sheets.filter(one => one.status === 'withdrawn' && (one.side ?? mySide) === mySide);
  const used = filler === 'side' ? standing.filter(one => one.side === mySide).length : standing.length;
  const mayStart = filler !== 'plenary' && used < most;
  const card = (sheet: Sheet) => (
    <li key={sheet.id}>
      <SheetCard sheet={sheet} view={view}>
        {own.includes(sheet) || filler !== 'group' ? (
          <Button
            size="small"
            keeps={own.includes(sheet)}
            label={t('seat.openOf', { title: titleOf(t, sheet) })}
            onPress={() => onOpen(sheet.id)}
          >
            {t('seat.open')}
          </Button>
        ) : (
          <>
            <Button
              size="small"
              keeps={own.length === 0}
              label={t('seat.joinOf', { title: titleOf(t, sheet) })}
              onPress={() => {
                void acts.act(sheet.id, { act: 'join' }, t('seat.joined'));
                onOpen(sheet.id);
              }}
            >
              {t('seat.join')}
            </Button>
            {own.length > 0 && (
              <Button
                variant="bare"
                size="small"
                label={t('seat.openOf', { title: titleOf(t, sheet) })}
                onPress={() => onOpen(sheet.id)}
              >
                {t('seat.open')}
              </Button>
            )}
          </>
        )}
        {sheet.writers.includes(me) && filler === 'group' && (
          <Button
            variant="bare"
            size="small"
            onPress={() => void acts.act(sheet.id, { act: 'leave' }, t('seat.left'))}
          >
            {t('seat.leave')}
          </Button>
        )}
      </SheetCard>
    </li>
  );
  return (
    <>
      <ListPart label={t('seat.region')}>
        <p className={styles.refusal} role="status">
          {acts.refusal === null ? '' : errors(acts.refusal)}
        </p>
        {standing.length === 0 && <EmptyState sentence={t(view.stepDoc === null ? 'loading' : 'none')} />}
        {own.length > 0 && (
          <section className={styles.group} aria-labelledby="moje-karty">
            <h2 id="moje-karty" className={styles.label}>
              {t('seat.own', { count: own.length })}
            </h2>
            <ul className={styles.sheets}>{own.map(card)}</ul>
          </section>
        )}
        {others.length > 0 && (
          <section className={styles.group} aria-labelledby="inne-karty">
            <h2 id="inne-karty" className={styles.label}>
              {own.length === 0 && filler === 'group' ? t('seat.choose') : t('seat.others')}
            </h2>
            {own.length > 0 && <p className={styles.note}>{t('seat.othersNote')}</p>}
            <ul className={styles.sheets}>{others.map(card)}</ul>
          </section>
        )}
        {gone.map(sheet => (
          <p key={sheet.id} className={styles.gone}>
            {titleOf(t, sheet)}: {t('status.withdrawn')}
            <Button
              variant="bare"
              size="small"
              label={`${t('seat.restore')}: ${titleOf(t, sheet)}`}
              onPress={() => void acts.act(sheet.id, { act: 'restore' }, t('seat.restored'))}
            >
              {t('seat.restore')}
            </Button>
          </p>
        ))}
      </ListPart>
      {mayStart && (
        <WorkPart label={t('seat.start')}>
          <Button
            {...(standing.length === 0 ? { variant: 'green' as const } : {})}
            size="main"
            wide
            onPress={onStart}
          >
            {t('seat.start')}
          </Button>
        </WorkPart>
      )}
    </>
  );
}

/** What is known of a sheet without opening it. */
export function SheetCard({
  sheet,
  view,
  children,
}: {
  sheet: Sheet;
  view: SheetView;
  children?: ReactNode;
}) {
  const { t } = useSheetWords();
  const { filled, of } = progressOf(sheet);
  return (
    <article className={styles.sheet}>
      <h3 className={styles.name}>
        {sheet.side !== null && <SideMark side={letterOfSide(sheet.side)} size={18} />}
        {titleOf(t, sheet)}
      </h3>
      <p className={styles.facts}>
        <ProgressBar filled={filled} of={of} />
        <span>{t('progress', { filled, count: of })}</span>
        {sheet.status !== 'draft' && <b>{t(`status.${sheet.status}`)}</b>}
      </p>
      {view.config.filler === 'group' && (
        <p className={styles.note}>
          {sheet.writers.length === 0
            ? t('noWriters')
            : t('writers', { names: namesOf(t, view, sheet.writers) })}
        </p>
      )}
      {children !== undefined && <div className={styles.acts}>{children}</div>}
    </article>
  );
}
