import { CircleAlert, Eye, EyeOff, Lock, Monitor } from 'lucide-react';
import { CONCERN_LEVELS } from '#shared/activities/decide/decideLevels.ts';
import type { LedConcern } from '#shared/activities/decide/decideView.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useDecideWords } from './decideWords.ts';
import styles from './Lead.module.css';
import type { LeadProposalProps } from './LeadProposal.tsx';
import { Marked } from './Marked.tsx';
import { useNames } from './useDecideView.ts';

/** Concerns one after another, the lowest level first: who wrote it is seen here alone, with the lock. */
export function LeadConcerns({ step, focus, led, direct }: LeadProposalProps) {
  const { t } = useDecideWords();
  const nameOf = useNames();
  const { concerns } = led;
  const decided = focus.outcome !== null || step.status !== 'open';
  const silent = led.ballots.filter(({ level, remark }) => CONCERN_LEVELS.has(level) && remark === '');
  return (
    <section className={styles.concerns}>
      <header className={styles.split}>
        <h3 className={styles.title}>{t('lead.concerns')}</h3>
        <span className={styles.note}>{t('lead.concernsCount', { count: concerns.length })}</span>
      </header>
      <ol>
        {concerns.map((concern, index) => (
          <Concern
            key={concern.id}
            concern={concern}
            place={t('lead.place', { place: index + 1, of: concerns.length })}
            on={focus.concern?.id === concern.id}
            off={decided}
            onStatus={status => void direct({ act: 'concern', record: focus.id, id: concern.id, status })}
            onShow={() => void direct({ act: 'show', record: focus.id, id: concern.id })}
            onHide={() =>
              void direct({ act: 'hide', record: focus.id, id: concern.id, hidden: !concern.hidden })
            }
          />
        ))}
      </ol>
      {silent.length > 0 && (
        <p className={styles.note}>
          {t('lead.silent', { names: silent.map(({ person }) => nameOf(person)).join(', ') })}
        </p>
      )}
      {!decided && (
        <p className={styles.taste}>
          <CircleAlert aria-hidden="true" size={20} />
          <span>{t('lead.taste')}</span>
        </p>
      )}
    </section>
  );
}

interface ConcernProps {
  concern: LedConcern;
  place: string;
  /** It stands on the wall. */
  on: boolean;
  off: boolean;
  onStatus: (status: 'open' | 'solved' | 'kept') => void;
  onShow: () => void;
  onHide: () => void;
}

function Concern({ concern, place, on, off, onStatus, onShow, onHide }: ConcernProps) {
  const { t } = useDecideWords();
  const open = concern.status === 'open';
  const level = concern.authors[0]?.level;
  const state = concern.hidden
    ? t('lead.hidden')
    : concern.status === 'solved'
      ? t('lead.isSolved')
      : concern.status === 'kept'
        ? t('lead.isKept')
        : level === undefined
          ? ''
          : t('lead.level', { level });
  return (
    <li className={classes(styles.concern, on && styles.onStage, !open && styles.answered)}>
      <p className={styles.concernLine}>
        <b>{[place, state].filter(Boolean).join(', ')}</b>
        {on && (
          <span className={styles.stageWords}>
            <Monitor aria-hidden="true" size={18} />
            {t(concern.by.length > 0 ? 'lead.onStageSigned' : 'lead.onStage')}
          </span>
        )}
      </p>
      <p className={on ? styles.spoken : styles.waiting}>{concern.text}</p>
      <div className={styles.split}>
        <Authors concern={concern} />
        {!off && (
          <span className={styles.acts}>
            {open && on && (
              <>
                <Button size="small" onPress={() => onStatus('solved')}>
                  {t('lead.solved')}
                </Button>
                <Button size="small" onPress={() => onStatus('kept')}>
                  {t('lead.keptAct')}
                </Button>
              </>
            )}
            {!open && (
              <Button variant="bare" size="small" onPress={() => onStatus('open')}>
                {t('lead.back')}
              </Button>
            )}
            {!on && !concern.hidden && (
              <Button variant="bare" size="small" onPress={onShow}>
                {t('lead.show')}
              </Button>
            )}
            <IconButton
              label={t(concern.hidden ? 'lead.unhide' : 'lead.hide')}
              tone="quiet"
              icon={concern.hidden ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
              onPress={onHide}
            />
          </span>
        )}
      </div>
    </li>
  );
}

/** Those who wrote it; when ballots are gone only those who signed. */
function Authors({ concern }: { concern: LedConcern }) {
  const { t } = useDecideWords();
  const nameOf = useNames();
  const { people } = useWorkshop();
  const shown = concern.authors.length > 0 ? concern.authors.map(({ person }) => person) : concern.by;
  const sideOf = (person: string) => people?.people.find(({ id }) => id === person)?.sides[0];
  const secret = shown.some(person => !concern.by.includes(person));
  return (
    <p className={styles.authors}>
      {secret && <Lock aria-hidden="true" size={18} />}
      {shown.map(person => (
        <span key={person} className={styles.author}>
          <Marked side={sideOf(person)} /> {nameOf(person)}
        </span>
      ))}
      <span>{shown.length === 0 ? t('lead.forgotten') : secret ? t('lead.onlyYou') : ''}</span>
    </p>
  );
}
