import { isFilled, type Sheet } from '#shared/activities/sheet/fields.ts';
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
  return (
    <StageFrame
      step={step}
      texts={texts}
      footer={line && <p className={styles.more}>{t('progress', { filled: line.filled, count: line.of })}</p>}
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
