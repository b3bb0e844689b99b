import { useState } from 'react';
import type { DocumentLife, LifeSide } from '#shared/protocol.ts';
import type { Side } from '#shared/workshop/state.ts';
import { currentLanguage } from '../../i18n.ts';
import { moment } from '../../moments.ts';
import { Button } from '../../ui/Button.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import { useLifeWords } from './lifeWords.ts';
import { markOf } from './marksOf.ts';
import { OriginalDialog } from './OriginalDialog.tsx';
import { ToldDialog } from './ToldDialog.tsx';
import own from './VersionLife.module.css';

interface LifeSidesProps {
  life: DocumentLife;
  sides: readonly Side[];
  about: { document: string; version: number };
  onDone: () => void;
}

/** Each side with what it answered and how it signed. */
export function LifeSides({ life, sides, about, onDone }: LifeSidesProps) {
  const t = useLifeWords();
  const [open, setOpen] = useState<{ what: 'told' | 'original'; side: string } | null>(null);
  const nameOf = (side: string) => sides.find(({ id }) => id === side)?.name || side;
  if (life.sides.length === 0 || life.state === 'frozen') {
    return null;
  }
  const dialog = {
    ...about,
    life,
    side: open?.side ?? '',
    name: nameOf(open?.side ?? ''),
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
          name={nameOf(one.side)}
          onOpen={what => setOpen({ what, side: one.side })}
        />
      ))}
      {open?.what === 'told' && <ToldDialog {...dialog} />}
      {open?.what === 'original' && <OriginalDialog {...dialog} />}
    </ul>
  );
}

interface OneSideProps {
  life: DocumentLife;
  one: LifeSide;
  name: string;
  onOpen: (what: 'told' | 'original') => void;
}

function OneSide({ life, one, name, onOpen }: OneSideProps) {
  const t = useLifeWords();
  const mark = markOf(one.side);
  const { answer, signed } = one;
  const isSealed = life.sealed !== null;
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
              ? t('notSigned')
              : t(signed.kind === 'paper' ? 'signedPaper' : 'signedFile', {
                  who: signed.who || t('nameless'),
                })}
          </span>
        )}
      </span>
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
    </li>
  );
}

/** What a side answered, or that it is waited for. */
function AnswerLine({ life, one }: { life: DocumentLife; one: LifeSide }) {
  const t = useLifeWords();
  const { answer, handedTo, asked, side } = one;
  if (answer === null) {
    const words = !asked
      ? t('notAsked')
      : life.sealed?.without.includes(side)
        ? t('without')
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
