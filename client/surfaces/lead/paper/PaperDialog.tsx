import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Chips } from '../../../ui/Chips.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useActs } from '../ActProvider.tsx';
import { ask, type TableAddress } from '../leadApi.ts';
import { useCommonWords, useSay } from '../leadWords.ts';
import page from '../Page.module.css';
import type { CourseStep } from '../plan/course.ts';
import { PaperSheet, type Printout } from './PaperSheet.tsx';
import { drawCodes, type PaperKind } from './paperCards.ts';

/** The server takes so many codes at once. */
const AT_ONCE = 60;
const USUAL = 12;

type Whose = 'nobody' | 'withoutPhone' | 'everybody';

interface PaperDialogProps {
  step: CourseStep;
  kind: PaperKind;
  onBack: () => void;
}

/** How many cards, whose, and how large; then they are drawn for the printer. */
export function PaperDialog({ step, kind, onBack }: PaperDialogProps) {
  const { t } = useTranslation('paper');
  const c = useCommonWords();
  const say = useSay();
  const { now } = useWorkshop();
  const { act, refuse, refusal } = useActs();
  const { people, offered } = useWhose(step, kind);
  const [whose, setWhose] = useState<Whose>(offered[0] ?? 'nobody');
  const [count, setCount] = useState(String(USUAL));
  const [perPage, setPerPage] = useState<4 | 6>(4);
  const [printout, setPrintout] = useState<Printout | null>(null);
  const many = Number(count);
  const fits = whose !== 'nobody' || (Number.isInteger(many) && many >= 1 && many <= AT_ONCE);

  async function print() {
    const holders = whose === 'nobody' ? Array.from({ length: many }, () => null) : people[whose];
    const cards = drawCodes(holders);
    for (let first = 0; first < cards.length; first += AT_ONCE) {
      const some = cards.slice(first, first + AT_ONCE);
      if ((await act({ type: 'paper:print', step: step.id, cards: some })) === null) {
        return;
      }
    }
    const reply = await ask<TableAddress>('GET', `/api/workshops/${now?.workshop.id ?? ''}/address`);
    if (!reply.ok) {
      refuse(reply.error);
      return;
    }
    setPrintout({ cards, perPage, address: reply.value });
  }

  return (
    <Dialog
      open
      title={t('title', { title: say(step.title) })}
      sentence={step.paper === 'nothing' ? `${t('sentence')} ${t('secret')}` : t('sentence')}
      act={offered.length === 0 ? undefined : { label: t('act'), off: !fits, onAct: () => void print() }}
      back={c('action.close')}
      onBack={onBack}
    >
      {offered.length === 0 && <p className={page.quiet}>{t('noPeople')}</p>}
      {(offered.length > 1 || (offered.length === 1 && whose !== 'nobody')) && (
        <Chips
          label={t('who')}
          showLabel
          chips={offered.map(id => ({
            id,
            label: id === 'nobody' ? t('nobody') : t(id, { count: people[id].length }),
          }))}
          chosen={[whose]}
          onChange={([id]) => setWhose((id ?? whose) as Whose)}
        />
      )}
      {offered.length > 0 && whose === 'nobody' && (
        <Field
          label={t('count')}
          showLabel
          inputMode="numeric"
          value={count}
          refusal={fits ? undefined : t('countRefusal')}
          onChange={setCount}
        />
      )}
      {offered.length > 0 && kind !== 'questions' && (
        <Chips
          label={t('perPage')}
          showLabel
          chips={[
            { id: '4', label: t('four') },
            { id: '6', label: t('six') },
          ]}
          chosen={[String(perPage)]}
          onChange={([id]) => setPerPage(id === '6' ? 6 : 4)}
        />
      )}
      {printout !== null && (
        <p className={page.note} role="status">
          {t('done')}
        </p>
      )}
      {refusal !== '' && <p role="alert">{refusal}</p>}
      {printout !== null && <PaperSheet step={step} kind={kind} printout={printout} />}
    </Dialog>
  );
}

/** Whose cards there can be, the likely answer first. */
function useWhose(step: CourseStep, kind: PaperKind) {
  const { people } = useWorkshop();
  const here = (people?.people ?? []).filter(({ status, way }) => status === 'here' && way !== 'look');
  const groups = {
    withoutPhone: here.filter(({ way }) => way === 'paper').map(({ id }) => id),
    everybody: here.map(({ id }) => id),
  };
  const named = step.paper === undefined;
  const offered: Whose[] = [
    ...(kind === 'notes' ? [] : (['nobody'] as const)),
    ...(named && groups.withoutPhone.length > 0 ? (['withoutPhone'] as const) : []),
    ...(named && groups.everybody.length > 0 ? (['everybody'] as const) : []),
  ];
  return { people: groups, offered };
}
