import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LINK } from '#shared/activities/match/needs.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { found } from '../../surfaces/lead/moderation/leadSearch.ts';
import { ListPart } from '../../surfaces/seat/Parts.tsx';
import { Field } from '../../ui/Field.tsx';
import { Answer } from './Answer.tsx';
import { LinkLines } from './LinkLines.tsx';
import { type MatchView, useMatchWords } from './matchView.ts';
import { NeedCard } from './NeedCard.tsx';
import styles from './Parts.module.css';

interface SeatReadingProps {
  step: NowStep;
  view: MatchView;
  top: ReactNode;
}

/** From so many needs on there is something to search. */
const SEARCHED = 9;

/** Everything to read, in quiet: each need with what fits it and what was answered. */
export function SeatReading({ step, view, top }: SeatReadingProps) {
  const { t } = useMatchWords();
  const { t: errors } = useTranslation('errors');
  const own = useOwnEntries(step.id);
  const [wanted, setWanted] = useState('');
  const shown = step.visibility === 'all' || step.status === 'closed';
  const aside = own.entries.filter(({ status, data }) => status === 'aside' && data.kind === LINK);
  const listed = found(view.needs, wanted);
  return (
    <ListPart label={t('seat.region')}>
      {top}
      {!shown && <p className={styles.note}>{errors('step-not-open')}</p>}
      {aside.map(({ id, data }) => (
        <p key={id} className={styles.note}>
          {String(data.text ?? '')}: {t('seat.aside')}
        </p>
      ))}
      {view.needs.length > SEARCHED && (
        <Field
          type="search"
          inputMode="search"
          label={t('seat.searchNeeds', { count: view.needs.length })}
          placeholder={t('seat.searchNeeds', { count: view.needs.length })}
          icon={<Search aria-hidden="true" size={20} />}
          value={wanted}
          onChange={setWanted}
        />
      )}
      {listed.length === 0 && <p className={styles.note}>{t('seat.nothingFound')}</p>}
      <ul className={styles.reading}>
        {listed.map(need => {
          const links = view.linksTo(need.id);
          return (
            <li key={need.id} className={styles.read}>
              <NeedCard need={need} view={view} />
              {need.asked.length > 0 && (
                <p className={styles.answers}>
                  {need.asked.map(side => (
                    <Answer key={side} t={t} side={side} given={need.answers.get(side) ?? null} />
                  ))}
                </p>
              )}
              {links.length === 0 && !need.ally ? (
                <p className={styles.note}>{t('noLink')}</p>
              ) : (
                <LinkLines links={links} view={view} />
              )}
            </li>
          );
        })}
      </ul>
    </ListPart>
  );
}
