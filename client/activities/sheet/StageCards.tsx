import { isFilled, type Sheet } from '#shared/activities/sheet/fields.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Stage.module.css';
import { StageSheet } from './StageSheet.tsx';
import { gridOf } from './StageTiles.tsx';
import { type SheetView, useSheetWallWords } from './sheetView.ts';
import { valueLine } from './valueWords.ts';

/** The newest so many; more are told as a number. */
const MOST_CARDS = 6;

/** A growing gallery of people's own cards, sides mixed, the newest first. */
export function StageCards({
  step,
  texts,
  view,
  shown,
}: ViewProps & { view: SheetView; shown: Sheet | undefined }) {
  const { t, lang } = useSheetWallWords();
  if (shown !== undefined) {
    return <StageSheet step={step} texts={texts} view={view} sheet={shown} />;
  }
  const cards = view.sheets.toReversed();
  return (
    <StageFrame
      step={step}
      texts={texts}
      footer={cards.length > 0 && <p className={styles.more}>{t('sheets', { count: cards.length })}</p>}
    >
      {cards.length === 0 ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <ul className={styles.tiles} style={gridOf(Math.min(cards.length, MOST_CARDS), 3)}>
          {cards.slice(0, MOST_CARDS).map(card => {
            const person = view.people.get(card.by ?? '');
            // Without a name on the wall the card is called by its first words.
            const fields = card.fields
              .filter(field => isFilled(field) && valueLine(t, lang, view, field) !== person?.name)
              .slice(person === undefined ? 1 : 0);
            return (
              <li key={card.id} className={styles.tile}>
                <h2 className={styles.name}>
                  {person?.side && <SideMark side={letterOfSide(person.side)} size={44} />}
                  <span>{person?.name ?? card.title}</span>
                </h2>
                {fields.slice(0, 2).map(field => (
                  <p key={field.form.id} className={styles.clamped} data-first-words>
                    {bindWords(valueLine(t, lang, view, field))}
                  </p>
                ))}
              </li>
            );
          })}
        </ul>
      )}
    </StageFrame>
  );
}
