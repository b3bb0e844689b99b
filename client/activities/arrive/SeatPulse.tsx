import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArriveConfig } from '#shared/activities/arrive/arrive.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { WorkPart } from '../../surfaces/seat/Parts.tsx';
import { useText } from '../../surfaces/seat/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { ScaleChoice } from '../../ui/ScaleChoice.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './SeatArrive.module.css';

interface SeatPulseProps extends Pick<ViewProps, 'step'> {
  pulse: Extract<ArriveConfig['pulse'], { on: true }>;
}

/** „Jak się dziś masz?” from 1 to 5; whose answer it was is never stored. */
export function SeatPulse({ step, pulse }: SeatPulseProps) {
  const { t } = useTranslation(['activities', 'common', 'seat']);
  const text = useText();
  const { entries, put, edit } = useOwnEntries(step.id);
  const [chosen, setChosen] = useState<number | null>(null);
  const sent = entries.find(({ status }) => status !== 'withdrawn');
  const answered = typeof sent?.data.value === 'number' ? sent.data.value : null;
  const value = chosen ?? answered;
  const changed = chosen !== null && chosen !== answered;

  if (!step.write && answered === null) {
    return null;
  }

  function send() {
    if (value === null) {
      return;
    }
    const data = { kind: 'pulse', value };
    if (sent === undefined) {
      put(data, 'pulse');
    } else {
      void edit(sent.id, data);
    }
    setChosen(null);
  }

  return (
    <WorkPart label={text(pulse.question)}>
      <ScaleChoice
        legend={<span className={styles.question}>{text(pulse.question)}</span>}
        value={value}
        ends={[text(pulse.low), text(pulse.high)]}
        words={one => t('activities:arrive.pulse.value', { value: one })}
        onChange={setChosen}
        off={!step.write}
      />
      <p className={styles.privacy} role="status">
        {!step.write
          ? t('seat:arrive.pulseClosed')
          : answered === null || changed
            ? t('activities:arrive.pulse.privacy')
            : t('activities:arrive.pulse.sent')}
      </p>
      {step.write && (answered === null || changed) && (
        <Button variant="green" size="main" wide off={value === null} onPress={send}>
          {answered === null ? t('activities:arrive.pulse.send') : t('activities:arrive.pulse.change')}
        </Button>
      )}
    </WorkPart>
  );
}
