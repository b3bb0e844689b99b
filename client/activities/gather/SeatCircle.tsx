import { Check, Clock, Combine, Pencil, UserMinus, UserPlus, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Circle, clashesOf, isAlive, peopleIn, standingOf } from '#shared/activities/gather/circle.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { CircleMarks, CircleNotes } from './CircleMarks.tsx';
import { CirclePeople } from './CirclePeople.tsx';
import { type CircleView, convenorWords, isFull, notesOf, topicLine, useCircleWords } from './circleView.ts';
import styles from './Seat.module.css';

export type SeatOpening = 'edit' | 'invite' | 'merge' | 'cell' | 'leave';
type Act = (data: Record<string, unknown>, said: string) => void;

interface SeatCircleProps {
  circle: Circle;
  view: CircleView;
  me: string;
  off: boolean;
  waiting: boolean;
  onAct: Act;
  onOpen: (kind: SeatOpening) => void;
}

/** One circle with what this person may do about it. */
export function SeatCircle({ circle, view, me, off, waiting, onAct, onOpen }: SeatCircleProps) {
  const { t, lang } = useCircleWords();
  const { text } = circle;
  const standing = standingOf(circle, me);
  const mine = standing === 'in';
  const calls = mine && circle.convenor === me;
  const count = peopleIn(circle).length;
  const convenor = convenorWords(t, circle, view, me);
  const line = topicLine(t, lang, circle, view);
  const clash = mine ? clashesOf(circle, view.circles, me)[0] : undefined;
  const full = !mine && isFull(circle, view);
  return (
    <article className={classes(styles.circle, mine && styles.mine)}>
      {line !== '' && <p className={styles.kind}>{line}</p>}
      <h3 className={styles.text}>{text}</h3>
      <p className={styles.who}>
        <CircleMarks t={t} circle={circle} view={view} size={18} most={8} />
        <span>{convenor || (count > 0 ? t('people', { count }) : '')}</span>
        {full && <b>{t('full')}</b>}
        {mine && (
          <span className={styles.yours}>
            <Check aria-hidden="true" size={20} strokeWidth={2.5} />
            {t('seat.yours')}
          </span>
        )}
      </p>
      <p className={styles.notes}>
        <CircleNotes notes={notesOf(t, circle, view)} />
      </p>
      {clash !== undefined && <p className={styles.note}>{t('clash', { text: clash.text })}</p>}
      {waiting && (
        <p className={styles.wait} role="status">
          <Clock aria-hidden="true" size={17} />
          {t('seat.waiting')}
        </p>
      )}
      <div className={styles.foot}>
        {count > 0 && <CirclePeople circle={circle} view={view} />}
        <div className={styles.acts}>
          {!off && !waiting && isAlive(circle) && (
            <>
              {standing === 'asked' && (
                <Button
                  variant="bare"
                  size="small"
                  label={t('seat.declineOf', { text })}
                  onPress={() => onAct({ act: 'leave' }, t('seat.saved'))}
                >
                  {t('seat.decline')}
                </Button>
              )}
              {circle.convenor === '' && view.config.convenor && (mine || (!full && count > 0)) && (
                <Button
                  size="small"
                  keeps={mine}
                  label={t('seat.conveneOf', { text })}
                  onPress={() => onAct({ act: 'convene' }, t('seat.saved'))}
                >
                  {t('seat.convene')}
                </Button>
              )}
              {!mine && !full && (
                <Button
                  size="small"
                  keeps
                  label={t('seat.joinTo', { text })}
                  onPress={() => onAct({ act: 'join' }, t('seat.joined'))}
                >
                  {t('seat.join')}
                </Button>
              )}
            </>
          )}
          {!off && !waiting && mine && <Menu label={t('seat.more', { text })} items={itemsOf(calls)} />}
        </div>
      </div>
    </article>
  );

  function itemsOf(convenes: boolean): MenuItem[] {
    const item = (id: string, label: string, icon: ReactNode, onChoose: () => void): MenuItem => ({
      id,
      label,
      icon,
      onChoose,
    });
    const alive = isAlive(circle);
    return [
      ...(convenes && alive
        ? [
            item('edit', t('seat.edit'), <Pencil aria-hidden="true" />, () => onOpen('edit')),
            item('invite', t('seat.invite'), <UserPlus aria-hidden="true" />, () => onOpen('invite')),
            item('merge', t('seat.merge'), <Combine aria-hidden="true" />, () => onOpen('merge')),
            ...(view.config.grid === null
              ? []
              : [item('cell', t('seat.cell'), <Clock aria-hidden="true" />, () => onOpen('cell'))]),
            circle.status === 'asleep'
              ? item('wake', t('seat.wake'), <Check aria-hidden="true" />, () =>
                  onAct({ act: 'status', status: 'open' }, t('seat.saved')),
                )
              : item('sleep', t('seat.sleep'), <Clock aria-hidden="true" />, () =>
                  onAct({ act: 'status', status: 'asleep' }, t('seat.saved')),
                ),
            item('resign', t('seat.resign'), <UserRound aria-hidden="true" />, () =>
              onAct({ act: 'resign' }, t('seat.saved')),
            ),
          ]
        : []),
      item('leave', t('seat.leave'), <UserMinus aria-hidden="true" />, () => onOpen('leave')),
    ];
  }
}
