import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sumOf } from '#shared/activities/choose/ballot.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import type { BehalfProps } from '../behalfViews.ts';
import { DotRows } from './DotRows.tsx';
import { Dots } from './Dots.tsx';
import styles from './LeadBehalf.module.css';
import { useVote } from './voteView.ts';

/** A folded paper ballot is read, marked here and given; from then on it is as secret as any other. */
export default function LeadBehalf({ step, texts, person, onNextPerson }: BehalfProps) {
  const { t } = useTranslation('choose');
  const { act, say } = useActs();
  const vote = useVote({ step, texts });
  const [dots, setDots] = useState<ReadonlyMap<string, number>>(new Map());
  const [anew, setAnew] = useState(false);
  const [full, setFull] = useState(false);
  const { name } = person;
  const left = Math.max(0, vote.config.dots - sumOf(dots));
  const mayVote = vote.stage === 'voting' && (step.write || (step.status === 'open' && step.locked));

  async function save() {
    const data = { dots: Object.fromEntries(dots) };
    if ((await act({ type: 'ballot:cast', step: step.id, data, behalf: person.id })) !== null) {
      setDots(new Map());
      setAnew(false);
      say(t('behalf.saved'));
    }
  }

  async function withdraw() {
    if ((await act({ type: 'ballot:withdraw', step: step.id, behalf: person.id })) !== null) {
      say(t('behalf.withdrawn'));
    }
  }

  if (!mayVote) {
    return (
      <div className={styles.behalf}>
        <h1 className={styles.title}>{t('behalf.title', { name })}</h1>
        <p className={styles.quiet}>{t('behalf.closed')}</p>
      </div>
    );
  }
  if (vote.shown.who.includes(person.id) && !anew) {
    return (
      <div className={styles.behalf}>
        <h1 className={styles.title}>{t('behalf.done', { name })}</h1>
        <p className={styles.quiet}>{t('behalf.doneNote')}</p>
        <div className={styles.tools}>
          <Button onPress={onNextPerson}>{t('behalf.next')}</Button>
          <Button variant="bare" onPress={() => setAnew(true)}>
            {t('behalf.anew')}
          </Button>
          <Button variant="bare" onPress={() => void withdraw()}>
            {t('behalf.withdraw')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.behalf}>
      <h1 className={styles.title}>{t('behalf.title', { name })}</h1>
      <p className={styles.secret}>
        <EyeOff aria-hidden="true" size={18} />
        <span>{t('behalf.lead')}</span>
      </p>
      <DotRows
        config={vote.config}
        options={vote.options}
        dots={dots}
        onChange={(option, count) => {
          setFull(false);
          const next = new Map(dots);
          if (count > 0) {
            next.set(option, count);
          } else {
            next.delete(option);
          }
          setDots(next);
        }}
        onNone={() => setFull(true)}
      />
      <div className={styles.foot}>
        <p className={styles.count} role="status">
          {full ? t('seat.noneSay') : left === 0 ? t('seat.none') : t('dots', { count: left })}{' '}
          <Dots given={left} of={vote.config.dots} size={18} />
        </p>
        <Button variant="green" size="main" onPress={() => void save()}>
          {t('behalf.save', { name })}
        </Button>
      </div>
    </div>
  );
}
