import {
  Archive,
  Check,
  CircleAlert,
  Clock,
  Combine,
  Lock,
  Pencil,
  Split,
  UserMinus,
  UserPlus,
  UserRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Circle, isAlive, isLonely, peopleIn } from '#shared/activities/gather/circle.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useHideReasons } from '../../surfaces/lead/moderation/hideReasons.ts';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { CircleMarks, CircleNotes } from './CircleMarks.tsx';
import { CirclePeople } from './CirclePeople.tsx';
import { type CircleView, convenorWords, notesOf, topicLine, useCircleWords } from './circleView.ts';
import styles from './Lead.module.css';

export type LeadOpening = 'edit' | 'merge' | 'split' | 'convenor' | 'person' | 'out' | 'near' | 'cell';

interface LeadCircleProps {
  step: NowStep;
  circle: Circle;
  view: CircleView;
  off: boolean;
  onAct: (data: Record<string, unknown>) => void;
  onOpen: (kind: LeadOpening) => void;
}

/** One circle on the console. */
export function LeadCircle({ step, circle, view, off, onAct, onOpen }: LeadCircleProps) {
  const { t, lang } = useCircleWords();
  const { t: c } = useTranslation('common');
  const { act, say } = useActs();
  const { entries, entriesStep } = useWorkshop();
  const reasons = useHideReasons();
  const { text } = circle;
  const flagged = entriesStep === step.id && (entries.get(circle.id)?.flags ?? 0) > 0;
  const count = peopleIn(circle).length;
  const line = topicLine(t, lang, circle, view);
  const textOf = (id: string) => view.circles.find(one => one.id === id)?.text ?? '';

  async function hide(reason: string) {
    if ((await act({ type: 'entry:hide', step: step.id, entry: circle.id, reason })) !== null) {
      say(c('action.setAside'));
    }
  }

  return (
    <article className={styles.circle}>
      <div className={styles.head}>
        <div>
          {line !== '' && <p className={styles.note}>{line}</p>}
          <h3 className={styles.text}>{text}</h3>
        </div>
        <Menu label={t('lead.more', { text })} items={[...(off ? [] : itemsOf()), ...asideItems()]} />
      </div>
      {flagged && (
        <p className={styles.flagged}>
          <CircleAlert aria-hidden="true" size={18} />
          {t('lead.flagged')}
        </p>
      )}
      <p className={styles.who}>
        <CircleMarks t={t} circle={circle} view={view} size={18} most={12} />
        <span>
          {[convenorWords(t, circle, view), count > 0 ? t('people', { count }) : '']
            .filter(words => words !== '')
            .join(', ')}
        </span>
      </p>
      <p className={styles.notes}>
        <CircleNotes notes={notesOf(t, circle, view)} />
      </p>
      {circle.asks !== '' && textOf(circle.asks) !== '' && (
        <p className={styles.note}>{t('lead.asks', { text: textOf(circle.asks) })}</p>
      )}
      {circle.near.length > 0 && (
        <p className={styles.note}>{t('lead.nearIs', { texts: circle.near.map(textOf).join(', ') })}</p>
      )}
      {circle.members.length > 0 && <CirclePeople circle={circle} view={view} />}
    </article>
  );

  function itemsOf(): MenuItem[] {
    const item = (id: LeadOpening, label: string, icon: ReactNode): MenuItem => ({
      id,
      label,
      icon,
      onChoose: () => onOpen(id),
    });
    const status = (id: string, label: string, icon: ReactNode): MenuItem => ({
      id,
      label,
      icon,
      onChoose: () => onAct({ act: 'status', status: id }),
    });
    if (!isAlive(circle)) {
      return [status('open', t('lead.reopen'), <Check key="open" aria-hidden="true" />)];
    }
    const others = view.circles.filter(isAlive).length > 1;
    return [
      item('person', t('lead.addPerson'), <UserPlus aria-hidden="true" />),
      ...(circle.members.length > 0
        ? [item('out', t('lead.takeOut'), <UserMinus aria-hidden="true" />)]
        : []),
      ...(count > 0 && circle.convenor === ''
        ? [item('convenor', t('lead.convenor'), <UserRound aria-hidden="true" />)]
        : []),
      item('edit', t('lead.edit'), <Pencil aria-hidden="true" />),
      ...(others ? [item('merge', t('lead.merge'), <Combine aria-hidden="true" />)] : []),
      ...(count > 1 ? [item('split', t('lead.split'), <Split aria-hidden="true" />)] : []),
      ...(others && isLonely(circle) ? [item('near', t('lead.near'), <UserRound aria-hidden="true" />)] : []),
      ...(view.config.grid === null ? [] : [item('cell', t('seat.cell'), <Clock aria-hidden="true" />)]),
      circle.status === 'asleep'
        ? status('open', t('seat.wake'), <Check aria-hidden="true" />)
        : status('asleep', t('seat.sleep'), <Clock aria-hidden="true" />),
      status('closed', t('lead.close'), <Lock aria-hidden="true" />),
    ];
  }

  function asideItems(): MenuItem[] {
    return reasons.map((reason, index) => ({
      id: reason,
      label: `${c('action.setAside')}: ${reason}`,
      icon: <Archive aria-hidden="true" />,
      divided: index === 0,
      onChoose: () => void hide(reason),
    }));
  }
}
