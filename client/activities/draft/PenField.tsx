import { PenLine, Redo2, Undo2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepDocSnapshot } from '../../live/stepDoc.ts';
import { useBoundText } from '../../live/useBoundText.ts';
import { useWriters } from '../../live/useWriters.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import styles from './PenField.module.css';
import type { ShownParagraph } from './reading.ts';
import { usePlaceWords } from './usePlaceWords.ts';

interface PenFieldProps {
  paragraph: ShownParagraph;
  stepDoc: StepDocSnapshot;
  /** Most characters. */
  limit: number;
}

/** The field of somebody who holds a pen: everybody sees each letter, and several may write at once. */
export function PenField({ paragraph, stepDoc, limit }: PenFieldProps) {
  const { t } = useTranslation(['draft', 'common']);
  const placeOf = usePlaceWords();
  const bound = useBoundText(stepDoc, paragraph.id, { maxLength: limit });
  const writers = useWriters(stepDoc, paragraph.id);
  const below = useId();
  const field = useId();
  return (
    <div className={styles.pen}>
      <textarea
        id={field}
        ref={bound.ref}
        className={styles.area}
        rows={4}
        readOnly={!bound.isBound}
        aria-label={t('draft:penLabel', { place: placeOf(paragraph) })}
        aria-describedby={below}
      />
      <OpenQuestions text={paragraph.text} field={field} />
      <div className={styles.foot}>
        <p id={below} className={styles.writers} aria-live="polite">
          {bound.isCut ? (
            <span className={styles.wrong}>{t('draft:tooLong', { count: limit })}</span>
          ) : (
            writers.length > 0 && (
              <>
                <PenLine aria-hidden="true" size={17} />
                {t('draft:writing', {
                  names: writers.map(({ name }) => name).join(', '),
                  count: writers.length,
                })}
              </>
            )
          )}
        </p>
        <IconButton
          label={t('draft:undo')}
          tone="quiet"
          icon={<Undo2 aria-hidden="true" />}
          off={!bound.canUndo}
          onPress={bound.undo}
        />
        <IconButton
          label={t('draft:redo')}
          tone="quiet"
          icon={<Redo2 aria-hidden="true" />}
          off={!bound.canRedo}
          onPress={bound.redo}
        />
      </div>
    </div>
  );
}
