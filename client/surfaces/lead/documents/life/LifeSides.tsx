import { useState } from 'react';
import type { DocumentLife, LifeSide } from '#shared/protocol/documents.ts';
import { nameOf } from '../../../../documents/partyNames.ts';
import { currentLanguage } from '../../../../i18n.ts';
import { dayOf, dayWords, moment } from '../../../../moments.ts';
import { Button } from '../../../../ui/Button.tsx';
import { SideMark } from '../../../../ui/SideMark.tsx';
import { markOf } from '../../marksOf.ts';
import { useLifeWords } from './lifeWords.ts';
import { OriginalDialog } from './OriginalDialog.tsx';
import { ReminderDialog } from './ReminderDialog.tsx';
import { ToldDialog } from './ToldDialog.tsx';
import own from './VersionLife.module.css';
import { daysSince, waitsSince } from './waiting.ts';

interface LifeSidesProps {
  life: DocumentLife;
  about: { document: string; version: number };
  /** Of the document. */
  title: string;
  onDone: () => void;
}

/** Each side with what it answered and how it signed. */
export function LifeSides({ life, about, title, onDone }: LifeSidesProps) {
  const t = useLifeWords();
  const [open, setOpen] = useState<{ what: 'told' | 'original' | 'reminder'; side: string } | null>(null);
  const n = about.version;
  if (life.sides.length === 0 || life.state === 'frozen') {
    return null;
  }
  /** What is asked of whom since when; where to answer, whoever sends it adds: the link is nobody else's. */
  const reminder = (side: string) => {
    const one = life.sides.find(other => other.side === side);
    const since = one && waitsSince(life, one);
    const day = since ? dayWords(since, currentLanguage()) : '';
    const until = life.until === '' ? '' : dayOf(life.until, currentLanguage());
    const what =
      life.sealed === null ? t('reminderApprove', { title, n, day }) : t('reminderSign', { title, n, day });
    return [
      t('reminderHello'),
      what,
      ...(life.sealed === null && until ? [t('reminderUntil', { until })] : []),
      t('reminderWhere'),
    ].join('\n\n');
  };
  const dialog = {
    ...about,
    life,
    side: open?.side ?? '',
    name: nameOf(life, open?.side ?? ''),
    onBack: () => setOpen(null),
    onDone,
  };
  return (
    <ul className={own.sides} aria-label={t('sides')}>
      {life.sides.map(one => (
        <OneSide
          key={one.side}
          life={life}
          one={one}
          name={nameOf(life, one.side)}
          onOpen={what => setOpen({ what, side: one.side })}
        />
      ))}
      {open?.what === 'told' && <ToldDialog {...dialog} />}
      {open?.what === 'original' && <OriginalDialog {...dialog} />}
      {open?.what === 'reminder' && (
        <ReminderDialog name={dialog.name} words={reminder(open.side)} onBack={dialog.onBack} />
      )}
    </ul>
  );
}

interface OneSideProps {
  life: DocumentLife;
  one: LifeSide;
  name: string;
  onOpen: (what: 'told' | 'original' | 'reminder') => void;
}

function OneSide({ life, one, name, onOpen }: OneSideProps) {
  const t = useLifeWords();
  const mark = markOf(one.side);
  const { answer, signed, partly } = one;
  const isSealed = life.sealed !== null;
  const since = waitsSince(life, one);
  const takesAnswer = life.state === 'approving' && !life.sealing && one.asked && answer === null;
  const takesPaper = (life.state === 'sealed' || life.state === 'signing') && signed === null;
  return (
    <li className={own.side}>
      <span className={own.who}>
        {mark && <SideMark side={mark} size={17} />}
        <b>{name}</b>
      </span>
      <span className={own.says}>
        <AnswerLine life={life} one={one} />
        {answer?.act === 'declined' && answer.words !== '' && (
          <span>{t('reason', { words: answer.words })}</span>
        )}
        {answer?.act === 'declined' && answer.about.length > 0 && (
          <span>{t('clauses', { clauses: answer.about.join(', ') })}</span>
        )}
        {isSealed && (
          <span className={signed === null ? own.waits : own.done}>
            {signed === null
              ? partly === null
                ? t('notSigned')
                : t('signedPartly', partly)
              : t(signed.kind === 'paper' ? 'signedPaper' : 'signedFile', {
                  who: signed.who || t('nameless'),
                })}
          </span>
        )}
        {since !== null && (
          <span className={own.waits}>
            {daysSince(since) === 0
              ? t('sinceToday')
              : t('since', { day: dayWords(since, currentLanguage()), count: daysSince(since) })}
          </span>
        )}
      </span>
      <span className={own.sideActs}>
        {since !== null && (
          <Button
            size="small"
            hasPopup="dialog"
            label={t('remindLabel', { name })}
            onPress={() => onOpen('reminder')}
          >
            {t('remind')}
          </Button>
        )}
        {takesAnswer && (
          <Button
            size="small"
            hasPopup="dialog"
            label={t('tellLabel', { name })}
            onPress={() => onOpen('told')}
          >
            {t('tell')}
          </Button>
        )}
        {takesPaper && (
          <Button
            size="small"
            hasPopup="dialog"
            label={t('originalLabel', { name })}
            onPress={() => onOpen('original')}
          >
            {t('original')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** What a side answered, or that it is waited for. */
function AnswerLine({ life, one }: { life: DocumentLife; one: LifeSide }) {
  const t = useLifeWords();
  const { answer, handedTo, asked, side } = one;
  if (answer === null) {
    const words = life.sealed?.without.includes(side)
      ? t('without')
      : !asked
        ? t('notAsked')
        : handedTo === null
          ? t('waits')
          : t('handed', { name: handedTo.name });
    return <span className={own.waits}>{words}</span>;
  }
  const who = [answer.name, answer.role].filter(part => part !== '').join(', ') || t('someone');
  const when = moment(answer.at, currentLanguage());
  const line = t(answer.act, { who, when });
  return (
    <span className={answer.act === 'approved' ? own.done : own.no}>
      {answer.told ? `${line} (${t('told')})` : line}
    </span>
  );
}
