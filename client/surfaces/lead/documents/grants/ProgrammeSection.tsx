import { useState } from 'react';
import { zloty } from '#shared/agreement/grants/money.ts';
import type { DocumentForm } from '#shared/protocol/documents.ts';
import { currentLanguage } from '../../../../i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import styles from '../../Page.module.css';
import { useReply } from '../../useReply.ts';
import { NoAnswer } from '../NoAnswer.tsx';
import { useGrantWords } from '../paperworkWords.ts';
import { ProgrammeDialog } from './ProgrammeDialog.tsx';

interface ProgrammeSectionProps {
  /** Form of an application, where the rules stand beside it. */
  path: string;
  onChanged: () => void;
}

/** The rules of the programme of micro-grants, in a sentence, and the way to change them. */
export function ProgrammeSection({ path, onChanged }: ProgrammeSectionProps) {
  const t = useGrantWords();
  const [asking, setAsking] = useState(false);
  const lang = currentLanguage();
  const { value, failed, at, again } = useReply<DocumentForm>(path);
  function changed() {
    again();
    onChanged();
  }
  const programme = value?.programme;
  return (
    <section className={`${styles.section} ${styles.opened}`} aria-labelledby="programme">
      <h2 id="programme" className={styles.sectionTitle}>
        {t('programme.title')}
      </h2>
      <NoAnswer failed={failed} at={at} again={again} />
      {programme && (
        <>
          <p>
            {t('programme.lead', { least: zloty(programme.least, lang), most: zloty(programme.most, lang) })}
          </p>
          <div className={styles.acts}>
            <Button hasPopup="dialog" onPress={() => setAsking(true)}>
              {t('programme.open')}
            </Button>
          </div>
        </>
      )}
      {asking && programme && (
        <ProgrammeDialog programme={programme} onBack={() => setAsking(false)} onDone={changed} />
      )}
    </section>
  );
}
