import { useState } from 'react';
import { burdenForm, isFilled, type Sheet } from '#shared/activities/sheet/fields.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { pick } from '#shared/text.ts';
import { FitText, LEAST } from '../../surfaces/stage/FitText.tsx';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import type { ViewProps } from '../viewProps.ts';
import { BurdenSign } from './BurdenSign.tsx';
import { numberedForms } from './numbered.ts';
import styles from './Stage.module.css';
import { type SheetView, titleOf, useSheetWallWords } from './sheetView.ts';
import { valueLine } from './valueWords.ts';

/** Largest first; two columns before the letters grow small. */
const SETTINGS = [
  { size: 52, columns: 1 },
  { size: 44, columns: 2 },
  { size: 38, columns: 2 },
  { size: 33, columns: 2 },
  { size: LEAST, columns: 2 },
];

/** One sheet, whole and large, while it is read aloud. */
export function StageSheet({ step, texts, view, sheet }: ViewProps & { view: SheetView; sheet: Sheet }) {
  const { t, lang } = useSheetWallWords();
  const [cut, setCut] = useState(0);
  const burden = burdenForm(view.config);
  const forms = numberedForms(sheet)
    .map(one => ({ ...one, fields: one.fields.filter(isFilled) }))
    .filter(({ fields, form, number }) => number > 1 && fields.length > 0 && form.id !== burden?.id);
  const burdens = sheet.fields.filter(field => field.form.id === burden?.id && isFilled(field));
  return (
    <StageFrame
      step={step}
      texts={texts}
      sentence={
        <span className={styles.sheetTitle}>
          {sheet.side !== null && <SideMark side={letterOfSide(sheet.side)} size={56} />}
          {bindWords(titleOf(t, sheet))}
        </span>
      }
      below={
        burdens.length > 0 && (
          <p className={styles.burdenWords}>
            {burdens.map(({ record, side, form, value }) => {
              const choice = form.choices.find(({ id }) => id === value.choice);
              return (
                <span key={record} className={styles.burden}>
                  {side !== null && <SideMark side={letterOfSide(side)} size={44} />}
                  <BurdenSign weight={choice?.weight ?? null} />
                  {choice !== undefined && pick(choice.label, lang)}
                </span>
              );
            })}
          </p>
        )
      }
      footer={cut > 0 ? <p className={styles.more}>{t('stage.cut')}</p> : undefined}
    >
      <FitText settings={SETTINGS} onCut={setCut} className={styles.fit}>
        <ul className={styles.whole}>
          {forms.map(({ form, fields }) => (
            <li key={form.id}>
              <h2>{pick(form.label, lang)}</h2>
              {fields.map(field => (
                <p key={field.record || form.id}>
                  {field.side !== null && <SideMark side={letterOfSide(field.side)} size={44} />}
                  <span>{bindWords(valueLine(t, lang, view, field))}</span>
                </p>
              ))}
            </li>
          ))}
        </ul>
      </FitText>
    </StageFrame>
  );
}
