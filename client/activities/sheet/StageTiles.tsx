import { Star } from 'lucide-react';
import type { CSSProperties } from 'react';
import { burdenForm, isFilled } from '#shared/activities/sheet/fields.ts';
import type { SheetLine } from '#shared/activities/sheet/showSheets.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { pick } from '#shared/text.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import type { ViewProps } from '../viewProps.ts';
import { BurdenSign } from './BurdenSign.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import styles from './Stage.module.css';
import { type SheetView, titleOf, useSheetWallWords } from './sheetView.ts';
import { choiceWords, valueLine } from './valueWords.ts';

/** More tiles than this are told as a number: the wall never shrinks its letters. */
const MOST_TILES = 12;
/** First fields below the name, once people may look and where there is room. */
const MOST_SAID = 2;

/** How full each sheet is and what it adds, by side; words only once the sheets are read together. */
export function StageTiles({ step, texts, view }: ViewProps & { view: SheetView }) {
  const { t } = useSheetWallWords();
  const lines = view.shown.sheets.filter(({ status }) => status !== 'withdrawn');
  const shown = lines.slice(0, MOST_TILES);
  const columns = shown.length <= 4 ? 2 : shown.length <= 6 ? 3 : 4;
  return (
    <StageFrame
      step={step}
      texts={texts}
      footer={
        <>
          {step.cowrite && lines.length > 0 && (
            <p className={styles.more}>{t('stage.work', { count: lines.length })}</p>
          )}
          <Legend view={view} />
        </>
      }
    >
      {lines.length === 0 ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <ul className={styles.tiles} style={gridOf(shown.length, columns)}>
          {shown.map(line => (
            <Tile key={line.id} line={line} view={view} tight={shown.length > 2 * columns} />
          ))}
        </ul>
      )}
      {lines.length > MOST_TILES && (
        <p className={styles.more}>{t('stage.more', { count: lines.length - MOST_TILES })}</p>
      )}
    </StageFrame>
  );
}

function Tile({ line, view, tight }: { line: SheetLine; view: SheetView; tight: boolean }) {
  const { t, lang } = useSheetWallWords();
  const form = burdenForm(view.config);
  const sheet = view.sheets.find(({ id }) => id === line.id);
  const name =
    sheet === undefined || view.step.cowrite ? t('number', { number: line.number }) : titleOf(t, sheet);
  const sides = form?.perSide ? [...view.sides.values()] : [];
  const said = view.step.cowrite || tight || form !== undefined ? [] : (sheet?.fields ?? []).filter(isFilled);
  return (
    <li className={styles.tile}>
      <h2 className={styles.name}>
        {line.side !== null && <SideMark side={letterOfSide(line.side)} size={44} />}
        <span className={tight ? styles.oneLine : styles.clamped} data-first-words>
          {name}
        </span>
        {line.status !== 'draft' && <b>{t(`status.${line.status}`)}</b>}
      </h2>
      {view.step.cowrite && (
        <p className={styles.fill}>
          <ProgressBar filled={line.filled} of={line.of} />
          <span>{t('progress', { filled: line.filled, count: line.of })}</span>
        </p>
      )}
      {sides.length > 0 && (
        <p className={styles.burdens}>
          {sides.map(side => {
            const choice = form?.choices.find(({ id }) => id === line.burden[side.id]);
            const said =
              choice === undefined
                ? t('stage.noBurden', { side: side.short })
                : t('stage.burdenOf', { side: side.short, choice: choiceWords(choice, lang) });
            return (
              <span key={side.id} className={styles.burden} role="img" aria-label={said}>
                <SideMark side={letterOfSide(side.id)} size={44} empty={choice === undefined} />
                <BurdenSign weight={choice?.weight ?? null} />
              </span>
            );
          })}
        </p>
      )}
      {said.slice(1, 1 + MOST_SAID).map(field => (
        <p key={field.form.id} className={styles.oneLine} data-first-words>
          {bindWords(valueLine(t, lang, view, field))}
        </p>
      ))}
      {line.stars > 0 && !view.step.cowrite && (
        <p className={styles.stars} role="img" aria-label={t('stars', { count: line.stars })}>
          {Array.from({ length: Math.min(line.stars, 12) }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: stars have nothing else
            <Star key={index} aria-hidden="true" fill="currentColor" />
          ))}
        </p>
      )}
    </li>
  );
}

/** As many rows as are needed share the height. */
export function gridOf(count: number, columns: number): CSSProperties {
  return { '--columns': columns, '--rows': Math.max(1, Math.ceil(count / columns)) } as CSSProperties;
}

/** What each sign says; without it the signs would be a riddle. */
export function Legend({ view }: { view: SheetView }) {
  const { lang } = useSheetWallWords();
  const form = burdenForm(view.config);
  if (form === undefined) {
    return null;
  }
  return (
    <div className={styles.legend}>
      <p>{pick(form.label, lang)}</p>
      <ul>
        {form.choices.map(choice => (
          <li key={choice.id}>
            <BurdenSign weight={choice.weight ?? null} />
            {pick(choice.label, lang)}
          </li>
        ))}
      </ul>
    </div>
  );
}
