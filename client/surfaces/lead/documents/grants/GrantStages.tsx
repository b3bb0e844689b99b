import { type ReactNode, useState } from 'react';
import type { Grant } from '#shared/agreement/grants/grant.ts';
import {
  assessmentOf,
  isPassed,
  type StageName,
  spentOf,
  standing,
  sumOfCard,
} from '#shared/agreement/grants/grant.ts';
import { zloty } from '#shared/agreement/grants/money.ts';
import type { Programme } from '#shared/agreement/grants/programmeRules.ts';
import type { DocumentForm } from '#shared/protocol/documents.ts';
import type { GrantAct } from '#shared/workshop/documents/documentCommands.ts';
import { currentLanguage } from '../../../../i18n.ts';
import { moment } from '../../../../moments.ts';
import { Button } from '../../../../ui/Button.tsx';
import { useActs } from '../../ActProvider.tsx';
import styles from '../../Page.module.css';
import { type Doing, useDoing } from '../../useDoing.ts';
import { useFocusNext } from '../../useFocusNext.ts';
import own from '../DocumentsPage.module.css';
import { useGrantWords } from '../paperworkWords.ts';
import { GrantCard } from './GrantCard.tsx';
import { GrantCheck } from './GrantCheck.tsx';
import { GrantDecision } from './GrantDecision.tsx';
import { GrantReopen } from './GrantReopen.tsx';
import { GrantReport } from './GrantReport.tsx';

type Line = NonNullable<DocumentForm['grant']>;

interface GrantStagesProps {
  document: string;
  line: Line;
  programme: Programme;
  onChanged: () => void;
}

/** What a dialog of one stage gets: what stands, and where it goes. */
export interface StageDialogProps {
  line: Line;
  programme: Programme;
  doing: Pick<Doing, 'busy' | 'problem'>;
  /** Closes the dialog and says so when it was kept. */
  onKeep: (stage: GrantAct, said: string) => void;
  onBack: () => void;
}

/** The four stages of an application that was handed in, each with what stands there and its one act. */
export function GrantStages({ document, line, programme, onChanged }: GrantStagesProps) {
  const t = useGrantWords();
  const [open, setOpen] = useState<StageName | null>(null);
  const { place, focusNext } = useFocusNext<HTMLHeadingElement>();
  const { version, grant } = line;
  return (
    <section className={styles.section} aria-label={t('title', { n: version })}>
      <h3 ref={place} className={styles.label} tabIndex={-1}>
        {t('title', { n: version })}
      </h3>
      <p className={styles.note}>{t('lead')}</p>
      <ol className={own.stages}>
        <Check grant={grant} onOpen={setOpen} />
        <Cards grant={grant} onOpen={setOpen} />
        <Decision grant={grant} onOpen={setOpen} />
        <Report line={line} onOpen={setOpen} />
      </ol>
      {open !== null && (
        <OpenStage
          document={document}
          line={line}
          programme={programme}
          stage={open}
          onBack={() => setOpen(null)}
          onOvertaken={onChanged}
          onDone={() => {
            setOpen(null);
            focusNext();
            onChanged();
          }}
        />
      )}
    </section>
  );
}

interface OpenStageProps extends Omit<GrantStagesProps, 'onChanged'> {
  stage: StageName;
  onBack: () => void;
  /** Somebody else was faster: what they put down is read. */
  onOvertaken: () => void;
  onDone: () => void;
}

/** The dialog of one stage; what a colleague put down meanwhile is written over only by whoever was told of it. */
function OpenStage({ document, line, programme, stage, onBack, onOvertaken, onDone }: OpenStageProps) {
  const t = useGrantWords();
  const { say } = useActs();
  const { busy, problem, run } = useDoing();
  const now = standing(line.grant, stage);
  const [seen] = useState(now?.at ?? null);
  const [isOvertaken, setOvertaken] = useState(false);

  async function keep(act: GrantAct, said: string) {
    const { version } = line;
    const known = isOvertaken ? (now?.at ?? null) : seen;
    const done = await run({ type: 'document:assess', document, version, seen: known, stage: act }, error => {
      if (error !== 'stale-form') {
        return null;
      }
      setOvertaken(true);
      onOvertaken();
      return t('overtaken');
    });
    if (done !== null) {
      say(said);
      onDone();
    }
  }

  const by =
    isOvertaken && now !== null && now.at !== seen && problem !== null
      ? t('overtakenBy', { who: now.who, when: moment(now.at, currentLanguage()) })
      : problem;
  const dialog = {
    line,
    programme,
    doing: { busy, problem: by },
    onKeep: (act: GrantAct, said: string) => void keep(act, said),
    onBack,
  };
  switch (stage.act) {
    case 'check':
      return <GrantCheck {...dialog} />;
    case 'card':
      return <GrantCard {...dialog} n={stage.n} />;
    case 'decision':
      return <GrantDecision {...dialog} />;
    case 'report':
      return <GrantReport {...dialog} />;
    case 'reopen':
      return <GrantReopen {...dialog} />;
  }
}

interface RowProps {
  title: string;
  /** What stands there, or why nothing does. */
  state: string;
  by?: { who: string; at: number } | null;
  children?: ReactNode;
}

function Row({ title, state, by = null, children }: RowProps) {
  const t = useGrantWords();
  return (
    <li className={own.stage}>
      <b>{title}</b>
      <span>{state}</span>
      {by !== null && (
        <span className={styles.quiet}>
          {t('by', { who: by.who, when: moment(by.at, currentLanguage()) })}
        </span>
      )}
      <div className={styles.acts}>{children}</div>
    </li>
  );
}

interface StageProps {
  grant: Grant;
  onOpen: (stage: StageName) => void;
}

function Check({ grant, onOpen }: StageProps) {
  const t = useGrantWords();
  const { check, decision } = grant;
  const missing = check?.points.filter(({ answer }) => answer !== 'yes').length ?? 0;
  const state =
    check === null
      ? t('check.waiting')
      : missing === 0
        ? t('check.passed')
        : t('check.open', { count: missing });
  return (
    <Row title={t('check.title')} state={state} by={check}>
      {decision === null && (
        <Button
          variant={check === null ? 'green' : 'quiet'}
          hasPopup="dialog"
          onPress={() => onOpen({ act: 'check' })}
        >
          {t(check === null ? 'check.fill' : 'check.again')}
        </Button>
      )}
    </Row>
  );
}

function Cards({ grant, onOpen }: StageProps) {
  const t = useGrantWords();
  const { cards, decision } = grant;
  const all = assessmentOf(cards);
  const ready = isPassed(grant) && decision === null;
  const mean = String(all?.mean ?? 0).replace('.', currentLanguage() === 'pl' ? ',' : '.');
  const state =
    all !== null
      ? `${t('cards.count', { count: all.cards })} ${t('cards.result', { ...all, mean })}`
      : t(isPassed(grant) ? 'cards.waiting' : 'cards.first');
  return (
    <Row title={t('cards.title')} state={state}>
      {cards.map(card => (
        <span key={card.n} className={own.assessor}>
          {t('cards.line', { n: card.n, who: card.who, ...sumOfCard(card) })}
          {ready && (
            <Button
              size="small"
              variant="bare"
              hasPopup="dialog"
              onPress={() => onOpen({ act: 'card', n: card.n })}
            >
              {t('cards.edit', { n: card.n })}
            </Button>
          )}
        </span>
      ))}
      {ready && cards.length < 12 && (
        <Button
          variant={cards.length === 0 ? 'green' : 'quiet'}
          hasPopup="dialog"
          onPress={() => onOpen({ act: 'card', n: null })}
        >
          {t('cards.fill')}
        </Button>
      )}
    </Row>
  );
}

function Decision({ grant, onOpen }: StageProps) {
  const t = useGrantWords();
  const { check, cards, decision, report } = grant;
  const amount = zloty(decision?.amount ?? 0, currentLanguage());
  const state = decision === null ? t('decision.waiting') : t(`decision.${decision.outcome}`, { amount });
  return (
    <Row title={t('decision.title')} state={state} by={decision}>
      {decision === null && check !== null && (
        <Button
          variant={cards.length > 0 ? 'green' : 'quiet'}
          hasPopup="dialog"
          onPress={() => onOpen({ act: 'decision' })}
        >
          {t('decision.fill')}
        </Button>
      )}
      {decision !== null && report === null && (
        <Button variant="bare" size="small" hasPopup="dialog" onPress={() => onOpen({ act: 'reopen' })}>
          {t('decision.reopen')}
        </Button>
      )}
    </Row>
  );
}

function Report({ line, onOpen }: Pick<GrantStagesProps, 'line'> & Pick<StageProps, 'onOpen'>) {
  const t = useGrantWords();
  const { report, decision } = line.grant;
  const granted = decision?.outcome === 'granted';
  const spent = zloty(spentOf(report?.costs ?? [], line.application.lines.length).all, currentLanguage());
  const state =
    report === null
      ? t(granted ? 'report.waiting' : 'report.first')
      : t('report.result', { people: report.people, spent });
  return (
    <Row title={t('report.title')} state={state} by={report}>
      {granted && (
        <Button
          variant={report === null ? 'green' : 'quiet'}
          hasPopup="dialog"
          onPress={() => onOpen({ act: 'report' })}
        >
          {t(report === null ? 'report.fill' : 'report.again')}
        </Button>
      )}
    </Row>
  );
}
