import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Blank } from '#shared/agreement/blanks.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import { ownSide, type ReaderStage } from '../../documents/lifeStage.ts';
import actStyles from './Acts.module.css';
import { AnotherSigner } from './AnotherSigner.tsx';
import { Blanks } from './Blanks.tsx';
import { bindNumbers } from './bindNumbers.ts';
import { Contact } from './Contact.tsx';
import { FinalFile } from './FinalFile.tsx';
import styles from './Head.module.css';
import { HeadParties } from './HeadParties.tsx';
import pageStyles from './Partner.module.css';
import { purposeOf } from './purpose.ts';
import { representedBy } from './represented.ts';
import type { Section } from './sections.ts';
import { useHeadWords } from './useHeadWords.ts';
import { WhatChanged } from './WhatChanged.tsx';

interface ReadingHeadProps {
  about: DocumentContent;
  content: NonNullable<DocumentContent['content']>;
  doc: AgreementDoc;
  sections: readonly Section[];
  blanks: readonly Blank[];
  stage: ReaderStage;
  /** `/api/workshops/:id/documents/:document/versions/:n` */
  path: string;
  seat: string;
  workshop: string;
  /** What was just saved, and the heading that gets the focus then. */
  shown: { heading: RefObject<HTMLHeadingElement | null>; said: string };
}

/** Sides answer, or have answered and wait for the others. */
const ANSWERS: readonly ReaderStage[] = ['decide', 'approving', 'approved', 'declined', 'handed-over'];
/** From an approval until the document holds: what does not fit can still be put right. */
const APPROVED: readonly ReaderStage[] = ['approved', 'sealing', 'sign', 'brought', 'signed', 'signing'];

/** What whoever opens the link sees first: who is asked what, about which text, with whom, and what comes of a yes. */
export function ReadingHead(props: ReadingHeadProps) {
  const { about, content, doc, sections, blanks, stage, path, seat, workshop, shown } = props;
  const { t } = useTranslation('partner');
  const { title, lead, until = '' } = useHeadWords(about, stage);
  const { life, n } = content;
  const own = ownSide(about);
  const { name } = about.reader;
  const { town } = about.workshop;
  const decides = stage === 'decide';
  const purpose = decides ? purposeOf(sections) : '';
  return (
    <div className={styles.head}>
      {own !== null && decides && (
        <p className={styles.own}>
          {town === '' ? t('about.own', { name }) : t('about.ownIn', { name, town })}
        </p>
      )}
      <h1 ref={shown.heading} tabIndex={-1} className={pageStyles.title}>
        {title}
      </h1>
      {until !== '' && <p className={styles.until}>{until}</p>}
      {decides && (
        <div lang={doc.lang}>
          <p className={styles.what}>{about.document.title}</p>
          {purpose !== '' && <p className={styles.purpose}>{purpose}</p>}
        </div>
      )}
      {lead !== '' && <p className={pageStyles.lead}>{lead}</p>}
      {decides && life !== null && life.asker !== '' && (
        <p className={styles.asker}>{t('lead.asker', { who: bindNumbers(life.asker) })}</p>
      )}
      {life !== null && ANSWERS.includes(stage) && <HeadParties life={life} own={own} />}
      {decides && <p className={styles.next}>{t('about.next')}</p>}
      {life !== null && APPROVED.includes(stage) && (
        <AnotherSigner life={life} own={own} represented={representedBy(doc, own)} />
      )}
      {(decides || (own !== null && APPROVED.includes(stage))) && (
        <Blanks blanks={blanks} stage={decides ? 'decide' : 'sign'} asker={life?.asker ?? ''} doc={doc} />
      )}
      {life !== null && own !== null && <Contact life={life} stage={stage} />}
      {n !== null && <WhatChanged about={about} read={n} seat={seat} workshop={workshop} />}
      <p role="status" className={actStyles.said}>
        {shown.said}
      </p>
      {life !== null && stage === 'in-force' && <FinalFile life={life} path={path} seat={seat} />}
    </div>
  );
}
