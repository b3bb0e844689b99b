import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LateOption } from '#shared/activities/choose/lateOptions.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Lead.module.css';
import type { VoteView } from './voteView.ts';

const LENGTH = 140;

/** Ideas that came while people vote: kept, and taken in before the next vote. */
export function LeadLate({ step, vote }: { step: NowStep; vote: VoteView }) {
  const { t } = useTranslation(['choose', 'common']);
  const { act, say } = useActs();
  const [text, setText] = useState('');
  const open = step.status === 'open';
  const ready = text.trim() !== '' && [...text].length <= LENGTH;
  const direct = (data: Record<string, unknown>) => act({ type: 'step:direct', step: step.id, data });

  async function keep() {
    if (ready && (await direct({ act: 'later', text })) !== null) {
      setText('');
      say(t('choose:lead.lateAdded'));
    }
  }

  const take = ({ id, text: words }: LateOption) => void direct({ act: 'add', text: words, late: id });
  const mayTake = open && vote.stage === 'before' && vote.shown.cast === 0;
  return (
    <details className={styles.more} open={vote.shown.late.length > 0 || undefined}>
      <summary>
        {t('choose:lateTitle')} ({vote.shown.late.length})
      </summary>
      <p className={styles.note}>{t('choose:lateNote')}</p>
      <ul className={styles.options}>
        {vote.shown.late.map(late => (
          <li key={late.id} className={styles.option}>
            <span className={styles.text}>{late.text}</span>
            {open && (
              <span className={styles.optionActs}>
                {mayTake && (
                  <Button
                    size="small"
                    label={t('choose:lead.lateTake', { text: late.text })}
                    onPress={() => take(late)}
                  >
                    {t('choose:lead.lateTakeShort')}
                  </Button>
                )}
                <Button
                  variant="bare"
                  size="small"
                  label={t('choose:lead.lateDrop', { text: late.text })}
                  onPress={() => void direct({ act: 'drop', late: late.id })}
                >
                  {t('choose:lead.lateDropShort')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {open && vote.stage !== 'before' && (
        <div className={styles.add}>
          <Field
            label={t('choose:lead.lateAdd')}
            showLabel
            note={t('choose:lead.lateAddNote')}
            value={text}
            limit={LENGTH}
            leftWords={count => t('common:count.charactersLeft', { count })}
            overWords={count => t('common:count.charactersOver', { count })}
            onChange={setText}
            onSubmit={() => void keep()}
          />
          <Button off={!ready} onPress={() => void keep()}>
            {t('choose:lead.lateAct')}
          </Button>
        </div>
      )}
    </details>
  );
}
