import { ArrowLeft } from 'lucide-react';
import { type MouseEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DocumentContent, DocumentDifferences } from '#shared/protocol/documents.ts';
import { useWide } from '../../documents/useWide.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Dock } from '../../ui/Dock.tsx';
import { ChangeCard } from './ChangeCard.tsx';
import { ChangeReasons } from './ChangeReasons.tsx';
import styles from './Differences.module.css';
import { Gone } from './Gone.tsx';
import { PartnerBar } from './PartnerBar.tsx';
import { useAnswer } from './useAnswer.ts';
import { usePlace } from './usePlaces.ts';

interface DifferencesProps {
  workshop: string;
  document: string;
  seat: string;
  from: number;
  to: number;
}

/** „Dwie zmiany od wersji 2": what a newer version says otherwise, and nothing else. */
export function Differences({ workshop, document: id, seat, from, to }: DifferencesProps) {
  const { t } = useTranslation('partner');
  const wide = useWide();
  // Before and after in words comes first; the same in one text is one tap away.
  const [beside, setBeside] = useState(true);
  const path = `/api/workshops/${workshop}/documents/${id}`;
  const about = useAnswer<DocumentContent>(`${path}/content?version=${to}&as=${seat}`);
  const found = useAnswer<DocumentDifferences>(`${path}/differences?from=${from}&to=${to}&as=${seat}`);
  const count = useCountWords();
  const place = usePlace();
  // The title of the window belongs to the browser.
  useEffect(() => {
    document.title = t('differences.page', { from, to });
  }, [t, from, to]);
  if (found.answered.state !== 'known') {
    return <Gone answered={found.answered} onAgain={found.again} />;
  }
  if (about.answered.state !== 'known') {
    return <Gone answered={about.answered} onAgain={about.again} />;
  }
  const { changes, general, why, sides } = found.answered.value;
  const content = about.answered.value;
  const lang = content.workshop.lang;
  const back = `/dokument/${workshop}/${id}?${new URLSearchParams({ version: String(to), as: seat })}`;
  const acts = (
    <>
      <ButtonLink variant="green" size="main" wide={!wide} href={back}>
        {t('differences.read', { n: to })}
      </ButtonLink>
      {changes.length > 0 && (
        <Button variant="bare" wide={!wide} onPress={() => setBeside(!beside)}>
          {beside ? t('differences.together') : t('differences.apart')}
        </Button>
      )}
    </>
  );
  return (
    <div className={styles.ground} data-surface={wide ? 'desk' : 'phone'}>
      <PartnerBar about={content} workshop={workshop} />
      <main className={styles.page} data-beside={beside || undefined}>
        <Link className={styles.back} href={back}>
          <ArrowLeft aria-hidden="true" size={20} />
          {t('differences.back', { n: to })}
        </Link>
        <div>
          <h1 className={styles.title}>
            {changes.length === 0 ? t('differences.none', { from }) : count(changes.length, from)}
          </h1>
          <p className={styles.lead}>
            {changes.length === 0 ? t('differences.noneText') : t('differences.rest')}
          </p>
        </div>
        {changes.length > 1 && (
          <nav aria-labelledby="places" className={styles.places}>
            <h2 id="places" className={styles.placesTitle}>
              {t('differences.places', { count: changes.length })}
            </h2>
            <ol>
              {changes.map((change, at) => (
                <li key={keyOf(change)}>
                  <a href={`#${cardId(at)}`} onClick={event => goTo(event, cardId(at))}>
                    {place(change)}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        {(why !== '' || general.length > 0) && (
          <section className={styles.whole} aria-label={t('differences.whyWhole')}>
            {why !== '' && (
              <p>
                <b>{t('differences.whyWhole')}</b> {why}
              </p>
            )}
            <ChangeReasons reasons={general} sides={sides} />
          </section>
        )}
        <ol className={styles.cards}>
          {changes.map((change, at) => (
            <ChangeCard
              key={keyOf(change)}
              id={cardId(at)}
              change={change}
              sides={sides}
              place={t('differences.place', { n: at + 1, of: changes.length })}
              beside={beside ? { from, to } : null}
              lang={lang}
            />
          ))}
        </ol>
        {changes.length > 0 && <p className={styles.legend}>{t('differences.legend')}</p>}
        {wide && <div className={styles.acts}>{acts}</div>}
      </main>
      {!wide && <Dock label={t('differences.read', { n: to })}>{acts}</Dock>}
    </div>
  );
}

function keyOf({ section, of, from, to }: DocumentDifferences['changes'][number]): string {
  return `${section} ${of} ${from} ${to}`;
}

function cardId(at: number): string {
  return `zmiana-${at + 1}`;
}

/** The address of this page holds what is compared, so the place is gone to without changing it. */
function goTo(event: MouseEvent, id: string) {
  const card = document.getElementById(id);
  if (card !== null) {
    event.preventDefault();
    card.scrollIntoView({ block: 'start' });
    card.focus({ preventScroll: true });
  }
}

/** Small numbers are words in a heading. */
const WORDS = ['one', 'two', 'three', 'four'] as const;

function useCountWords(): (count: number, from: number) => string {
  const { t } = useTranslation('partner');
  return (count, from) => {
    const word = WORDS[count - 1];
    return word === undefined ? t('differences.title', { count, from }) : t(`differences.${word}`, { from });
  };
}
