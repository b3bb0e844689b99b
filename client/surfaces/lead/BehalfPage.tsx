import { Suspense } from 'react';
import type { ActivityType } from '#shared/activities/activities.ts';
import { BEHALF_VIEWS } from '../../activities/behalfViews.ts';
import { usePlanStep } from '../../live/usePlan.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { BehalfCards } from './BehalfCards.tsx';
import { BehalfComposer } from './BehalfComposer.tsx';
import styles from './BehalfPage.module.css';
import { BehalfPeople } from './BehalfPeople.tsx';
import { entryFormOf } from './entryForm.ts';
import { LeadBar } from './LeadBar.tsx';
import { useLeadWords, useSay } from './leadWords.ts';
import { Notice } from './Notice.tsx';
import page from './Page.module.css';
import { usePage } from './usePage.ts';

/** „Wpisz za kogoś": the person left, one large field, Enter adds, their cards right. */
export function BehalfPage() {
  const t = useLeadWords();
  const say = useSay();
  const { now, people } = useWorkshop();
  const { person, go } = usePage();
  const step = now?.step ?? null;
  const texts = usePlanStep(step?.id ?? null);
  if (now === null) {
    return <div />;
  }
  const here = (people?.people ?? []).filter(line => line.status !== 'removed' && line.way !== 'look');
  const chosen = here.find(line => line.id === person) ?? null;
  const offered = step === null ? null : BEHALF_VIEWS[step.activity as ActivityType];
  const View = offered === 'words' ? null : offered;
  const form = texts === null || offered !== 'words' ? null : entryFormOf(texts);
  const sub = texts === null ? t('bar.behalf') : say(texts.title);
  const choose = (id: string) => go('behalf', id);
  const nextPerson = () => {
    const place = here.findIndex(line => line.id === chosen?.id);
    const next = here[(place + 1) % here.length];
    if (next !== undefined) {
      choose(next.id);
    }
  };
  return (
    <div data-surface="desk" className={styles.ground}>
      <LeadBar now={now} sub={sub} />
      <Notice />
      <div className={styles.columns}>
        <aside className={styles.people} aria-label={t('behalf.who')}>
          <BehalfPeople
            people={here}
            chosen={chosen?.id ?? null}
            sides={now.workshop.sides}
            onChoose={choose}
          />
        </aside>
        <main className={styles.main}>
          {chosen === null ? (
            <>
              <h1 className={page.title}>{t('bar.behalf')}</h1>
              <p className={page.quiet}>{t('behalf.choose')}</p>
            </>
          ) : step !== null && texts !== null && View !== null ? (
            <Suspense>
              <View
                key={`${step.id} ${chosen.id}`}
                step={step}
                texts={texts}
                person={chosen}
                onNextPerson={nextPerson}
              />
            </Suspense>
          ) : step === null || form === null ? (
            <>
              <h1 className={page.title}>{t('behalf.title', { name: chosen.name })}</h1>
              <p className={page.quiet}>{t('behalf.nothing')}</p>
            </>
          ) : (
            <BehalfComposer key={step.id} step={step} form={form} person={chosen} onNextPerson={nextPerson} />
          )}
        </main>
        <aside className={styles.cards}>
          {chosen !== null && step !== null && form !== null && (
            <BehalfCards step={step} form={form} person={chosen} />
          )}
        </aside>
      </div>
    </div>
  );
}
