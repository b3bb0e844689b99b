import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Application } from '#shared/agreement/grants/application.ts';
import { type Cost, type Grant, spentOf } from '#shared/agreement/grants/grant.ts';
import { zloty } from '#shared/agreement/grants/money.ts';
import { currentLanguage } from '../../../../i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { Field } from '../../../../ui/Field.tsx';
import styles from '../../Page.module.css';
import own from '../DocumentsPage.module.css';
import { useGrantWords } from '../paperworkWords.ts';
import { GrantCostFields, GrantPhotoFields } from './GrantReportLines.tsx';
import type { StageDialogProps } from './GrantStages.tsx';

type Report = NonNullable<Grant['report']>;

/** What happened with the money: a line of the budget for each cost, and totals that are always there. */
export function GrantReport({ line, onKeep, onBack }: StageDialogProps) {
  const t = useGrantWords();
  const { report, decision } = line.grant;
  const [form, setForm] = useState<Omit<Report, 'at'>>(
    report ?? { who: '', happened: '', people: 0, costs: [], photos: [] },
  );
  const { who, happened, people, costs, photos } = form;
  const change = (fields: Partial<Report>) => setForm({ ...form, ...fields });
  const isReady = who.trim() !== '' && happened.trim() !== '' && photos.every(isAllowed);
  const kept = { who, happened, people, costs, photos };
  return (
    <Dialog
      open
      title={t('report.title')}
      sentence={t('report.sentence')}
      act={{
        label: t('report.act'),
        off: !isReady,
        onAct: () => void onKeep({ act: 'report', ...kept }, t('report.done')),
      }}
      back={t('back')}
      onBack={onBack}
    >
      <Field
        label={t('report.happened')}
        showLabel
        multiline
        rows={4}
        value={happened}
        limit={3000}
        onChange={value => change({ happened: value })}
      />
      <Field
        label={t('report.people')}
        showLabel
        type="number"
        inputMode="numeric"
        value={String(people)}
        onChange={value =>
          change({ people: Math.min(1_000_000, Math.max(0, Math.trunc(Number(value)) || 0)) })
        }
      />
      <h3 className={styles.label}>{t('report.costs')}</h3>
      <GrantCostFields
        costs={costs}
        lines={line.application.lines}
        onChange={changed => change({ costs: changed })}
      />
      <Totals costs={costs} lines={line.application.lines} granted={decision?.amount ?? 0} />
      <h3 className={styles.label}>{t('report.photos')}</h3>
      <GrantPhotoFields photos={photos} onChange={changed => change({ photos: changed })} />
      <Button
        icon={<Plus aria-hidden="true" />}
        off={photos.length >= 20}
        onPress={() => change({ photos: [...photos, { caption: '', consent: false }] })}
      >
        {t('report.addPhoto')}
      </Button>
      <Field
        label={t('whoReport')}
        showLabel
        value={who}
        limit={200}
        onChange={value => change({ who: value })}
      />
    </Dialog>
  );
}

function isAllowed({ caption, consent }: Report['photos'][number]): boolean {
  return consent || caption.trim() === '';
}

interface TotalsProps {
  costs: readonly Cost[];
  lines: Application['lines'];
  granted: number;
}

/** Each line of the budget against what was spent on it, and the whole; own contributions are not paid from the grant. */
function Totals({ costs, lines, granted }: TotalsProps) {
  const t = useGrantWords();
  const lang = currentLanguage();
  const spent = spentOf(costs, lines.length);
  const paid = costs
    .filter(({ line }) => line === null || lines[line]?.own !== true)
    .reduce((sum, { amount }) => sum + amount, 0);
  const left = granted - paid;
  return (
    <div role="status" className={own.total}>
      <ul className={own.letters}>
        {lines.map(({ what, quantity, price }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a frozen budget have no id and never move
          <li key={index}>
            {t('report.onLine', {
              n: index + 1,
              what,
              spent: zloty(spent.byLine[index] ?? 0, lang),
              planned: zloty(quantity * price, lang),
            })}
          </li>
        ))}
      </ul>
      <p>
        {t('report.total', { spent: zloty(paid, lang), granted: zloty(granted, lang) })}{' '}
        {left > 0
          ? t('report.left', { left: zloty(left, lang) })
          : left < 0
            ? t('report.over', { over: zloty(-left, lang) })
            : t('report.exact')}
      </p>
    </div>
  );
}
