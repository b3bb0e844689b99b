import { Pencil, Undo2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { isFilled, type SheetField } from '#shared/activities/sheet/fields.ts';
import { pick } from '#shared/text.ts';
import { useBoundText } from '../../live/useBoundText.ts';
import { useWriters } from '../../live/useWriters.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useFieldActs } from './fieldActs.ts';
import styles from './Sheet.module.css';
import { type SheetView, useSheetWords } from './sheetView.ts';

const SHOW_LEFT = 20;

/** Words that everybody writes at once, letter by letter; who else writes stands below. */
export function WrittenControl({
  field,
  label,
  view,
}: {
  field: SheetField;
  label: string;
  view: SheetView;
}) {
  const { t, lang } = useSheetWords();
  const { form, record } = field;
  const bound = useBoundText(view.stepDoc, record, { maxLength: form.length });
  const writers = useWriters(view.stepDoc, record);
  const below = useId();
  const leave = useToldFilled(field);
  const left = form.length - bound.characters;
  return (
    <div className={styles.written}>
      <textarea
        ref={bound.ref}
        className={styles.area}
        rows={form.type === 'long' ? 4 : 2}
        readOnly={!bound.isBound}
        placeholder={form.hint === undefined ? undefined : pick(form.hint, lang)}
        aria-label={label}
        aria-describedby={below}
        onBlur={leave}
      />
      <div className={styles.foot}>
        <p id={below} className={styles.writers} aria-live="polite">
          {bound.isCut ? (
            <span className={styles.wrong}>{t('field.tooLong', { count: form.length })}</span>
          ) : (
            writers.length > 0 && (
              <>
                <Pencil aria-hidden="true" size={17} />
                {t('field.writing', {
                  names: writers.map(({ name }) => name).join(', '),
                  count: writers.length,
                })}
              </>
            )
          )}
        </p>
        {left <= SHOW_LEFT && <p className={styles.note}>{t('field.left', { count: Math.max(0, left) })}</p>}
        {bound.canUndo && (
          <IconButton
            label={t('field.undo')}
            tone="quiet"
            icon={<Undo2 aria-hidden="true" />}
            onPress={bound.undo}
          />
        )}
      </div>
    </div>
  );
}

/** Whoever leaves a text that was empty, or is by now, says so: the wall, which has no words, counts full fields. */
function useToldFilled(field: SheetField): () => void {
  const { act } = useFieldActs();
  const filled = isFilled(field);
  const told = useRef(filled);
  const tell = () => {
    if (filled !== told.current) {
      told.current = filled;
      void act(field.record, { act: 'done' });
    }
  };
  const last = useRef(tell);
  last.current = tell;
  useEffect(() => () => last.current(), []);
  return tell;
}
