import { CircleHelp, Star } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFilled, progressOf, QUESTION_LENGTH, type Sheet } from '#shared/activities/sheet/fields.ts';
import { useMarks } from '../../live/useMarks.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { ListPart } from '../../surfaces/seat/Parts.tsx';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import type { ViewProps } from '../viewProps.ts';
import { numberedForms } from './numbered.ts';
import styles from './Seat.module.css';
import { SheetRead } from './SheetRead.tsx';
import { type SheetView, titleOf, useSheetWords } from './sheetView.ts';

/** Every sheet to read, the one the room reads now first; a star, and a question to understand. */
export function SeatGallery({ step, view }: ViewProps & { view: SheetView }) {
  const { t } = useSheetWords();
  const { mine } = useWorkshop();
  const own = useOwnEntries(step.id);
  const [asked, setAsked] = useState<Sheet | null>(null);
  const [text, setText] = useState('');
  const { t: s } = useTranslation('seat');
  const warning = useDataWarning(text);
  const standing = view.sheets.filter(one => one.status !== 'withdrawn' && progressOf(one).filled > 0);
  const now = standing.find(({ id }) => id === step.show.record);
  const others = standing.filter(one => one !== now);
  const open = step.status === 'open';
  const may = open && step.write && mine?.person !== null;
  const item = (sheet: Sheet) => (
    <GallerySheet
      key={sheet.id}
      sheet={sheet}
      view={view}
      step={step.id}
      stars={open && view.config.stars}
      onAsk={may && view.config.questions ? () => setAsked(sheet) : undefined}
    />
  );
  return (
    <>
      <ListPart label={t('seat.region')}>
        {standing.length === 0 && <EmptyState sentence={t(view.stepDoc === null ? 'loading' : 'none')} />}
        {now !== undefined && (
          <section className={styles.group} aria-labelledby="teraz">
            <h2 id="teraz" className={styles.now}>
              {t('gallery.now')}
            </h2>
            {item(now)}
          </section>
        )}
        {others.length > 0 && (
          <section className={styles.group} aria-labelledby="wszystkie">
            <h2 id="wszystkie" className={styles.label}>
              {now === undefined ? t('gallery.all') : t('seat.others')}
            </h2>
            {others.map(item)}
          </section>
        )}
      </ListPart>
      {asked !== null && (
        <Dialog
          open
          title={t('gallery.askTitle', { title: titleOf(t, asked) })}
          sentence={t('gallery.askNote')}
          act={{
            label: warning.sentence ? s('personal.send') : t('gallery.askAct'),
            off: text.trim() === '' || [...text].length > QUESTION_LENGTH,
            onAct: () => {
              if (warning.holds()) {
                return;
              }
              own.put({ sheet: asked.id, text }, 'question');
              announcer.say(t('gallery.asked'));
              setText('');
              setAsked(null);
            },
          }}
          back={t('gallery.cancel')}
          onBack={() => setAsked(null)}
        >
          <Field
            label={t('gallery.ask')}
            multiline
            value={text}
            limit={QUESTION_LENGTH}
            placeholder={t('gallery.askHint')}
            autoFocus
            refusal={warning.sentence}
            onChange={setText}
            leftWords={left => t('field.left', { count: left })}
            overWords={over => t('field.over', { count: over })}
          />
        </Dialog>
      )}
    </>
  );
}

interface GallerySheetProps {
  sheet: Sheet;
  view: SheetView;
  step: string;
  stars: boolean;
  onAsk: (() => void) | undefined;
}

function GallerySheet({ sheet, view, step, stars, onAsk }: GallerySheetProps) {
  const { t } = useSheetWords();
  const marks = useMarks(step);
  const title = titleOf(t, sheet);
  // What nobody filled is no question any more when the sheet is read.
  const forms = numberedForms(sheet).filter(({ number, fields }) => number > 1 && fields.some(isFilled));
  const starred = marks.has(sheet.id, 'plus');
  const questions = view.questions.filter(({ data }) => data?.sheet === sheet.id);
  return (
    <article className={styles.sheet}>
      <h3 className={styles.title}>{title}</h3>
      <SheetRead forms={forms} view={view} />
      {questions.length > 0 && (
        <>
          <h4 className={styles.label}>{t('gallery.questions')}</h4>
          <ul className={styles.questions}>
            {questions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.acts}>
        {stars && (
          <Button
            size="small"
            pressed={starred}
            icon={<Star aria-hidden="true" size={18} fill={starred ? 'currentColor' : 'none'} />}
            label={t('gallery.starOf', { title })}
            onPress={() => {
              marks.toggle(sheet.id, 'plus');
              announcer.say(t(starred ? 'gallery.unstarred' : 'gallery.starred'));
            }}
          >
            {t('gallery.star')}
          </Button>
        )}
        {onAsk !== undefined && (
          <Button
            variant="bare"
            size="small"
            icon={<CircleHelp aria-hidden="true" size={18} />}
            label={t('gallery.askOf', { title })}
            onPress={onAsk}
          >
            {t('gallery.ask')}
          </Button>
        )}
      </div>
    </article>
  );
}
