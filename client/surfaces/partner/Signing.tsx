import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileToSign, peopleOf } from '#shared/agreement/parties/counterparts.ts';
import type { DocumentLife } from '#shared/protocol/documents.ts';
import { turnOf, unsigned, waitedFor } from '../../documents/lifeStage.ts';
import { nameOf } from '../../documents/partyNames.ts';
import { saveFile } from '../../documents/saveFile.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Signing.module.css';
import { StepTitle } from './StepTitle.tsx';

interface SigningProps {
  life: DocumentLife;
  n: number;
  /** `/api/workshops/:id/documents/:document` */
  path: string;
  seat: string;
  /** Own side; null: nobody who signs. */
  own: string | null;
}

const WAYS = ['trusted', 'qualified', 'personal', 'paper'] as const;

/** How to sign outside: whose turn it is, which file, and the ways there are. */
export function Signing({ life, n, path, seat, own }: SigningProps) {
  const { t } = useTranslation(['partner', 'documents', 'errors']);
  const [saving, setSaving] = useState(false);
  const [said, setSaid] = useState('');
  const next = turnOf(life);
  const newest = fileToSign(life.uploads);
  const last = newest?.mayGet === true ? newest : null;
  const name = (party: string) => nameOf(life, party);
  const waits = waitedFor(life, own) !== null;
  const address =
    last === null
      ? `${path}.pdf?version=${n}&as=${seat}`
      : `${path}/versions/${n}/signed/${last.k}?as=${seat}`;
  const count = last === null ? 0 : peopleOf(last).length;

  async function save() {
    setSaving(true);
    const saved = await saveFile(address);
    setSaving(false);
    setSaid(
      saved.ok
        ? t('documents:files.done', { name: saved.name })
        : saved.error === null
          ? t('documents:files.noAnswer')
          : t(`errors:${saved.error}`),
    );
  }

  return (
    <section className={styles.signing} aria-labelledby="signing">
      <h2 id="signing" className={styles.heading}>
        {t('partner:signing.title')}
      </h2>
      <p className={styles.turn}>
        {next === null
          ? unsigned(life).length === 0
            ? t('partner:signing.turnNobody')
            : t('partner:signing.turnMatching')
          : next === own
            ? t('partner:signing.turnYours')
            : t(waits ? 'partner:signing.turnWait' : 'partner:signing.turnOther', { side: name(next) })}
      </p>
      {life.turns.length > 0 && (
        <p className={styles.note}>
          {t('partner:signing.order', { order: life.turns.map(name).join(' → ') })}
        </p>
      )}
      <StepTitle n={1}>{t('partner:signing.stepGet')}</StepTitle>
      <Button
        wide
        variant={next === own && own !== null ? 'green' : 'quiet'}
        size="main"
        icon={<Download aria-hidden="true" />}
        off={saving}
        onPress={() => void save()}
      >
        {waits ? t('partner:signing.downloadPaper') : t('partner:signing.download')}
      </Button>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <p className={styles.note}>
        {last === null
          ? t(waits ? 'partner:signing.downloadWait' : 'partner:signing.downloadNote')
          : t('partner:signing.downloadLast', { count })}{' '}
        {t('partner:signing.unknown')}
      </p>
      {own !== null && !waits && (
        <a className={styles.get} href="#upload">
          {t('partner:signing.haveFile')}
        </a>
      )}
      <StepTitle n={2}>{t('partner:signing.stepSign')}</StepTitle>
      <p className={styles.turn}>{t('partner:signing.noLinks')}</p>
      <p className={styles.note}>{t('partner:signing.ways')}</p>
      <dl className={styles.ways}>
        {WAYS.map(way => (
          <div key={way}>
            <dt>{t(`partner:signing.${way}`)}</dt>
            <dd>{t(`partner:signing.${way}Text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
