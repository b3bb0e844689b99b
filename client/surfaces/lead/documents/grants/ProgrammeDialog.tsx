import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { APPLICANT_KINDS } from '#shared/agreement/grants/applicantKinds.ts';
import { APPLICANTS } from '#shared/agreement/grants/application.ts';
import type { Programme } from '#shared/agreement/grants/programmeRules.ts';
import { Button } from '../../../../ui/Button.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { Switch } from '../../../../ui/Switch.tsx';
import { ActDialog } from '../../ActDialog.tsx';
import { useActs } from '../../ActProvider.tsx';
import { LimitField } from '../../LimitField.tsx';
import { useDocumentWords, useSay } from '../../leadWords.ts';
import styles from '../../Page.module.css';
import { useDoing } from '../../useDoing.ts';
import { AmountField } from '../AmountField.tsx';
import own from '../DocumentsPage.module.css';
import { NumberField } from '../NumberField.tsx';
import { useGrantWords } from '../paperworkWords.ts';
import { linesOf } from '../typedLines.ts';
import { useLines } from '../useLines.ts';

/** Of places, and of points of the formal check. */
const MOST_LINES = 20;

/** The rules as they are typed: what cannot be read as a number yet stays as it is. */
interface Open extends Omit<Programme, 'least' | 'most' | 'group' | 'criteria'> {
  least: number | null;
  most: number | null;
  group: number | null;
  criteria: OpenCriterion[];
}
interface OpenCriterion {
  name: string;
  most: number | null;
}

interface ProgrammeDialogProps {
  programme: Programme;
  onBack: () => void;
  onDone: () => void;
}

/** The rules of the programme, changed together. */
export function ProgrammeDialog({ programme, onBack, onDone }: ProgrammeDialogProps) {
  const t = useGrantWords();
  const say = useSay();
  const d = useDocumentWords();
  const { say: aloud } = useActs();
  const doing = useDoing();
  const [form, setForm] = useState<Open>(programme);
  const [lines, setLines] = useState({
    places: programme.places.join('\n'),
    points: programme.points.join('\n'),
  });
  const change = (fields: Partial<Open>) => setForm({ ...form, ...fields });
  const rules = readable({ ...form, places: linesOf(lines.places), points: linesOf(lines.points) });
  const over = (words: string) => {
    const count = linesOf(words).length - MOST_LINES;
    return count > 0 ? d('lead.linesOver', { count, most: MOST_LINES }) : undefined;
  };

  async function keep() {
    if (rules !== null && (await doing.run({ type: 'programme:set', programme: rules })) !== null) {
      onBack();
      aloud(t('programme.done'));
      onDone();
    }
  }

  return (
    <ActDialog
      open
      doing={doing}
      missing={rules === null ? t('programme.missing') : undefined}
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
      <LimitField
        label={t('programme.places')}
        showLabel
        multiline
        value={lines.places}
        refusal={over(lines.places)}
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
      <NumberField
        label={t('programme.group')}
        value={form.group}
        least={1}
        most={30}
        onChange={group => change({ group })}
      />
      <Switch label={t('programme.letter')} on={form.letter} onChange={letter => change({ letter })} />
      <LimitField
        label={t('programme.points')}
        showLabel
        multiline
        rows={6}
        value={lines.points}
        refusal={over(lines.points)}
        onChange={points => setLines({ ...lines, points })}
      />
      <Criteria criteria={form.criteria} onChange={criteria => change({ criteria })} />
    </ActDialog>
  );
}

interface CriteriaProps {
  criteria: OpenCriterion[];
  onChange: (criteria: OpenCriterion[]) => void;
}

function Criteria({ criteria, onChange }: CriteriaProps) {
  const t = useGrantWords();
  const { rows, add } = useLines(criteria, onChange);
  return (
    <fieldset className={own.party}>
      <legend className={own.legend}>{t('programme.criteria')}</legend>
      {rows.map(({ id, n, line: { name, most }, set, remove }) => (
        <div key={id} className={own.budget}>
          <LimitField
            label={t('programme.criterion', { n })}
            showLabel
            value={name}
            limit={200}
            onChange={value => set({ name: value })}
          />
          <div className={own.sum}>
            <NumberField
              label={t('programme.mostPoints', { n })}
              value={most}
              least={1}
              most={100}
              onChange={value => set({ most: value })}
            />
            <IconButton
              framed
              icon={<Trash2 aria-hidden="true" />}
              label={t('programme.removeCriterion', { n })}
              onPress={remove}
            />
          </div>
        </div>
      ))}
      <Button
        icon={<Plus aria-hidden="true" />}
        off={criteria.length >= 12}
        onPress={() => add({ name: '', most: 10 })}
      >
        {t('programme.addCriterion')}
      </Button>
    </fieldset>
  );
}

/** The rules where everything can be read; null: something cannot be yet. */
function readable({ least, most, group, criteria, places, points, ...rest }: Open): Programme | null {
  const named = criteria.flatMap(({ name, most: points }) =>
    points === null ? [] : [{ name, most: points }],
  );
  const isOver = places.length > MOST_LINES || points.length > MOST_LINES;
  return least === null || most === null || group === null || named.length < criteria.length || isOver
    ? null
    : { ...rest, least, most, group, criteria: named, places, points };
}
