import { useState } from 'react';
import * as z from 'zod/mini';
import { conflictsOf, resourcesIn } from '#shared/activities/match/links.ts';
import type { MatchShown } from '#shared/activities/match/match.ts';
import { matchConfigSchema } from '#shared/activities/match/matchConfig.ts';
import { isPutOff, type Need } from '#shared/activities/match/needs.ts';
import type { Row } from '#shared/workshop/state.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { MergeDialog } from '../../surfaces/lead/moderation/MergeDialog.tsx';
import { SetAside } from '../../surfaces/lead/moderation/SetAside.tsx';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { Chips } from '../../ui/Chips.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Lead.module.css';
import { LeadAdd } from './LeadAdd.tsx';
import { LeadNeed } from './LeadNeed.tsx';
import { dayWords } from './LinkLines.tsx';
import { type MatchView, useMatch, useMatchWords } from './matchView.ts';

/** Matching on the console. A configuration that is none draws nothing. */
export default function MatchLead({ step, texts }: ViewProps) {
  const config = z.safeParse(matchConfigSchema, texts.config);
  return config.success && step.status !== 'waiting' ? <Matching step={step} texts={texts} /> : null;
}

type Filter = 'all' | 'open' | 'waiting';

/** How far it is, each need with its links and answers, and what a facilitator does for the room. */
function Matching({ step, texts }: ViewProps) {
  const { t, lang } = useMatchWords();
  const view = useMatch({ step, texts });
  const [filter, setFilter] = useState<Filter>('all');
  const [merging, setMerging] = useState<Row | null>(null);
  const open = step.status === 'open';
  const noLink = view.needs.filter(need => view.linksTo(need.id).length === 0);
  const waiting = view.needs.filter(need => need.asked.some(side => !need.answers.has(side)));
  const listed: readonly Need[] = { all: view.needs, open: noLink, waiting }[filter];
  const putOff = view.needs.some(isPutOff);
  const records = view.rows.filter(({ kind }) => kind === 'link');
  return (
    <section className={styles.match} aria-labelledby="dopasowania">
      <h2 id="dopasowania" className={styles.title}>
        {t('lead.title', { count: view.links.length })}
      </h2>
      <LeadCounts step={step} view={view} />
      {view.needs.length === 0 && <p className={styles.note}>{t('noNeeds')}</p>}
      {putOff && <p className={styles.hint}>{t('lead.smaller')}</p>}
      {conflictsOf(view.links).map(({ resource, date }) => (
        <p key={`${resource} ${date}`} className={styles.hint}>
          {t('conflict', { what: view.resource(resource)?.text ?? '', day: dayWords(date, lang) })}
        </p>
      ))}
      {view.needs.length > 0 && (
        <Chips
          label={t('lead.filter')}
          joined
          chips={[
            { id: 'all', label: t('lead.all', { count: view.needs.length }) },
            { id: 'open', label: t('lead.open', { count: noLink.length }) },
            { id: 'waiting', label: t('lead.waiting', { count: waiting.length }) },
          ]}
          chosen={[filter]}
          onChange={([id]) => setFilter(id as Filter)}
        />
      )}
      {listed.length === 0 && view.needs.length > 0 && <p className={styles.note}>{t('lead.noneHere')}</p>}
      <ul className={styles.list}>
        {listed.map(need => (
          <li key={need.id}>
            <LeadNeed step={step} need={need} view={view} off={!open && !step.write} onMerge={setMerging} />
          </li>
        ))}
      </ul>
      {open && <LeadAdd step={step} view={view} />}
      <SetAside step={step} nameOf={data => namesOf(data, view)} />
      <MergeDialog
        step={step}
        kind="ideas"
        record={merging}
        records={records}
        noteOf={({ data }) => view.need(String(data?.need))?.text ?? ''}
        onBack={() => setMerging(null)}
      />
    </section>
  );
}

/** Numbers of what is hidden, by table and by side. */
function LeadCounts({ step, view }: { step: ViewProps['step']; view: MatchView }) {
  const { t } = useMatchWords();
  const { results } = useWorkshop();
  const shown = results?.step === step.id ? (results.run as MatchShown | null) : null;
  if (shown === null || view.needs.length === 0) {
    return null;
  }
  const tables = Object.entries(shown.tables);
  const asked = Object.entries(shown.asked).filter(([, { of }]) => of > 0);
  return (
    <>
      {shown.links > 0 && <p className={styles.note}>{t('hidden', { count: shown.links })}</p>}
      {tables.length > 0 && (
        <p className={styles.note}>
          {tables.map(([sign, count]) => t('lead.table', { sign, count })).join(', ')}
        </p>
      )}
      {asked.length > 0 && (
        <p className={styles.sides}>
          {asked.map(([side, { of, done }]) => (
            <span key={side}>
              <SideMark side={letterOfSide(side)} size={18} letter="beside" />
              {t('stage.answered', { done, of })}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** A link without a sentence is called by what it brings together. */
function namesOf(data: Readonly<Record<string, unknown>>, view: MatchView): string {
  return resourcesIn(data)
    .map(one => view.resource(one)?.text ?? '')
    .join(' + ');
}
