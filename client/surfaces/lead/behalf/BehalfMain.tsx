import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityType } from '#shared/activities/activities.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { NowStep, PersonLine } from '#shared/protocol/parts.ts';
import { BEHALF_VIEWS, PAPER_VIEWS } from '../../../activities/behalfViews.ts';
import { useLeadWords } from '../leadWords.ts';
import page from '../Page.module.css';
import { BehalfComposer } from './BehalfComposer.tsx';
import type { BehalfWriter } from './behalfWriter.ts';
import type { EntryForm } from './entryForm.ts';

interface BehalfMainProps {
  step: NowStep | null;
  texts: PlanTextStep | null;
  form: EntryForm | null;
  writer: BehalfWriter | null;
  /** On the list; null: a printed card of nobody's in particular. */
  person: PersonLine | null;
  onAdded: () => void;
  onNext: () => void;
}

/** What can be typed in this step for whoever was chosen. */
export function BehalfMain({ step, texts, form, writer, person, onAdded, onNext }: BehalfMainProps) {
  const t = useLeadWords();
  const { t: paper } = useTranslation('paper');
  if (writer === null) {
    return (
      <>
        <h1 className={page.title}>{t('bar.behalf')}</h1>
        <p className={page.quiet}>{t('behalf.choose')}</p>
      </>
    );
  }
  const activity = step?.activity as ActivityType | undefined;
  const set = 'set' in writer.wish ? writer.wish.set : null;
  const OfPaper = activity === undefined || set === null ? undefined : PAPER_VIEWS[activity];
  if (step !== null && texts !== null && set !== null && OfPaper !== undefined) {
    return (
      <Suspense>
        <OfPaper
          key={`${step.id} ${set}`}
          step={step}
          texts={texts}
          set={set}
          onAdded={onAdded}
          onNext={onNext}
        />
      </Suspense>
    );
  }
  const offered = activity === undefined ? null : BEHALF_VIEWS[activity];
  if (step !== null && form !== null && offered === 'words') {
    return (
      <BehalfComposer
        key={step.id}
        step={step}
        form={form}
        writer={writer}
        onAdded={onAdded}
        onNext={onNext}
      />
    );
  }
  if (step !== null && texts !== null && person !== null && offered !== null && offered !== 'words') {
    const View = offered;
    return (
      <Suspense>
        <View
          key={`${step.id} ${person.id}`}
          step={step}
          texts={texts}
          person={person}
          onNextPerson={onNext}
        />
      </Suspense>
    );
  }
  return (
    <>
      <h1 className={page.title}>{writer.title}</h1>
      <p className={page.quiet}>{person === null ? paper('notHere') : t('behalf.nothing')}</p>
    </>
  );
}
