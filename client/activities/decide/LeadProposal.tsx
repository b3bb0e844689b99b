import type { DecideConfig } from '#shared/activities/decide/decideConfig.ts';
import type { FocusedProposal, LedDecideView } from '#shared/activities/decide/decideView.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useSay } from '../../surfaces/lead/leadWords.ts';
import { calledWords, useDecideWords, versionWords } from './decideWords.ts';
import styles from './Lead.module.css';
import { LeadAmend } from './LeadAmend.tsx';
import { LeadCheck } from './LeadCheck.tsx';
import { LeadConcerns } from './LeadConcerns.tsx';
import { LeadCounts } from './LeadCounts.tsx';
import { LeadRemarks } from './LeadRemarks.tsx';
import { LeadStamp, LeadStamped } from './LeadStamp.tsx';
import { LeadWho } from './LeadWho.tsx';
import type { Direct } from './useDirect.ts';

export interface LeadProposalProps {
  step: NowStep;
  config: DecideConfig;
  view: LedDecideView;
  focus: FocusedProposal;
  led: NonNullable<LedDecideView['led']>;
  direct: Direct;
}

/** The proposal in front of the room: its sentence, what it was given, what to do next. */
export function LeadProposal(props: LeadProposalProps) {
  const { step, view, focus, led } = props;
  const { t } = useDecideWords();
  const say = useSay();
  const { now } = useWorkshop();
  const number = view.proposals.findIndex(({ id }) => id === focus.id) + 1;
  const of = view.proposals.length;
  const place = of > 1 ? `${t('lead.place', { place: number, of })}, ` : '';
  const running = focus.stage === 'check';
  const decided = focus.outcome !== null;
  const sides = now?.workshop.sides ?? [];
  const short = (focus.check?.short ?? []).map(id => sides.find(side => side.id === id)?.short ?? id);
  return (
    <article className={styles.proposal}>
      <header className={styles.head}>
        <p className={styles.note}>
          {place}
          {[calledWords(focus), versionWords(t, focus)].filter(Boolean).join(', ')}
        </p>
        <h2 className={styles.sentence}>{focus.text}</h2>
      </header>
      {!running && focus.check !== null && <LeadCounts config={props.config} check={focus.check} say={say} />}
      {short.length > 0 && <p className={styles.note}>{t('short', { sides: short.join(', ') })}</p>}
      {running && <LeadCheck {...props} />}
      {!running && led.concerns.length > 0 && <LeadConcerns {...props} />}
      {!running && !decided && (
        // What comes next stands first: the stamp where the rule holds, else another wording and another check.
        <>
          {led.verdict.word !== null && <LeadStamp {...props} />}
          {step.status === 'open' && <LeadAmend {...props} />}
          {led.verdict.word === null && <LeadStamp {...props} />}
        </>
      )}
      {decided && <LeadStamped {...props} />}
      {!running && led.remarks.length > 0 && <LeadRemarks {...props} />}
      {!running && <LeadWho {...props} />}
    </article>
  );
}
