import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './Lead.module.css';

/** Who may write in the text itself: the facilitator only, some people with a pen, or everybody. */
export function LeadPens({ step }: { step: NowStep }) {
  const { t } = useTranslation('draft');
  const { people, results } = useWorkshop();
  const { act } = useActs();
  const run = results?.step === step.id ? (results.run as { pens?: string[] | null } | null) : null;
  const pens = run?.pens ?? null;
  const here = (people?.people ?? []).filter(({ status, way }) => status !== 'removed' && way === 'phone');
  if (step.status !== 'open') {
    return null;
  }
  return (
    <section className={styles.pens}>
      <h3>{t('pens.title')}</h3>
      <Switch
        label={t('pens.all')}
        note={pens === null ? t('pens.allNote') : t('pens.someNote')}
        on={pens === null}
        onChange={all => void act({ type: 'pens:set', step: step.id, people: all ? null : [] })}
      />
      {pens !== null && here.length > 0 && (
        <Chips
          label={t('pens.choose')}
          showLabel
          many
          chips={here.map(({ id, name }) => ({ id, label: name }))}
          chosen={pens}
          onChange={chosen => void act({ type: 'pens:set', step: step.id, people: [...chosen] })}
        />
      )}
    </section>
  );
}
