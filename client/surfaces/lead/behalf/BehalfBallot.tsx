import { EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { NowStep, PersonLine } from '#shared/protocol/parts.ts';
import { Button } from '../../../ui/Button.tsx';
import { useActs } from '../ActProvider.tsx';
import styles from '../step/Ballots.module.css';

type BehalfKey =
  | 'title'
  | 'lead'
  | 'done'
  | 'doneNote'
  | 'saved'
  | 'anew'
  | 'withdraw'
  | 'withdrawn'
  | 'next'
  | 'closed';

interface BehalfBallotProps {
  step: NowStep;
  person: PersonLine;
  /** Ballots are taken now. */
  runs: boolean;
  /** Who has given one. */
  who: readonly string[];
  t: (key: `behalf.${BehalfKey}`, values?: { name: string }) => string;
  onNextPerson: () => void;
  /** The marks, and the button that gives them. */
  children: (give: (data: Readonly<Record<string, unknown>>) => Promise<boolean>) => ReactNode;
}

/** A ballot on paper is read, marked here and given; from then on it is as secret as any other. */
export function BehalfBallot({ step, person, runs, who, t, onNextPerson, children }: BehalfBallotProps) {
  const { act, say } = useActs();
  const [anew, setAnew] = useState(false);
  const { id, name } = person;

  async function give(data: Readonly<Record<string, unknown>>): Promise<boolean> {
    const given = (await act({ type: 'ballot:cast', step: step.id, data, behalf: id })) !== null;
    if (given) {
      setAnew(false);
      say(t('behalf.saved'));
    }
    return given;
  }

  async function withdraw() {
    if ((await act({ type: 'ballot:withdraw', step: step.id, behalf: id })) !== null) {
      say(t('behalf.withdrawn'));
    }
  }

  if (!runs || !(step.write || (step.status === 'open' && step.locked))) {
    return (
      <div className={styles.behalf}>
        <h1 className={styles.title}>{t('behalf.title', { name })}</h1>
        <p className={styles.quiet}>{t('behalf.closed')}</p>
      </div>
    );
  }
  if (who.includes(id) && !anew) {
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
      {children(give)}
    </div>
  );
}
