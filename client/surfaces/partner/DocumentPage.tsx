import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import { useWide } from '../../documents/useWide.ts';
import { currentLanguage } from '../../i18n.ts';
import { moment } from '../../moments.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Strip } from '../../ui/Strip.tsx';
import { Gone } from './Gone.tsx';
import styles from './Partner.module.css';
import { PartnerBar } from './PartnerBar.tsx';
import { Reading } from './Reading.tsx';
import { readDocument } from './sections.ts';
import { useAnswer } from './useAnswer.ts';

interface DocumentPageProps {
  workshop: string;
  document: string;
  seat: string;
  /** From the address; null: the newest. */
  version: string | null;
}

/** One document: fetched, kept while the network is gone, and never changed under the eyes of somebody reading. */
export function DocumentPage({ workshop, document: id, seat, version }: DocumentPageProps) {
  const query = new URLSearchParams({ as: seat, ...(version === null ? {} : { version }) }).toString();
  const path = `/api/workshops/${workshop}/documents/${id}`;
  const { answered, again } = useAnswer<DocumentContent>(`${path}/content?${query}`);
  const [held, setHeld] = useState<DocumentContent | null>(null);
  const newest = answered.state === 'known' ? answered.value : null;
  if (newest !== null && newest !== held && (held === null || isSameText(held, newest))) {
    setHeld(newest);
  }
  const title = held?.document.title ?? '';
  // The title of the window belongs to the browser.
  useEffect(() => {
    if (title !== '') {
      document.title = title;
    }
  }, [title]);
  if (answered.state !== 'known' || held === null || newest === null) {
    return answered.state === 'known' ? null : <Gone answered={answered} onAgain={again} />;
  }
  return (
    <Shown
      path={path}
      seat={seat}
      workshop={workshop}
      held={held}
      newest={newest}
      pinned={version !== null}
      offlineSince={answered.online ? null : answered.at}
      onTake={() => setHeld(newest)}
      onAgain={again}
    />
  );
}

/** The same words; an empty document is left for the first text that comes. */
function isSameText(held: DocumentContent, newest: DocumentContent): boolean {
  return held.content === null || held.content.hash === newest.content?.hash;
}

interface ShownProps {
  path: string;
  seat: string;
  workshop: string;
  held: DocumentContent;
  newest: DocumentContent;
  pinned: boolean;
  offlineSince: number | null;
  onTake: () => void;
  onAgain: () => void;
}

function Shown(props: ShownProps) {
  const { path, seat, workshop, held, newest, pinned, offlineSince, onTake, onAgain } = props;
  const { t } = useTranslation('documents');
  const wide = useWide();
  const last = newest.document.versions.at(-1)?.n ?? null;
  const isOlder = pinned && last !== null && held.content?.n !== null && (held.content?.n ?? 0) < last;
  const hasChanged = !isSameText(held, newest);
  const newer = newest.content?.n ?? null;
  const doc = held.content === null ? null : readDocument(held.content.canonical);
  return (
    <div className={styles.ground} data-surface={wide ? 'desk' : 'phone'}>
      <a className="skip-link" href="#tekst">
        {t('skip')}
      </a>
      <PartnerBar about={held} workshop={workshop} />
      {held.workshop.rehearsal && <Strip tone="rehearsal">{t('rehearsal')}</Strip>}
      {offlineSince !== null && (
        <Strip tone="offline">{t('offline', { when: moment(offlineSince, currentLanguage()) })}</Strip>
      )}
      {hasChanged && (
        <Strip
          tone="info"
          action={
            <Button size="small" onPress={onTake}>
              {t('versions.show')}
            </Button>
          }
        >
          {newer === null ? t('versions.changed') : t('versions.newer', { n: newer })}
        </Strip>
      )}
      {isOlder && !hasChanged && (
        <Strip
          tone="info"
          action={
            <Link className={styles.stripLink} href={`/dokument/${workshop}/${held.document.id}?as=${seat}`}>
              {t('versions.read', { n: last })}
            </Link>
          }
        >
          {t('versions.older', { n: last })}
        </Strip>
      )}
      {held.content !== null && doc !== null ? (
        <Reading
          key={held.content.hash}
          about={held}
          content={held.content}
          doc={doc}
          path={path}
          seat={seat}
          workshop={workshop}
          wide={wide}
          onAgain={onAgain}
        />
      ) : (
        <main className={styles.empty} id="tekst">
          <EmptyState form="page" level={1} title={t('empty.title')} sentence={t('empty.text')} />
        </main>
      )}
    </div>
  );
}
