import { type ChangeEvent, useId } from 'react';
import { isPersons } from '#shared/agreement/files/verdict.ts';
import { missingFrom } from '#shared/agreement/parties/counterparts.ts';
import type { DocumentLife, LifeUpload } from '#shared/protocol/documents.ts';
import { nameOf, shortOf } from '../../../../documents/partyNames.ts';
import { currentLanguage } from '../../../../i18n.ts';
import { moment } from '../../../../moments.ts';
import { useActs } from '../../ActProvider.tsx';
import styles from '../../Page.module.css';
import { FileLink } from '../FileLink.tsx';
import { AddFile } from './AddFile.tsx';
import { useLifeWords } from './lifeWords.ts';
import own from './VersionLife.module.css';

interface SignedFilesProps {
  life: DocumentLife;
  about: { document: string; version: number };
  /** `…/documents/:document/versions/:n` */
  path: string;
  onDone: () => void;
}

/** Signed files that came back, and whose signatures are in them: a person says so. */
export function SignedFiles({ life, about, path, onDone }: SignedFilesProps) {
  const t = useLifeWords();
  const isOpen = life.state === 'sealed' || life.state === 'signing' || life.state === 'in-force';
  return (
    <div className={own.files}>
      <h4 className={styles.label}>{t('files')}</h4>
      <p className={styles.note}>{t('issuer')}</p>
      {life.uploads.length === 0 && <p className={styles.quiet}>{t('noFiles')}</p>}
      <ul className={styles.rows}>
        {life.uploads.map(one => (
          <li key={one.k} className={own.file}>
            <Counterpart uploads={life.uploads} k={one.k} />
            <FileHead one={one} life={life} href={`${path}/signed/${one.k}`} />
            {signersOf(one, t('scan')).map(({ index, words, name, level }) => (
              <Whose
                key={index}
                name={words ?? t('signatureOf', { name: name || t('nameless'), level: t(`levels.${level}`) })}
                life={life}
                side={one.matched[index] ?? ''}
                about={{ ...about, upload: one.k, signature: index }}
                off={!isOpen}
                onDone={onDone}
              />
            ))}
          </li>
        ))}
      </ul>
      {isOpen && <AddFile path={path} onDone={onDone} />}
    </div>
  );
}

/** Two people signed the same download: the later file is a counterpart. */
function Counterpart({ uploads, k }: { uploads: readonly LifeUpload[]; k: number }) {
  const t = useLifeWords();
  const names = missingFrom(uploads, k).map(({ name }) => name || t('nameless'));
  return names.length === 0 ? null : (
    <p className={styles.note}>{t('counterpart', { names: names.join(', ') })}</p>
  );
}

/** What in a file can be somebody's: each signature but the seal, or the whole sheet of a scan. */
function signersOf({ kind, signatures }: LifeUpload, scan: string) {
  return kind === 'scan'
    ? [{ index: 0, words: scan, name: '', level: 'unknown' as const }]
    : signatures.filter(isPersons).map(({ index, name, level }) => ({ index, words: null, name, level }));
}

interface FileHeadProps {
  life: DocumentLife;
  one: LifeUpload;
  href: string;
}

function FileHead({ life, one, href }: FileHeadProps) {
  const t = useLifeWords();
  return (
    <div className={own.fileHead}>
      <b>{one.name}</b>
      <span className={styles.quiet}>
        {`${one.side === null ? t('broughtByLead') : t('broughtBy', { name: shortOf(life, one.side) })}, ${moment(one.at, currentLanguage())}`}
      </span>
      <FileLink size="small" href={href}>
        {one.kind === 'scan' ? t('scan') : 'PDF'}
      </FileLink>
    </div>
  );
}

interface WhoseProps {
  life: DocumentLife;
  name: string;
  side: string;
  about: { document: string; version: number; upload: number; signature: number };
  off: boolean;
  onDone: () => void;
}

/** „Czyj to podpis": chosen, never guessed from letters. */
function Whose({ life, name, side, about, off, onDone }: WhoseProps) {
  const t = useLifeWords();
  const { act, say } = useActs();
  const id = useId();

  async function choose(event: ChangeEvent<HTMLSelectElement>) {
    const { value } = event.target;
    if ((await act({ type: 'document:match', ...about, side: value === '' ? null : value })) !== null) {
      const whose = value === '' ? t('nobody') : nameOf(life, value);
      say(t('matched', { name, whose }));
      onDone();
    }
  }

  return (
    <div className={own.whose}>
      <label htmlFor={id}>{t('whose', { name })}</label>
      <select id={id} value={side} disabled={off} onChange={event => void choose(event)}>
        <option value="">{t('nobody')}</option>
        {life.sides.map(one => (
          <option key={one.side} value={one.side}>
            {nameOf(life, one.side)}
          </option>
        ))}
      </select>
    </div>
  );
}
