import { Monitor, Smartphone, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pick } from '#shared/text.ts';
import { currentLanguage } from '../../i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { ask } from '../lead/leadApi.ts';
import { useCommonWords, useLeadWords, useSay } from '../lead/leadWords.ts';
import { Fact } from './Fact.tsx';
import type { CreatedWorkshop, TemplateLine } from './homeApi.ts';
import { useHomeWords } from './homeWords.ts';
import styles from './NewWorkshop.module.css';
import { type SideDraft, SideFields } from './SideFields.tsx';
import { useLengthWords, wishedPeople } from './templateWords.ts';

interface NewWorkshopFormProps {
  template: TemplateLine;
  onCreated: (created: CreatedWorkshop) => void;
}

/** One template on paper: what it is, sides, name and town, and the button that makes the workshop. */
export function NewWorkshopForm({ template, onCreated }: NewWorkshopFormProps) {
  const t = useHomeWords();
  const lead = useLeadWords();
  const length = useLengthWords();
  const c = useCommonWords();
  const { t: errors } = useTranslation('errors');
  const say = useSay();
  const lang = currentLanguage();
  const [title, setTitle] = useState(pick(template.title, lang));
  const [town, setTown] = useState('');
  const [sides, setSides] = useState<SideDraft[]>(
    template.sides.map(({ id, name, short, wished }) => ({
      id,
      name: pick(name, lang),
      short: pick(short, lang),
      wished,
    })),
  );
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const unnamed = sides.some(side => side.name.trim() === '');

  async function create() {
    if (busy || unnamed) {
      return;
    }
    setBusy(true);
    setRefusal('');
    const reply = await ask<CreatedWorkshop>('POST', '/api/workshops', {
      template: template.id,
      title: title.trim(),
      town: town.trim(),
      lang,
      sides: sides.map(side => ({ ...side, name: side.name.trim(), short: side.short.trim() })),
    });
    setBusy(false);
    if (reply.ok) {
      onCreated(reply.value);
    } else {
      setRefusal(reply.error === null ? lead('noAnswer') : errors(reply.error));
    }
  }

  return (
    <form
      className={styles.sheet}
      onSubmit={event => {
        event.preventDefault();
        void create();
      }}
    >
      <div className={styles.sheetHead}>
        <div>
          <h2 className={styles.name}>{say(template.title)}</h2>
          <p className={styles.summary}>{say(template.summary)}</p>
        </div>
        <p className={styles.size}>
          {c('count.steps', { count: template.steps })}
          <br />
          {t('picker.languages')}
        </p>
      </div>
      <div className={styles.fields}>
        <SideFields sides={sides} onChange={setSides} />
        <fieldset className={styles.group}>
          <legend>{t('picker.where')}</legend>
          <Field label={t('picker.title')} showLabel value={title} limit={120} onChange={setTitle} />
          <Field
            label={t('picker.town')}
            showLabel
            value={town}
            limit={80}
            placeholder={t('picker.townHint')}
            onChange={setTown}
          />
          <p className={styles.note}>{t('picker.later')}</p>
        </fieldset>
      </div>
      <div className={styles.facts}>
        <Fact
          icon={Users}
          name={t('picker.people', { count: wishedPeople(template) })}
          text={t('picker.peopleText')}
        />
        <Fact icon={Monitor} name={t('picker.screen')} text={t('picker.screenText')} />
        <Fact icon={Smartphone} name={t('picker.phones')} text={t('picker.phonesText')} />
      </div>
      <div className={styles.foot}>
        <p role="status" className={refusal === '' ? styles.note : styles.wrong}>
          {refusal === '' ? length(template.minutes) : refusal}
        </p>
        <Button variant="green" size="main" type="submit" off={busy || unnamed}>
          {busy ? t('picker.creating') : t('picker.create')}
        </Button>
      </div>
    </form>
  );
}
