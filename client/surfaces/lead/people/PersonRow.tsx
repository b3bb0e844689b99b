import {
  Check,
  CircleHelp,
  DoorOpen,
  Hand,
  KeyRound,
  Link2,
  Merge,
  Pencil,
  RotateCcw,
  Smartphone,
  UserPlus,
  UserRoundX,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonLine } from '#shared/protocol/parts.ts';
import { useMinute } from '../../../live/useMinute.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { clockTime } from '../../../moments.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { SideMark } from '../../../ui/SideMark.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords } from '../leadWords.ts';
import { markOf } from '../marksOf.ts';
import { usePage } from '../usePage.ts';
import { hasLeft } from './atTable.ts';
import { BondFacts } from './BondDialog.tsx';
import own from './PeoplePage.module.css';
import type { Asked } from './PersonDialogs.tsx';

/** A second device of an earlier day is no news. */
const TODAY_MS = 12 * 3_600_000;

interface PersonRowProps {
  line: PersonLine;
  raised: boolean;
  /** A meeting runs, which somebody may leave. */
  meeting: boolean;
  onAsk: (asked: Asked) => void;
}

/** One person: marks of all sides, here or since when not, ready, what they need, and what can be done. */
export function PersonRow({ line, raised, meeting, onAsk }: PersonRowProps) {
  const t = useLeadWords();
  const { act } = useActs();
  const { t: a } = useTranslation(['areas']);
  const { go } = usePage();
  const { now: room } = useWorkshop();
  const now = useMinute();
  const area = room?.workshop.areas?.find(({ id }) => id === line.area);
  const left = hasLeft(line);
  const away = left || (!line.online && line.way !== 'paper');
  const since = line.lastSeen == null ? null : Math.max(1, Math.round((now - line.lastSeen) / 60_000));
  const removed = line.status === 'removed';
  return (
    <li className={classes(own.row, away && own.away)}>
      <span className={own.marks}>
        {line.sides.map(id => {
          const mark = markOf(id);
          return mark && <SideMark key={id} side={mark} size={18} name={t('ready.side', { side: id })} />;
        })}
      </span>
      <div className={own.who}>
        <p>
          <b>{line.name}</b>
          {line.role ? <span className={own.fact}>{line.role}</span> : null}
          {area && <span className={own.fact}>{a('areas:from', { name: area.name })}</span>}
        </p>
        <p className={own.fact}>
          <BondFacts person={line.id} />
        </p>
        {line.access ? (
          <p className={own.access}>
            <CircleHelp aria-hidden="true" size={17} />
            {t('people.access', { text: line.access })}
          </p>
        ) : null}
        {line.again && now - line.again.at < TODAY_MS ? (
          <p className={own.access}>
            <Smartphone aria-hidden="true" size={17} />
            {t('people.again', { time: clockTime(line.again.at) })}
          </p>
        ) : null}
      </div>
      {raised && (
        <span className={own.fact}>
          <Hand aria-hidden="true" size={18} />
          {t('people.hand')}
        </span>
      )}
      {line.ready && (
        <span className={own.kept}>
          <Check aria-hidden="true" size={18} />
          {t('people.ready')}
        </span>
      )}
      <span className={own.fact}>{t(`people.way.${line.way ?? 'phone'}`)}</span>
      {!removed && (left || line.way !== 'paper') && (
        <span className={own.fact}>
          {left
            ? t('people.leftAt', { time: clockTime(line.leftAt ?? 0) })
            : away
              ? since === null
                ? t('people.away')
                : t('people.awaySince', { count: since })
              : t('people.online')}
        </span>
      )}
      {removed ? (
        <Button size="small" onPress={() => void act({ type: 'person:restore', person: line.id })}>
          {t('people.restore')}
        </Button>
      ) : (
        <Menu
          label={t('people.more', { name: line.name })}
          items={[
            {
              id: 'edit',
              label: t('people.edit'),
              icon: <Pencil aria-hidden="true" />,
              onChoose: () => onAsk({ kind: 'edit', line }),
            },
            {
              id: 'code',
              label: t('people.code'),
              icon: <KeyRound aria-hidden="true" />,
              onChoose: () => onAsk({ kind: 'code', line }),
            },
            {
              id: 'behalf',
              label: t('people.behalf'),
              icon: <UserPlus aria-hidden="true" />,
              onChoose: () => go('behalf', line.id),
            },
            ...(line.again
              ? [
                  {
                    id: 'again',
                    label: t('people.againRevoke'),
                    icon: <Smartphone aria-hidden="true" />,
                    onChoose: () => onAsk({ kind: 'again', line }),
                  },
                ]
              : []),
            {
              id: 'left',
              label: left ? t('people.back') : t('people.left'),
              icon: left ? <RotateCcw aria-hidden="true" /> : <DoorOpen aria-hidden="true" />,
              off: !meeting,
              onChoose: () => void act({ type: 'presence:set', person: line.id, here: left }),
            },
            {
              id: 'bonds',
              label: t('people.bonds'),
              icon: <Link2 aria-hidden="true" />,
              onChoose: () => onAsk({ kind: 'bonds', line }),
            },
            {
              id: 'merge',
              label: t('people.merge'),
              icon: <Merge aria-hidden="true" />,
              divided: true,
              onChoose: () => onAsk({ kind: 'merge', line }),
            },
            {
              id: 'remove',
              label: t('people.remove'),
              icon: <UserRoundX aria-hidden="true" />,
              onChoose: () => onAsk({ kind: 'remove', line }),
            },
          ]}
        />
      )}
    </li>
  );
}
