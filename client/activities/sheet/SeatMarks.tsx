import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '#shared/activities/sheet/fields.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { pick } from '#shared/text.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import styles from './Seat.module.css';
import { type SheetView, useSheetWords } from './sheetView.ts';

/** Each person marks alone first, before the group talks: one ballot, changed as long as the phase lasts. */
export function SeatMarks({ step, view }: { step: NowStep; view: SheetView }) {
  const { t, lang } = useSheetWords();
  const { t: errors } = useTranslation('errors');
  const { mine } = useWorkshop();
  const { send } = useCommand();
  const given = own(mine?.ballot, 'marks');
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const forms = view.config.fields.filter(({ individual }) => individual);
  const chosen = (id: string) => typed[id] ?? String(own(given, id) ?? '');
  const marks = Object.fromEntries(forms.map(({ id }) => [id, chosen(id)]).filter(([, one]) => one !== ''));
  const none = Object.keys(marks).length === 0;

  async function save() {
    const answer = await send({ type: 'ballot:cast', step: step.id, data: { marks } });
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) {
      announcer.say(t('mark.saved'));
    }
  }

  return (
    <>
      <ListPart label={t('mark.title')}>
        <h2 className={styles.label}>{t('mark.title')}</h2>
        {forms.map(form => (
          <section key={form.id} className={styles.sheet} aria-label={pick(form.label, lang)}>
            <h3 className={styles.name}>{pick(form.label, lang)}</h3>
            <ChoiceControl
              form={form}
              label={pick(form.label, lang)}
              chosen={chosen(form.id)}
              onChange={choice => setTyped({ ...typed, [form.id]: choice })}
            />
          </section>
        ))}
      </ListPart>
      <WorkPart label={t('mark.save')}>
        <p className={styles.refusal} role="status">
          {refusal === null ? '' : errors(refusal)}
        </p>
        <p className={styles.privacy}>
          <EyeOff aria-hidden="true" size={18} />
          <span>{given === undefined ? t('mark.note') : t('mark.saved')}</span>
        </p>
        <Button variant="green" size="main" wide off={none || !step.write} onPress={() => void save()}>
          {t(given === undefined ? 'mark.save' : 'mark.change')}
        </Button>
      </WorkPart>
    </>
  );
}
