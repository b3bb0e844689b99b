import { BellRing, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { STACK_ID } from '#shared/activities/sheet/fields.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { ModeratedCard } from '../../surfaces/lead/moderation/ModeratedCard.tsx';
import { SetAside } from '../../surfaces/lead/moderation/SetAside.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { ViewProps } from '../viewProps.ts';
import { FieldActsContext } from './fieldActs.ts';
import styles from './Lead.module.css';
import { LeadAsks } from './LeadAsks.tsx';
import { LeadSheet } from './LeadSheet.tsx';
import { useSheets, useSheetWords } from './sheetView.ts';

/** Sheets on the console: how full each is, one of them open, what the room should hear about the time. */
export default function SheetLead({ step, texts }: ViewProps) {
  const { t } = useSheetWords();
  const { act, say } = useActs();
  const { sendNow } = useCommand();
  const view = useSheets({ step, texts });
  const [opened, setOpened] = useState<string | null>(null);
  const id = step.id;
  const fieldActs = useMemo(
    () => ({
      me: null,
      mySide: null,
      async act(entry: string, data: Record<string, unknown>) {
        const answer = await sendNow({ type: 'entry:act', step: id, entry, data });
        return answer === null ? ('server-error' as const) : answer.ok ? null : answer.error;
      },
    }),
    [sendNow, id],
  );
  if (step.status === 'waiting') {
    return null;
  }
  const { filler, most } = view.config;
  const sides = filler === 'side' ? [...view.sides.values()] : [undefined];
  const standing = view.sheets.filter(({ status }) => status !== 'withdrawn');
  const mayStart = step.cowrite && (filler === 'group' || filler === 'side');

  async function start(side: string | undefined) {
    const data = { act: 'start', ...(side === undefined ? {} : { side }) };
    if ((await act({ type: 'entry:act', step: id, entry: STACK_ID, data })) !== null) {
      say(t('seat.started'));
    }
  }

  return (
    <FieldActsContext value={fieldActs}>
      <section className={styles.sheets} aria-labelledby="karty">
        <h2 id="karty" className={styles.title}>
          {t('lead.title')}
        </h2>
        {step.visibility !== 'all' && <p className={styles.note}>{t('lead.marks')}</p>}
        <div className={styles.tools}>
          {step.cowrite && (
            <Button
              pressed={view.shown.nudged}
              icon={<BellRing aria-hidden="true" size={18} />}
              onPress={() =>
                void act({
                  type: 'step:direct',
                  step: id,
                  data: { act: 'nudge', on: !view.shown.nudged },
                })
              }
            >
              {t(view.shown.nudged ? 'lead.nudgeOff' : 'lead.nudge')}
            </Button>
          )}
          {mayStart &&
            sides.map(side => {
              const used = standing.filter(one => side === undefined || one.side === side.id).length;
              return used >= most ? null : (
                <Button
                  key={side?.id ?? ''}
                  icon={<Plus aria-hidden="true" size={18} />}
                  onPress={() => void start(side?.id)}
                >
                  {side === undefined ? t('lead.start') : t('lead.startFor', { side: side.short })}
                </Button>
              );
            })}
        </div>
        <p className={styles.note} role="status">
          {view.shown.nudged ? t('lead.nudged') : ''}
        </p>
        {view.sheets.length === 0 && <EmptyState sentence={t('none')} />}
        <LeadAsks step={step} view={view} />
        <ul className={styles.list}>
          {view.sheets.map(sheet => (
            <li key={sheet.id} className={opened === sheet.id ? styles.wide : undefined}>
              <LeadSheet
                sheet={sheet}
                view={view}
                opened={opened === sheet.id}
                onOpen={on => setOpened(on ? sheet.id : null)}
              />
            </li>
          ))}
        </ul>
        {view.questions.length > 0 && (
          <>
            <h3 className={styles.label}>{t('lead.questions')}</h3>
            {view.questions.map(({ id: question, text, side = null, by }) => (
              <ModeratedCard
                key={question}
                step={id}
                line={{
                  id: question,
                  side,
                  flags: 0,
                  data: { text },
                  name: view.people.get(by ?? '')?.name ?? '',
                }}
                sides={[]}
              />
            ))}
          </>
        )}
        <SetAside step={step} />
      </section>
    </FieldActsContext>
  );
}
