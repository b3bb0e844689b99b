import { isFilled, progressOf, type Sheet } from '#shared/activities/sheet/fields.ts';
import { readSpread } from '#shared/activities/sheet/spread.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { pick } from '#shared/text.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { classes } from '../../ui/classes.ts';
import type { ViewProps } from '../viewProps.ts';
import { numberedForms } from './numbered.ts';
import styles from './Stage.module.css';
import { gridOf } from './StageTiles.tsx';
import { lineOf, type SheetView, useSheetWallWords } from './sheetView.ts';
import { valueLine } from './valueWords.ts';

/** One sheet of the whole room: a tile for each field that fills, with what people marked alone inside it. */
export function StageFields({ step, texts, view, sheet }: ViewProps & { view: SheetView; sheet: Sheet }) {
  const { t, lang } = useSheetWallWords();
  const forms = numberedForms(sheet).filter(({ number }) => number > 1);
  const columns = forms.length <= 4 ? 2 : 3;
  const line = lineOf(view, sheet.id);
  // While a group writes the wall knows what was told of each field; what is read together is counted as it stands.
  const progress = step.cowrite ? line : progressOf(sheet);
  return (
    <StageFrame
      step={step}
      texts={texts}
      footer={
        progress && (
          <p className={styles.more}>
            {!step.cowrite && sheet.title !== '' && <b>{sheet.title}, </b>}
            {t('progress', { filled: progress.filled, count: progress.of })}
          </p>
        )
      }
    >
      <ul className={styles.tiles} style={gridOf(forms.length, columns)}>
        {forms.map(({ form, fields }) => {
          const spread = readSpread(view.marked, form.id);
          const said = fields.filter(isFilled).map(field => valueLine(t, lang, view, field));
          return (
            <li key={form.id} className={classes(styles.tile, said.length === 0 && styles.hollow)}>
              <h2 className={styles.fieldName}>{pick(form.label, lang)}</h2>
              {said.length > 0 && (
                <p className={styles.clamped3} data-first-words>
                  {bindWords(said.join('; '))}
                </p>
              )}
              {spread?.counts != null && (
                <p className={styles.counts}>
                  {form.choices
                    .filter(({ id }) => (spread.counts?.[id] ?? 0) > 0)
                    .map(({ id, label }) => (
                      <span key={id}>
                        {pick(label, lang)} <b>{spread.counts?.[id]}</b>
                      </span>
                    ))}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </StageFrame>
  );
}
