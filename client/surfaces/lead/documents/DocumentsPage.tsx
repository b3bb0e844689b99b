import { Download } from 'lucide-react';
import { useState } from 'react';
import type { DocumentLine, DocumentList } from '#shared/protocol/documents.ts';
import { Downloads } from '../../../documents/Downloads.tsx';
import { currentLanguage } from '../../../i18n.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { moment } from '../../../moments.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useDocumentWords } from '../leadWords.ts';
import { linkedParties } from '../links/linkedParties.ts';
import { PartnerLinks } from '../links/PartnerLinks.tsx';
import styles from '../Page.module.css';
import { PageFrame } from '../PageFrame.tsx';
import { useReply } from '../useReply.ts';
import { AddDocument } from './AddDocument.tsx';
import { DocumentSettings } from './DocumentSettings.tsx';
import own from './DocumentsPage.module.css';
import { FreezeButton } from './FreezeButton.tsx';
import { ProgrammeSection } from './grants/ProgrammeSection.tsx';
import { LetterChoice } from './LetterChoice.tsx';
import { useLifeWords } from './life/lifeWords.ts';
import { VersionLife } from './life/VersionLife.tsx';
import { NoAnswer } from './NoAnswer.tsx';
import { useLetterWords } from './paperworkWords.ts';
import { RemoveDocument } from './RemoveDocument.tsx';

/** „Dokumenty": what the workshop ends in, its versions and files, who signs, links for institutions. */
export function DocumentsPage() {
  const t = useDocumentWords();
  const { now, mine } = useWorkshop();
  const id = now?.workshop.id ?? '';
  const [changes, setChanges] = useState(0);
  const { value, failed, at, again } = useReply<DocumentList>(`/api/workshops/${id}/documents`, changes);
  /** What one document became may be told at another one. */
  const changed = () => setChanges(count => count + 1);
  if (now === null || mine === null) {
    return <div />;
  }
  const documents = value?.documents ?? [];
  const application = documents.find(({ kind }) => kind === 'mikrowsparcie');
  return (
    <PageFrame
      now={now}
      sub={t('lead.sub')}
      aside={<PartnerLinks workshop={id} parties={linkedParties(now.workshop.sides, { documents })} />}
    >
      <div className={styles.head}>
        <h1 className={styles.title}>{t('lead.title')}</h1>
        <AddDocument onAdded={changed} />
      </div>
      <NoAnswer failed={failed} at={at} again={again} />
      {value !== null && documents.length === 0 && <p className={styles.quiet}>{t('lead.none')}</p>}
      {documents.map(line => (
        <OneDocument
          key={line.id}
          line={line}
          workshop={id}
          seat={mine.seat.id}
          changes={changes}
          onChanged={changed}
        />
      ))}
      {documents.some(({ kind }) => kind === 'list-intencyjny') && (
        <LetterChoice workshop={id} seat={mine.seat.id} changes={changes} />
      )}
      {application !== undefined && (
        <ProgrammeSection
          path={`/api/workshops/${id}/documents/${application.id}/form`}
          onChanged={changed}
        />
      )}
    </PageFrame>
  );
}

interface OneDocumentProps {
  line: DocumentLine;
  workshop: string;
  seat: string;
  /** Counts what was changed on the page. */
  changes: number;
  onChanged: () => void;
}

function OneDocument({ line, workshop, seat, changes, onChanged }: OneDocumentProps) {
  const t = useDocumentWords();
  const lifeWords = useLifeWords();
  const letterWords = useLetterWords();
  /** The version whose files are offered; 'draft': the text as it stands. */
  const [files, setFiles] = useState<number | 'draft' | null>(null);
  const last = line.versions.at(-1)?.n ?? 0;
  const readable = line.written || last > 0;
  const version = line.versions.find(({ n }) => n === files);
  const path = `/api/workshops/${workshop}/documents/${line.id}`;
  return (
    <section className={`${styles.section} ${styles.opened}`} aria-labelledby={`document-${line.id}`}>
      <h2 id={`document-${line.id}`} className={styles.sectionTitle}>
        {line.title}
      </h2>
      {line.merged !== null && (
        <p className={own.merged} role="note">
          {letterWords('merge.merged', { title: line.merged.title })}
        </p>
      )}
      {!readable && <p className={styles.quiet}>{t('lead.noText')}</p>}
      <div className={styles.acts}>
        {readable && (
          <ButtonLink newWindow href={`/dokument/${workshop}/${line.id}?as=${seat}`}>
            {t('lead.read')}
          </ButtonLink>
        )}
        {line.written && (
          <Button icon={<Download aria-hidden="true" />} hasPopup="dialog" onPress={() => setFiles('draft')}>
            {t('lead.project')}
          </Button>
        )}
      </div>
      {line.merged === null && (
        <FreezeButton document={line.id} next={last + 1} off={!line.written} onFrozen={onChanged} />
      )}
      {last > 0 && (
        <VersionLife key={last} path={path} line={line} n={last} seat={seat} onChanged={onChanged} />
      )}
      <h3 className={styles.label}>{t('lead.frozenTitle')}</h3>
      {last === 0 && <p className={styles.quiet}>{t('lead.notFrozen')}</p>}
      <ul className={styles.rows}>
        {line.versions.toReversed().map(({ n, at, mark, replaced, state }) => (
          <li key={n} className={own.version}>
            <b>{t('lead.versionLine', { n })}</b>
            <span className={own.mark}>{mark}</span>
            <span>{lifeWords(`states.${state}`)}</span>
            <span className={styles.quiet}>{moment(at, currentLanguage())}</span>
            <Button
              size="small"
              icon={<Download aria-hidden="true" />}
              label={`${t('files.title')}: ${t('lead.versionLine', { n })}`}
              hasPopup="dialog"
              onPress={() => setFiles(n)}
            >
              {t('files.title')}
            </Button>
            {replaced !== null && replaced.length > 0 && (
              <p className={own.warning}>{t('lead.replaced', { letters: replaced.join(', ') })}</p>
            )}
          </li>
        ))}
      </ul>
      <DocumentSettings path={path} document={line.id} changes={changes} onChanged={onChanged} />
      {last === 0 && line.merged === null && (
        <div className={styles.acts}>
          <RemoveDocument document={line.id} title={line.title} onRemoved={onChanged} />
        </div>
      )}
      <Dialog
        open={files !== null}
        title={t('files.titleOf', { title: line.title })}
        sentence={files === 'draft' ? t('lead.projectNote') : t('lead.versionLine', { n: files ?? 0 })}
        back={t('lead.filesBack')}
        onBack={() => setFiles(null)}
      >
        <Downloads
          path={path}
          query={`version=${files ?? 'draft'}&as=${seat}`}
          stands={files === 'draft' ? 'draft' : version?.sealed ? 'sealed' : 'frozen'}
          approvals={files !== 'draft' && version?.state === 'approving'}
          course={line.kind === 'mikrowsparcie' && files !== 'draft'}
        />
      </Dialog>
    </section>
  );
}
