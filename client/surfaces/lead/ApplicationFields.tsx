import { Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import {
  APPLICANT_KINDS,
  APPLICANTS,
  type Application,
  type BudgetLine,
  NEW_APPLICATION,
  rangeOf,
  sumOf,
  totalsOf,
} from '#shared/agreement/application.ts';
import { groszeOf, zloty } from '#shared/agreement/money.ts';
import { currentLanguage } from '../../i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Switch } from '../../ui/Switch.tsx';
import own from './DocumentsPage.module.css';
import { useDocumentWords, useSay } from './leadWords.ts';

interface ApplicationFieldsProps {
  application: Application | undefined;
  onChange: (application: Application) => void;
}

/** Who asks for a micro-grant, on which letter of intent, and what it costs; the total is always there. */
export function ApplicationFields({ application = NEW_APPLICATION, onChange }: ApplicationFieldsProps) {
  const t = useDocumentWords();
  const say = useSay();
  const kind = useId();
  const { applicant, other, letter, lines, least, most } = application;
  const lang = currentLanguage();
  const { asked, own: brought } = totalsOf(lines);
  const range = rangeOf(application);
  const change = (fields: Partial<Application>) => onChange({ ...application, ...fields });
  const amounts = { least: zloty(least, lang), most: zloty(most, lang) };
  return (
    <fieldset className={own.party}>
      <legend className={own.legend}>{t('lead.application.title')}</legend>
      <label className={own.kind} htmlFor={kind}>
        {t('lead.application.applicant')}
        <select
          id={kind}
          value={applicant}
          onChange={event => {
            const chosen = APPLICANT_KINDS.find(one => one === event.currentTarget.value);
            change({ applicant: chosen ?? 'other' });
          }}
        >
          {APPLICANT_KINDS.map(one => (
            <option key={one} value={one}>
              {say(APPLICANTS[one])}
            </option>
          ))}
        </select>
      </label>
      {applicant === 'other' && (
        <Field
          label={t('lead.application.other')}
          showLabel
          value={other}
          limit={200}
          onChange={value => change({ other: value })}
        />
      )}
      <Field
        label={t('lead.application.letter')}
        showLabel
        value={letter}
        limit={200}
        onChange={value => change({ letter: value })}
      />
      <div className={own.two}>
        <Amount
          label={t('lead.application.least')}
          value={least}
          onChange={value => change({ least: value })}
        />
        <Amount label={t('lead.application.most')} value={most} onChange={value => change({ most: value })} />
      </div>
      <ol className={own.clauses} aria-label={t('lead.application.budget')}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id of their own; where one comes or goes, all of them begin anew.
          <li key={`${lines.length}.${index}`} className={own.budget}>
            <BudgetFields
              line={line}
              number={index + 1}
              onChange={changed => change({ lines: lines.map((one, at) => (at === index ? changed : one)) })}
              onRemove={() => change({ lines: lines.filter((_, at) => at !== index) })}
            />
          </li>
        ))}
      </ol>
      <Button
        icon={<Plus aria-hidden="true" />}
        off={lines.length >= 40}
        onPress={() => change({ lines: [...lines, { what: '', quantity: 1, price: 0, own: false }] })}
      >
        {t('lead.application.add')}
      </Button>
      <p className={own.total} role="status">
        {t('lead.application.total', { asked: zloty(asked, lang), own: zloty(brought, lang) })}{' '}
        {lines.length > 0 && t(`lead.application.${range}`, amounts)}
      </p>
    </fieldset>
  );
}

interface BudgetFieldsProps {
  line: BudgetLine;
  number: number;
  onChange: (line: BudgetLine) => void;
  onRemove: () => void;
}

function BudgetFields({ line, number, onChange, onRemove }: BudgetFieldsProps) {
  const t = useDocumentWords();
  const { what, quantity, price } = line;
  return (
    <>
      <Field
        label={t('lead.application.what', { n: number })}
        showLabel
        value={what}
        limit={120}
        onChange={value => onChange({ ...line, what: value })}
      />
      <div className={own.two}>
        <Field
          label={t('lead.application.quantity', { n: number })}
          showLabel
          type="number"
          inputMode="numeric"
          value={String(quantity)}
          onChange={value =>
            onChange({ ...line, quantity: Math.min(100_000, Math.max(1, Math.trunc(Number(value)) || 1)) })
          }
        />
        <Amount
          label={t('lead.application.price', { n: number })}
          value={price}
          onChange={value => onChange({ ...line, price: value })}
        />
      </div>
      <Switch
        label={t('lead.application.own', { n: number })}
        on={line.own}
        onChange={on => onChange({ ...line, own: on })}
      />
      <p className={own.sum}>
        {t('lead.application.sum', { sum: zloty(sumOf(line), currentLanguage()) })}
        <IconButton
          framed
          icon={<Trash2 aria-hidden="true" />}
          label={t('lead.application.remove', { n: number })}
          onPress={onRemove}
        />
      </p>
    </>
  );
}

interface AmountProps {
  label: string;
  value: number;
  onChange: (grosze: number) => void;
}

/** An amount as people type it; what is none is told and the last good one stays. */
function Amount({ label, value, onChange }: AmountProps) {
  const t = useDocumentWords();
  const [typed, setTyped] = useState(value === 0 ? '' : plain(value));
  const read = typed.trim() === '' ? 0 : groszeOf(typed);
  return (
    <Field
      label={label}
      showLabel
      value={typed}
      refusal={read === null || read > MOST_GROSZE ? t('lead.application.noAmount') : undefined}
      onChange={words => {
        setTyped(words);
        const grosze = words.trim() === '' ? 0 : groszeOf(words);
        if (grosze !== null && grosze <= MOST_GROSZE) {
          onChange(grosze);
        }
      }}
    />
  );
}

const MOST_GROSZE = 100_000_000;

function plain(grosze: number): string {
  return grosze % 100 === 0 ? String(grosze / 100) : (grosze / 100).toFixed(2).replace('.', ',');
}
