import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { DocumentLife, DocumentLine } from '#shared/protocol/documents.ts';
import { LifeLog } from '../../../../documents/LifeLog.tsx';
import { answersOf, type LeadStage, leadStageOf, withoutSignature } from '../../../../documents/lifeStage.ts';
import { shortOf } from '../../../../documents/partyNames.ts';
import { currentLanguage } from '../../../../i18n.ts';
import { dayOf } from '../../../../moments.ts';
import { Button } from '../../../../ui/Button.tsx';
import { useActs } from '../../ActProvider.tsx';
import styles from '../../Page.module.css';
import { useFocusNext } from '../../useFocusNext.ts';
import { useOnce } from '../../useOnce.ts';
import { FileLink } from '../FileLink.tsx';
import { NoAnswer } from '../NoAnswer.tsx';
import { AskDialog } from './AskDialog.tsx';
import { LifeSides } from './LifeSides.tsx';
import { useLifeWords } from './lifeWords.ts';
import { SealDialog } from './SealDialog.tsx';
import { SignedFiles } from './SignedFiles.tsx';
import { SureDialog } from './SureDialog.tsx';
import { Turns } from './Turns.tsx';
import { useLife } from './useLife.ts';
import own from './VersionLife.module.css';

/** A seal takes a second or two; after so long something keeps it. */
const LATE_MS = 15_000;

interface VersionLifeProps {
  /** `/api/workshops/:id/documents/:document` */
  path: string;
  line: DocumentLine;
  n: number;
  seat: string;
  onChanged: () => void;
}

/** How far a frozen version is on its way, with the one thing to do next. */
export function VersionLife({ path, line, n, seat, onChanged }: VersionLifeProps) {
  const t = useLifeWords();
  const heading = useId();
  const { life, failed, at, again } = useLife(path, n);
  const { place, focusNext } = useFocusNext<HTMLHeadingElement>();
  const [asking, setAsking] = useState<'ask' | 'seal' | 'in-force' | 'withdraw' | null>(null);
  useSealedWords(life, n);
  if (life === null) {
    return <NoAnswer failed={failed} at={null} />;
  }
  const stage = leadStageOf(life);
  const changed = () => {
    again();
    onChanged();
  };
  /** What was pressed is not there afterwards. */
  const done = () => {
    setAsking(null);
    focusNext();
    changed();
  };
  const about = { document: line.id, version: n };
  const short = (party: string) => shortOf(life, party);
  const isOver = stage === 'superseded' || stage === 'withdrawn';
  const dialog = { ...about, life, onBack: () => setAsking(null), onDone: done };
  return (
    <section className={own.life} aria-labelledby={heading}>
      <h3 ref={place} id={heading} className={own.heading} tabIndex={-1}>
        {t('heading', { n, state: t(`states.${life.state}`) })}
      </h3>
      <NoAnswer failed={failed} at={at} />
      <Task life={life} stage={stage} shortOf={short} />
      <LifeSides life={life} about={about} title={line.title} onDone={done} />
      <div className={styles.acts}>
        <NextAct stage={stage} n={n} file={`${path}.pdf?version=${n}&as=${seat}`} onAsk={setAsking} />
        {life.sealing && <Again about={about} onDone={done} />}
        <OtherActs life={life} stage={stage} shortOf={short} onAsk={setAsking} />
      </div>
      {life.sealed !== null && stage !== 'in-force' && !isOver && (
        <Turns {...about} life={life} shortOf={short} onDone={changed} />
      )}
      {life.sealed !== null && (
        <SignedFiles life={life} about={about} path={`${path}/versions/${n}`} onDone={changed} />
      )}
      <LifeLog life={life} leads />
      {!isOver && (
        <div className={styles.acts}>
          <Button variant="bare" size="small" hasPopup="dialog" onPress={() => setAsking('withdraw')}>
            {t('withdraw')}
          </Button>
        </div>
      )}
      {asking === 'ask' && <AskDialog {...dialog} />}
      {asking === 'seal' && <SealDialog {...dialog} shortOf={short} />}
      {(asking === 'in-force' || asking === 'withdraw') && (
        <SureDialog {...dialog} about={asking} shortOf={short} />
      )}
    </section>
  );
}

/** A seal is made elsewhere and takes a while: whoever does not see the page hears that it came. */
function useSealedWords(life: DocumentLife | null, n: number): void {
  const t = useLifeWords();
  const { say } = useActs();
  const was = useRef<boolean | null>(null);
  const isSealed = life === null ? null : life.sealed !== null;
  const tell = useEffectEvent(() => {
    if (was.current === false && isSealed) {
      say(t('sealed', { n }));
    }
    was.current = isSealed ?? was.current;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: that a seal came is what is told
  useEffect(() => tell(), [isSealed]);
}

/** The sentence above everything: what is to be done now. */
function Task({ life, stage, shortOf }: Pick<OtherActsProps, 'life' | 'stage' | 'shortOf'>) {
  const t = useLifeWords();
  const { declined, waiting, unasked } = answersOf(life);
  const named = stage === 'declined' ? declined : stage === 'approved' ? unasked : waiting;
  const left = stage === 'signed' ? withoutSignature(life) : named.map(({ side }) => side);
  const names = left.map(shortOf).join(', ');
  const day = life.until === '' ? '' : dayOf(life.until, currentLanguage());
  return (
    <p className={own.task}>
      {stage === 'waiting' && day !== ''
        ? t('task.waitingUntil', { names, day })
        : (stage === 'approved' || stage === 'signed') && names !== ''
          ? t(`task.${stage}Without`, { names })
          : t(`task.${stage}`, { names, words: life.withdrawn })}
    </p>
  );
}

interface NextActProps {
  stage: LeadStage;
  n: number;
  file: string;
  onAsk: (what: 'ask' | 'seal' | 'in-force') => void;
}

/** The one green button. */
function NextAct({ stage, n, file, onAsk }: NextActProps) {
  const t = useLifeWords();
  switch (stage) {
    case 'frozen':
      return (
        <Button variant="green" hasPopup="dialog" onPress={() => onAsk('ask')}>
          {t('ask')}
        </Button>
      );
    case 'approved':
      return (
        <Button variant="green" hasPopup="dialog" onPress={() => onAsk('seal')}>
          {t('seal', { n })}
        </Button>
      );
    case 'sealed':
      return (
        <FileLink variant="green" href={file}>
          {t('download')}
        </FileLink>
      );
    case 'signed':
      return (
        <Button variant="green" hasPopup="dialog" onPress={() => onAsk('in-force')}>
          {t('force')}
        </Button>
      );
    case 'in-force':
      return <FileLink href={file}>{t('download')}</FileLink>;
    default:
      return null;
  }
}

interface OtherActsProps {
  life: DocumentLife;
  stage: LeadStage;
  shortOf: (side: string) => string;
  onAsk: (what: 'ask' | 'seal' | 'in-force') => void;
}

/** What else can be done while answers or signatures come in. */
function OtherActs({ life, stage, shortOf, onAsk }: OtherActsProps) {
  const t = useLifeWords();
  if (stage === 'sealed' || stage === 'matching') {
    const left = withoutSignature(life);
    return left.length === life.sides.length ? null : (
      <Button hasPopup="dialog" onPress={() => onAsk('in-force')}>
        {t('forceWithout', { names: left.map(shortOf).join(', ') })}
      </Button>
    );
  }
  if (stage !== 'waiting' && stage !== 'declined' && stage !== 'approved') {
    return null;
  }
  const { approved, declined, waiting, unasked } = answersOf(life);
  const names = [...declined, ...waiting, ...unasked].map(({ side }) => shortOf(side)).join(', ');
  return (
    <>
      <Button hasPopup="dialog" onPress={() => onAsk('ask')}>
        {t('askAgain')}
      </Button>
      {stage !== 'approved' && approved.length > 0 && (
        <Button hasPopup="dialog" onPress={() => onAsk('seal')}>
          {t('sealWithout', { names })}
        </Button>
      )}
    </>
  );
}

interface AgainProps {
  about: { document: string; version: number };
  onDone: () => void;
}

/** The same seal once more, should its file not come: the decision and its time stay as they are. */
function Again({ about, onDone }: AgainProps) {
  const t = useLifeWords();
  const { act } = useActs();
  const { busy, once } = useOnce();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late ? (
    <Button
      off={busy}
      onPress={() => void once(() => act({ type: 'document:seal', ...about, without: [] }).then(onDone))}
    >
      {t('sealAgain')}
    </Button>
  ) : null;
}
