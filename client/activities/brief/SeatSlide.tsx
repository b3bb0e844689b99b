import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slide } from '#shared/activities/brief/brief.ts';
import { PICTURE_PATH } from '#shared/pictures.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './SeatBrief.module.css';

interface SeatSlideProps {
  slides: readonly Slide[];
  /** On a road: the station where the room is. */
  now: number | null;
}

/** The slide that is on the wall, large enough to be read at arm's length, and larger on request. */
export function SeatSlide({ slides, now }: SeatSlideProps) {
  const { t } = useTranslation(['activities', 'seat']);
  const text = useText();
  const [large, setLarge] = useState(false);
  return (
    <div className={classes(styles.slide, large && styles.large)}>
      <ol className={now === null ? styles.plain : styles.road}>
        {slides.map((slide, place) => (
          <li key={text(slide.title)} aria-current={place === now ? 'step' : undefined}>
            <h2 className={styles.title}>
              {text(slide.title)}
              {place === now && <b className={styles.now}> {t('activities:brief.now')}</b>}
            </h2>
            {slide.text && <p className={styles.text}>{text(slide.text)}</p>}
            {slide.image && (
              <img
                className={styles.image}
                src={`${PICTURE_PATH}/${slide.image.asset}`}
                alt={text(slide.image.alt)}
              />
            )}
          </li>
        ))}
      </ol>
      <Button variant="bare" size="small" pressed={large} onPress={() => setLarge(!large)}>
        {large ? t('seat:brief.smaller') : t('activities:brief.enlarge')}
      </Button>
    </div>
  );
}
