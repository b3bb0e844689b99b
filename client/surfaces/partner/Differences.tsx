import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DocumentContent, DocumentDifferences } from '#shared/protocol/documents.ts';
import { useWide } from '../../documents/useWide.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Dock } from '../../ui/Dock.tsx';
import { ChangeCards } from './ChangeCards.tsx';
import { ChangeReasons } from './ChangeReasons.tsx';
import styles from './Differences.module.css';
import { DifferencesHead } from './DifferencesHead.tsx';
import { Gone } from './Gone.tsx';
import { PartnerBar } from './PartnerBar.tsx';
import { PlacesNav } from './PlacesNav.tsx';
import { useAnswer } from './useAnswer.ts';

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
  const { changes, general, why, sides, was } = found.answered.value;
  const content = about.answered.value;
  const own = changes.filter(({ follows }) => follows === null);
  const following = changes.filter(({ follows }) => follows !== null);
  const back = `/dokument/${workshop}/${id}?${new URLSearchParams({ version: String(to), as: seat })}`;
  const cards = { sides, lang: content.workshop.lang };
  const acts = (
    <>
      <ButtonLink variant="green" size="main" wide={!wide} href={back}>
        {t('differences.read', { n: to })}
      </ButtonLink>
      {own.length > 0 && (
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
        <DifferencesHead from={from} own={own.length} following={following.length} was={was} />
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
        {own.length > 1 && <PlacesNav changes={own} />}
        {own.length > 0 && (
          <section className={styles.group} aria-labelledby={following.length > 0 ? 'content' : undefined}>
            {following.length > 0 && (
              <h2 id="content" className={styles.groupTitle}>
                {t('differences.content')}
              </h2>
            )}
            <ChangeCards {...cards} changes={own} counted beside={beside ? { from, to } : null} />
          </section>
        )}
        {following.length > 0 && (
          <section className={styles.group} aria-labelledby="follow">
            <h2 id="follow" className={styles.groupTitle}>
              {t('differences.follow')}
            </h2>
            <p className={styles.legend}>{t('differences.followText')}</p>
            <ChangeCards {...cards} changes={following} beside={null} />
          </section>
        )}
        {wide && <div className={styles.acts}>{acts}</div>}
      </main>
      {!wide && <Dock label={t('differences.read', { n: to })}>{acts}</Dock>}
    </div>
  );
}
