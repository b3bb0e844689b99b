import { useTranslation } from 'react-i18next';
import type { DecideConfig } from '#shared/activities/decide/decideConfig.ts';
import { ListPart } from '../../surfaces/seat/Parts.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { ViewProps } from '../viewProps.ts';
import { SeatBallot } from './SeatBallot.tsx';
import { SeatDecisions } from './SeatDecisions.tsx';
import { SeatProposal } from './SeatProposal.tsx';
import { SeatResult } from './SeatResult.tsx';
import { SeatSentences } from './SeatSentences.tsx';
import { useDecideView } from './useDecideView.ts';

/** One proposal at a time: read it, give a level, see what the room said, propose another wording. */
export default function Seat({ step, texts }: ViewProps) {
  const { t } = useTranslation('decide');
  const config = texts.config as DecideConfig;
  const view = useDecideView(step);
  const focus = view?.focus ?? null;
  if (view !== null && step.status === 'closed') {
    return (
      <ListPart label={t('decisions')}>
        <SeatDecisions proposals={view.proposals} />
      </ListPart>
    );
  }
  if (view === null || focus === null) {
    return (
      <ListPart label={t('seat.region')}>{view !== null && <EmptyState sentence={t('notYet')} />}</ListPart>
    );
  }
  if (focus.stage === 'check') {
    // Another wording is another vote: what was typed for the one before stays with it.
    return (
      <SeatBallot
        key={`${focus.id} ${focus.version}`}
        step={step}
        config={config}
        focus={focus}
        view={view}
      />
    );
  }
  return (
    <ListPart label={t('seat.region')}>
      <SeatProposal focus={focus} view={view} />
      <SeatResult config={config} focus={focus} />
      {config.sentences && config.of !== 'version' && focus.outcome === null && (
        <SeatSentences step={step} config={config} focus={focus} />
      )}
    </ListPart>
  );
}
