import { useEffect } from 'react';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { BehalfPage } from './behalf/BehalfPage.tsx';
import { DocumentsPage } from './documents/DocumentsPage.tsx';
import { Gate } from './Gate.tsx';
import { HealthPage } from './health/HealthPage.tsx';
import { useLeadWords } from './leadWords.ts';
import { ModerationPage } from './moderation/ModerationPage.tsx';
import { PeoplePage } from './people/PeoplePage.tsx';
import { PlanPage } from './plan/PlanPage.tsx';
import { Remote } from './remote/Remote.tsx';
import { StepPage } from './step/StepPage.tsx';
import { useMedia } from './useMedia.ts';
import { type Page, usePage } from './usePage.ts';

const VIEWS: Record<Exclude<Page, 'step'>, () => React.JSX.Element> = {
  plan: PlanPage,
  people: PeoplePage,
  moderation: ModerationPage,
  behalf: BehalfPage,
  documents: DocumentsPage,
  health: HealthPage,
};

/** The page of the console that is open; below 700 px the step page is the remote. */
export function Console({ onAgain }: { onAgain: () => void }) {
  const { now, mine, ended } = useWorkshop();
  const { page } = usePage();
  const narrow = useMedia('(max-width: 699.98px)');
  const t = useLeadWords();
  const title = now?.workshop.title ?? '';

  // The title of the window belongs to the browser.
  useEffect(() => {
    document.title = title === '' ? t('page') : `${title} · ${t('page')}`;
  }, [title, t]);

  if (ended !== null) {
    return <Gate kind={ended} onAgain={onAgain} />;
  }
  if (now === null || mine === null) {
    return <Gate kind="loading" />;
  }
  if (page !== 'step') {
    const View = VIEWS[page];
    return <View />;
  }
  return narrow ? <Remote now={now} /> : <StepPage now={now} />;
}
