import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pick } from '#shared/text.ts';
import { currentLanguage } from '../../i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { ask } from '../lead/leadApi.ts';
import { useCommonWords, useLeadWords } from '../lead/leadWords.ts';
import styles from './Home.module.css';
import type { CreatedWorkshop, TemplateLine } from './homeApi.ts';
import { useHomeWords } from './homeWords.ts';

interface RehearsalCardProps {
  /** What is tried: the shortest way to a document. */
  template: TemplateLine;
  onCreated: (created: CreatedWorkshop) => void;
}

/** „Próba generalna": a workshop that is marked as one everywhere and goes with one button. */
export function RehearsalCard({ template, onCreated }: RehearsalCardProps) {
  const t = useHomeWords();
  const c = useCommonWords();
  const lead = useLeadWords();
  const { t: errors } = useTranslation('errors');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');

  async function start() {
    if (busy) {
      return;
    }
    setBusy(true);
    setRefusal('');
    const lang = currentLanguage();
    const reply = await ask<CreatedWorkshop>('POST', '/api/workshops', {
      template: template.id,
      title: t('rehearsal.title', { title: pick(template.title, lang) }),
      lang,
      rehearsal: true,
    });
    setBusy(false);
    if (reply.ok) {
      onCreated(reply.value);
    } else {
      setRefusal(reply.error === null ? lead('noAnswer') : errors(reply.error));
    }
  }

  return (
    <section className={styles.rehearsal} aria-labelledby="proba">
      <div className={styles.rehearsalHead}>
        <h3 id="proba">{c('rehearsal.name')}</h3>
        <Button off={busy} onPress={() => void start()}>
          {t('rehearsal.start')}
        </Button>
      </div>
      <p role={refusal === '' ? undefined : 'alert'}>{refusal === '' ? t('rehearsal.about') : refusal}</p>
    </section>
  );
}
