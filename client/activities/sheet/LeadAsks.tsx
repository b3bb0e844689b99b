import type { NowStep } from '#shared/protocol/parts.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Lead.module.css';
import { type SheetView, titleOf, useSheetWords } from './sheetView.ts';

/** People who were named and have not answered: whoever has no phone, or is away, says it aloud. */
export function LeadAsks({ step, view }: { step: NowStep; view: SheetView }) {
  const { t } = useSheetWords();
  const { act, say } = useActs();
  const may = step.status === 'open' || (step.status === 'closed' && step.write);
  const asks = view.sheets
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap(sheet =>
      sheet.fields.flatMap(({ record, people }) =>
        people.filter(({ yes }) => !yes).map(({ id }) => ({ sheet, record, id })),
      ),
    );
  if (asks.length === 0) {
    return null;
  }

  async function answer(record: string, person: string, yes: boolean) {
    const data = { act: yes ? 'accept' : 'decline' };
    const done = await act({ type: 'entry:act', step: step.id, entry: record, data, behalf: person });
    if (done !== null) {
      say(t('lead.saved'));
    }
  }

  return (
    <details className={styles.aside}>
      <summary>{t('lead.waits', { count: asks.length })}</summary>
      <ul>
        {asks.map(({ sheet, record, id }) => {
          const name = view.people.get(id)?.name ?? t('somebody');
          return (
            <li key={`${record} ${id}`}>
              <span>
                {name}, {titleOf(t, sheet)}
              </span>
              {may && (
                <span className={styles.tools}>
                  <Button size="small" onPress={() => void answer(record, id, true)}>
                    {t('lead.saidYes', { name })}
                  </Button>
                  <Button variant="bare" size="small" onPress={() => void answer(record, id, false)}>
                    {t('lead.saidNo', { name })}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
