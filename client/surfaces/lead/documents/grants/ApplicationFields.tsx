import { Plus, Trash2 } from 'lucide-react';
import { coordinatesOf } from '#shared/agreement/coordinates.ts';
import { APPLICANT_KINDS } from '#shared/agreement/grants/applicantKinds.ts';
import {
  APPLICANTS,
  type Application,
  type BudgetLine,
  NEW_APPLICATION,
  sumOf,
  totalsOf,
} from '#shared/agreement/grants/application.ts';
import { zloty } from '#shared/agreement/grants/money.ts';
import { rangeOf } from '#shared/agreement/grants/programme.ts';
import type { Programme } from '#shared/agreement/grants/programmeRules.ts';
import type { LetterLine } from '#shared/protocol/documents.ts';
import { currentLanguage } from '../../../../i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { Switch } from '../../../../ui/Switch.tsx';
import { LimitField } from '../../LimitField.tsx';
import { useDocumentWords, useSay } from '../../leadWords.ts';
import { AmountField } from '../AmountField.tsx';
import own from '../DocumentsPage.module.css';
import { NumberField } from '../NumberField.tsx';
import { OptionField } from '../OptionField.tsx';
import { type Reading, useTyped } from '../typedValue.ts';
import { useLines } from '../useLines.ts';

interface ApplicationFieldsProps {
  application: Application | undefined;
  programme: Programme;
  letters: readonly LetterLine[];
  onChange: (application: Application) => void;
}

/** Who asks for a micro-grant, on which letter of intent, and what it costs; the total is always there. */
export function ApplicationFields(props: ApplicationFieldsProps) {
  const { application = NEW_APPLICATION, programme, letters, onChange } = props;
  const t = useDocumentWords();
  const say = useSay();
  const { applicant, other, lines } = application;
  const { least, most } = programme;
  const lang = currentLanguage();
  const { asked, own: brought } = totalsOf(lines);
  const range = rangeOf(application, programme);
  const change = (fields: Partial<Application>) => onChange({ ...application, ...fields });
  const { rows, add } = useLines(lines, changed => change({ lines: changed }));
  const amounts = { least: zloty(least, lang), most: zloty(most, lang) };
  return (
    <fieldset className={own.party}>
      <legend className={own.legend}>{t('lead.application.title')}</legend>
      <OptionField
        label={t('lead.application.applicant')}
        options={APPLICANT_KINDS.map(id => ({ id, words: say(APPLICANTS[id]) }))}
        value={applicant}
        onChange={chosen => change({ applicant: chosen })}
      />
      {applicant === 'other' && (
        <LimitField
          label={t('lead.application.other')}
          showLabel
          value={other}
          limit={200}
          onChange={value => change({ other: value })}
        />
      )}
      <RestsOn application={application} needed={programme.letter} letters={letters} onChange={change} />
      <Place application={application} onChange={change} />
      <ol className={own.clauses} aria-label={t('lead.application.budget')}>
        {rows.map(({ id, n, line, set, remove }) => (
          <li key={id} className={own.budget}>
            <BudgetFields line={line} number={n} onChange={set} onRemove={remove} />
          </li>
        ))}
      </ol>
      <Button
        icon={<Plus aria-hidden="true" />}
        off={lines.length >= 40}
        onPress={() => add({ what: '', quantity: 1, price: 0, own: false })}
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

/** Typed as people write them; what cannot be read is not kept. */
const COORDINATES: Reading<string> = { read: coordinatesOf, write: at => at };

interface PartProps {
  application: Application;
  onChange: (fields: Partial<Application>) => void;
}

/** The letter of intent the application rests on: one of this workshop, or one that somebody saw on paper. */
function RestsOn(props: PartProps & { needed: boolean; letters: readonly LetterLine[] }) {
  const { application, needed, letters, onChange } = props;
  const t = useDocumentWords();
  return (
    <>
      {letters.length > 0 && (
        <OptionField
          label={t('lead.application.letterOf')}
          options={[
            ...letters.map(({ id, title }) => ({ id, words: title })),
            { id: '', words: t('lead.application.noLetter') },
          ]}
          value={application.letterOf ?? ''}
          onChange={id => onChange({ letterOf: id === '' ? undefined : id })}
        />
      )}
      <LimitField
        label={t('lead.application.letter')}
        showLabel
        value={application.letter}
        limit={200}
        onChange={value => onChange({ letter: value })}
      />
      {needed && (
        <Switch
          label={t('lead.application.letterSeen')}
          note={t('lead.application.letterNote')}
          on={application.letterSeen ?? false}
          onChange={letterSeen => onChange({ letterSeen })}
        />
      )}
    </>
  );
}

/** Where it will be; a pair of coordinates is kept as it is and looked up nowhere. */
function Place({ application, onChange }: PartProps) {
  const t = useDocumentWords();
  const [words, type] = useTyped(application.at ?? '', COORDINATES);
  return (
    <div className={own.two}>
      <LimitField
        label={t('lead.application.place')}
        showLabel
        value={application.place ?? ''}
        limit={300}
        onChange={place => onChange({ place })}
      />
      <LimitField
        label={t('lead.application.at')}
        showLabel
        value={words}
        limit={40}
        note={t('lead.application.atNote')}
        refusal={coordinatesOf(words) === null ? t('lead.application.noPair') : undefined}
        onChange={value => {
          type(value);
          const at = coordinatesOf(value);
          if (at !== null) {
            onChange({ at });
          }
        }}
      />
    </div>
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
      <LimitField
        label={t('lead.application.what', { n: number })}
        showLabel
        value={what}
        limit={120}
        onChange={value => onChange({ ...line, what: value })}
      />
      <div className={own.two}>
        <NumberField
          label={t('lead.application.quantity', { n: number })}
          value={quantity}
          least={1}
          most={100_000}
          onChange={value => value !== null && onChange({ ...line, quantity: value })}
        />
        <AmountField
          label={t('lead.application.price', { n: number })}
          value={price}
          onChange={value => value !== null && onChange({ ...line, price: value })}
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
