import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import type { DocumentLife } from '#shared/protocol/documents.ts';
import { checkAddress, fromHere } from '../../documents/checkAddress.ts';
import { hasBrought, type ReaderStage, waitedFor } from '../../documents/lifeStage.ts';
import { nameOf } from '../../documents/partyNames.ts';
import { SignedUpload } from './SignedUpload.tsx';
import styles from './Signing.module.css';
import { Signing } from './Signing.tsx';
import { UploadList } from './UploadList.tsx';
import { WhatNow } from './WhatNow.tsx';

interface SigningPartsProps {
  life: DocumentLife;
  n: number;
  doc: AgreementDoc;
  stage: ReaderStage;
  /** `/api/workshops/:id/documents/:document` */
  path: string;
  seat: string;
  /** Own side; null: nobody who signs. */
  own: string | null;
  /** Something was brought: the server is asked what is now. */
  onKept: () => void;
}

/** Everything about signing, in the order in which it is done; nothing where nobody signs yet. */
export function SigningParts({ life, n, doc, stage, path, seat, own, onKept }: SigningPartsProps) {
  const { t } = useTranslation('partner');
  const versionPath = `${path}/versions/${n}`;
  const isSigning = stage === 'sign' || stage === 'signing';
  const first = waitedFor(life, own);
  return (
    <>
      {isSigning && <Signing life={life} n={n} path={path} seat={seat} own={own} />}
      {(isSigning || stage === 'brought' || stage === 'signed') && own !== null && (
        <SignedUpload
          uploads={life.uploads}
          path={versionPath}
          seat={seat}
          waitsFor={first === null ? null : nameOf(life, first)}
          settled={isSigning ? null : hasBrought(life, own) ? 'brought' : 'otherwise'}
          onKept={onKept}
        >
          <WhatNow life={life} own={own} isAgreement={doc.kind === 'porozumienie'} settled={!isSigning} />
        </SignedUpload>
      )}
      {(isSigning || stage === 'brought' || stage === 'signed') && (
        <Link className={styles.get} href={checkAddress()} state={fromHere()}>
          {t('signing.verify')}
        </Link>
      )}
      {/* The words of its signatures are loaded with the first of them; what was just said stays. */}
      <Suspense fallback={null}>
        <UploadList life={life} parties={doc.parties} path={versionPath} seat={seat} />
      </Suspense>
    </>
  );
}
