import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SEAT_VIEWS } from '../../activities/seatViews.ts';
import type { LazyView, ViewProps } from '../../activities/viewProps.ts';
import { Waiting } from './later.ts';
import styles from './StepPlace.module.css';

const VIEWS: Readonly<Record<string, LazyView>> = SEAT_VIEWS;

/** The view of the activity that runs. */
export function StepPlace({ step, texts }: ViewProps) {
  const View = Object.hasOwn(VIEWS, step.activity) ? VIEWS[step.activity] : undefined;
  if (View === undefined) {
    return <Waiting />;
  }
  return (
    <Suspense fallback={<Patience />}>
      <View key={step.id} step={step} texts={texts} />
    </Suspense>
  );
}

/** Nothing for a second, then words. */
function Patience() {
  const { t } = useTranslation(['seat']);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1_000);
    return () => clearTimeout(timer);
  }, []);
  return <p className={styles.patience}>{late ? t('seat:patience') : ''}</p>;
}
