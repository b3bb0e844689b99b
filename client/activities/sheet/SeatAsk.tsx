import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Sheet, SheetField } from '#shared/activities/sheet/fields.ts';
import { pick } from '#shared/text.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { Button } from '../../ui/Button.tsx';
import { numberedForms } from './numbered.ts';
import styles from './Seat.module.css';
import { SheetRead } from './SheetRead.tsx';
import { type SheetView, titleOf, useSheetWords } from './sheetView.ts';
import type { SeatActs } from './useSeatActs.ts';

interface SeatAskProps {
  ask: { sheet: Sheet; field: SheetField };
  more: number;
  view: SheetView;
  acts: SeatActs;
}

/** Somebody named me: in which sheet, for what; my yes or no. One at a time, and nobody asks why. */
export function SeatAsk({ ask: { sheet, field }, more, view, acts }: SeatAskProps) {
  const { t, lang } = useSheetWords();
  const { t: errors } = useTranslation('errors');
  const label = pick(field.form.label, lang);
  return (
    <>
      <ListPart label={t('seat.ask')}>
        <h2 className={styles.title} data-own-question>
          {t('seat.ask')}
        </h2>
        <p className={styles.lead}>{t('seat.askIn', { title: titleOf(t, sheet), field: label })}</p>
        <div className={styles.sheet}>
          <SheetRead forms={numberedForms(sheet)} view={view} />
        </div>
        {more > 0 && <p className={styles.note}>{t('seat.askedMore', { count: more })}</p>}
      </ListPart>
      <WorkPart label={t('seat.answerNow')}>
        <p className={styles.refusal} role="status">
          {acts.refusal === null ? '' : errors(acts.refusal)}
        </p>
        <p className={styles.privacy}>
          <Eye aria-hidden="true" size={18} />
          <span>{t('seat.askNote')}</span>
        </p>
        <Button
          variant="green"
          size="main"
          wide
          onPress={() => void acts.act(field.record, { act: 'accept' }, t('seat.accepted'))}
        >
          {t('seat.accept')}
        </Button>
        <Button wide onPress={() => void acts.act(field.record, { act: 'decline' }, t('seat.declined'))}>
          {t('seat.decline')}
        </Button>
      </WorkPart>
    </>
  );
}
