import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Application } from '#shared/agreement/grants/application.ts';
import { type Cost, type Grant, spentOf } from '#shared/agreement/grants/grant.ts';
import { zloty } from '#shared/agreement/grants/money.ts';
import { currentLanguage } from '../../../../i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import { ActDialog } from '../../ActDialog.tsx';
import { LimitField } from '../../LimitField.tsx';
import styles from '../../Page.module.css';
import own from '../DocumentsPage.module.css';
import { NumberField } from '../NumberField.tsx';
import { useGrantWords } from '../paperworkWords.ts';
import { GrantCostFields, GrantPhotoFields, type OpenCost } from './GrantReportLines.tsx';
import type { StageDialogProps } from './GrantStages.tsx';

type Report = NonNullable<Grant['report']>;
/** What cannot be read as a number yet stays as it was typed. */
type Open = Omit<Report, 'at' | 'people' | 'costs'> & { people: number | null; costs: OpenCost[] };

/** What happened with the money: a line of the budget for each cost, and totals that are always there. */
export function GrantReport({ line, doing, onKeep, onBack }: StageDialogProps) {
  const t = useGrantWords();
  const { report, decision } = line.grant;
  const [form, setForm] = useState<Open>(
    report ?? { who: '', happened: '', people: 0, costs: [], photos: [] },
  );
  const { who, happened, people, costs, photos } = form;
  const change = (fields: Partial<Open>) => setForm({ ...form, ...fields });
  const paid = costs.filter(hasAmount);
  const missing =
    who.trim() === '' || happened.trim() === ''
      ? t('report.missing')
      : !photos.every(isAllowed)
        ? t('report.missingConsent')
        : people === null || paid.length < costs.length
          ? t('report.missingNumber')
          : undefined;
  const kept = { who, happened, people: people ?? 0, costs: paid, photos };
  return (
    <ActDialog
      open
      doing={doing}
      missing={missing}
      title={t('report.title')}
      sentence={t('report.sentence')}
      act={{
        label: t('report.act'),
        onAct: () => onKeep({ act: 'report', ...kept }, t('report.done')),
      }}
      back={t('back')}
      onBack={onBack}
    >
      <LimitField
        label={t('report.happened')}
        showLabel
        multiline
        rows={4}
        value={happened}
        limit={3000}
        onChange={value => change({ happened: value })}
      />
      <NumberField
        label={t('report.people')}
        value={people}
        least={0}
        most={1_000_000}
        onChange={value => change({ people: value })}
      />
      <h3 className={styles.label}>{t('report.costs')}</h3>
      <GrantCostFields
        costs={costs}
        lines={line.application.lines}
        onChange={changed => change({ costs: changed })}
      />
      <Totals costs={paid} lines={line.application.lines} granted={decision?.amount ?? 0} />
      <h3 className={styles.label}>{t('report.photos')}</h3>
      <GrantPhotoFields photos={photos} onChange={changed => change({ photos: changed })} />
      <Button
        icon={<Plus aria-hidden="true" />}
        off={photos.length >= 20}
        onPress={() => change({ photos: [...photos, { caption: '', consent: false }] })}
      >
        {t('report.addPhoto')}
      </Button>
      <LimitField
        label={t('whoReport')}
        showLabel
        value={who}
        limit={200}
        onChange={value => change({ who: value })}
      />
    </ActDialog>
  );
}

function hasAmount(cost: OpenCost): cost is Cost {
  return cost.amount !== null;
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
