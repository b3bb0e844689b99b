import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { APPLICANT_KINDS } from '#shared/agreement/grants/applicantKinds.ts';
import { APPLICANTS } from '#shared/agreement/grants/application.ts';
import { zloty } from '#shared/agreement/grants/money.ts';
import type { Programme } from '#shared/agreement/grants/programmeRules.ts';
import type { DocumentForm } from '#shared/protocol/documents.ts';
import { currentLanguage } from '../../../../i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { Field } from '../../../../ui/Field.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { Switch } from '../../../../ui/Switch.tsx';
import { useActs } from '../../ActProvider.tsx';
import { useSay } from '../../leadWords.ts';
import styles from '../../Page.module.css';
import { useReply } from '../../useReply.ts';
import { AmountField } from '../AmountField.tsx';
import own from '../DocumentsPage.module.css';
import { useGrantWords } from '../paperworkWords.ts';

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
  const { reply, again } = useReply<DocumentForm>(path);
  if (!reply?.ok) {
    return null;
  }
  const { programme } = reply.value;
  function changed() {
    again();
    onChanged();
  }
  const limits = { least: zloty(programme.least, lang), most: zloty(programme.most, lang) };
  return (
    <section className={`${styles.section} ${styles.opened}`} aria-labelledby="programme">
      <h2 id="programme" className={styles.sectionTitle}>
        {t('programme.title')}
      </h2>
      <p>{t('programme.lead', limits)}</p>
      <div className={styles.acts}>
        <Button hasPopup="dialog" onPress={() => setAsking(true)}>
          {t('programme.open')}
        </Button>
      </div>
      {asking && <ProgrammeDialog programme={programme} onBack={() => setAsking(false)} onDone={changed} />}
    </section>
  );
}

interface ProgrammeDialogProps {
  programme: Programme;
  onBack: () => void;
  onDone: () => void;
}

function ProgrammeDialog({ programme, onBack, onDone }: ProgrammeDialogProps) {
  const t = useGrantWords();
  const say = useSay();
  const { act, say: aloud } = useActs();
  const [form, setForm] = useState(programme);
  const [lines, setLines] = useState({
    places: programme.places.join('\n'),
    points: programme.points.join('\n'),
  });
  const change = (fields: Partial<Programme>) => setForm({ ...form, ...fields });

  async function keep() {
    const kept = { ...form, places: linesOf(lines.places), points: linesOf(lines.points) };
    if ((await act({ type: 'programme:set', programme: kept })) !== null) {
      onBack();
      aloud(t('programme.done'));
      onDone();
    }
  }

  return (
    <Dialog
      open
      title={t('programme.dialog')}
      sentence={t('programme.sentence')}
      act={{ label: t('programme.act'), onAct: () => void keep() }}
      back={t('back')}
      onBack={onBack}
    >
      <div className={own.two}>
        <AmountField label={t('programme.least')} value={form.least} onChange={least => change({ least })} />
        <AmountField label={t('programme.most')} value={form.most} onChange={most => change({ most })} />
      </div>
      <Field
        label={t('programme.places')}
        showLabel
        multiline
        value={lines.places}
        note={t('programme.placesNote')}
        onChange={places => setLines({ ...lines, places })}
      />
      <fieldset className={own.party}>
        <legend className={own.legend}>{t('programme.applicants')}</legend>
        <p className={styles.note}>{t('programme.applicantsNote')}</p>
        {APPLICANT_KINDS.map(kind => (
          <Switch
            key={kind}
            label={say(APPLICANTS[kind])}
            on={form.applicants.includes(kind)}
            onChange={on =>
              change({
                applicants: APPLICANT_KINDS.filter(one =>
                  one === kind ? on : form.applicants.includes(one),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <Field
        label={t('programme.group')}
        showLabel
        type="number"
        inputMode="numeric"
        value={String(form.group)}
        onChange={value => change({ group: Math.min(30, Math.max(1, Math.trunc(Number(value)) || 1)) })}
      />
      <Switch label={t('programme.letter')} on={form.letter} onChange={letter => change({ letter })} />
      <Field
        label={t('programme.points')}
        showLabel
        multiline
        rows={6}
        value={lines.points}
        onChange={points => setLines({ ...lines, points })}
      />
      <Criteria criteria={form.criteria} onChange={criteria => change({ criteria })} />
    </Dialog>
  );
}

interface CriteriaProps {
  criteria: Programme['criteria'];
  onChange: (criteria: Programme['criteria']) => void;
}

function Criteria({ criteria, onChange }: CriteriaProps) {
  const t = useGrantWords();
  const set = (index: number, fields: Partial<Programme['criteria'][number]>) =>
    onChange(criteria.map((one, at) => (at === index ? { ...one, ...fields } : one)));
  return (
    <fieldset className={own.party}>
      <legend className={own.legend}>{t('programme.criteria')}</legend>
      {criteria.map(({ name, most }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: criteria have no id of their own; where one goes, all begin anew
        <div key={`${criteria.length}.${index}`} className={own.budget}>
          <Field
            label={t('programme.criterion', { n: index + 1 })}
            showLabel
            value={name}
            limit={200}
            onChange={value => set(index, { name: value })}
          />
          <p className={own.sum}>
            <Field
              label={t('programme.mostPoints', { n: index + 1 })}
              showLabel
              type="number"
              inputMode="numeric"
              value={String(most)}
              onChange={value =>
                set(index, { most: Math.min(100, Math.max(1, Math.trunc(Number(value)) || 1)) })
              }
            />
            <IconButton
              framed
              icon={<Trash2 aria-hidden="true" />}
              label={t('programme.removeCriterion', { n: index + 1 })}
              onPress={() => onChange(criteria.filter((_, at) => at !== index))}
            />
          </p>
        </div>
      ))}
      <Button
        icon={<Plus aria-hidden="true" />}
        off={criteria.length >= 12}
        onPress={() => onChange([...criteria, { name: '', most: 10 }])}
      >
        {t('programme.addCriterion')}
      </Button>
    </fieldset>
  );
}

function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(0, 20);
}
