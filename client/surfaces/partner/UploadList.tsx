import { useTranslation } from 'react-i18next';
import { isPersons } from '#shared/agreement/files/verdict.ts';
import type { AgreementDoc, Party } from '#shared/agreement/model.ts';
import { keyOf } from '#shared/agreement/parties/parties.ts';
import type { DocumentLife, LifeUpload } from '#shared/protocol/documents.ts';
import { nameOf } from '../../documents/partyNames.ts';
import { SignatureList } from '../../documents/SignatureLines.tsx';
import { isSamePerson } from '../../documents/samePerson.ts';
import { currentLanguage } from '../../i18n.ts';
import { moment } from '../../moments.ts';
import { CounterpartNote } from './CounterpartNote.tsx';
import styles from './Signing.module.css';

interface UploadListProps {
  life: DocumentLife;
  parties: AgreementDoc['parties'];
  /** `/api/workshops/:id/documents/:document/versions/:n` */
  path: string;
  seat: string;
}

/** Signed files that were accepted, with whose signatures they hold. */
export function UploadList({ life, parties, path, seat }: UploadListProps) {
  const { t } = useTranslation(['partner', 'verdict']);
  const name = (side: string) => nameOf(life, side);
  if (life.uploads.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="uploads">
      <h2 id="uploads" className={styles.heading}>
        {t('partner:upload.list')}
      </h2>
      {life.uploads.some(({ mayGet }) => !mayGet) && (
        <p className={styles.note}>{t('partner:upload.held')}</p>
      )}
      <ul>
        {life.uploads.map(one => (
          <li key={one.k} className={styles.upload}>
            {one.mayGet ? (
              <a className={styles.get} href={`${path}/signed/${one.k}?as=${seat}`} download>
                {t('partner:upload.get', { name: one.name })}
              </a>
            ) : (
              <p>{one.name}</p>
            )}
            <p className={styles.note}>
              {[
                moment(one.at, currentLanguage()),
                one.side === null
                  ? t('partner:upload.fromLead')
                  : t('partner:upload.from', { side: name(one.side) }),
                one.kind === 'scan' ? t('partner:upload.scan') : '',
              ]
                .filter(Boolean)
                .join('; ')}
            </p>
            <CounterpartNote uploads={life.uploads} k={one.k} />
            {one.kind === 'pdf' && (
              <SignatureList
                signatures={one.signatures}
                matched={Object.fromEntries(
                  Object.entries(one.matched).map(([index, id]) => [index, name(id)]),
                )}
              />
            )}
            {one.kind === 'pdf' && <Unmatched life={life} parties={parties} upload={one} />}
          </li>
        ))}
      </ul>
      {life.uploads.some(({ kind }) => kind === 'pdf') && (
        <p className={styles.note}>{t('verdict:notTrust')}</p>
      )}
    </section>
  );
}

interface UnmatchedProps extends Pick<UploadListProps, 'life' | 'parties'> {
  upload: LifeUpload;
}

/** Signatures that nobody has said whose they are: what a name suggests, and that a person still says it. */
function Unmatched({ life, parties, upload: { signatures, matched } }: UnmatchedProps) {
  const { t } = useTranslation('partner');
  return signatures
    .filter(one => isPersons(one) && matched[one.index] === undefined)
    .map(({ index, name }) => {
      const approved = life.sides.find(
        ({ answer }) => answer?.act === 'approved' && isSamePerson(answer.name, name),
      );
      // Where the text names people, an approval by somebody else is no hint that this is the right person.
      const own = parties.find(one => keyOf(one) === approved?.side);
      const fits =
        own === undefined ||
        namesOf(own).every(one => one === '') ||
        namesOf(own).some(one => isSamePerson(one, name));
      const party = parties.find(one => namesOf(one).some(other => isSamePerson(other, name)));
      return (
        <p key={index} className={styles.note}>
          {approved !== undefined && fits
            ? t('upload.likeApproved', { name, side: nameOf(life, approved.side) })
            : party !== undefined
              ? t('upload.likeNamed', { name, side: party.name })
              : t('upload.likeNobody')}
        </p>
      );
    });
}

/** Everybody who may sign for a party, as the text names them. */
function namesOf({ rep, also, countersign, adults }: Party): string[] {
  return [rep.name, ...(also ?? []).map(({ name }) => name), countersign?.name ?? '', ...(adults ?? [])];
}
