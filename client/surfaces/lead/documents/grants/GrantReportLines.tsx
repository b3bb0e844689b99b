import { Plus, Trash2 } from 'lucide-react';
import type { Application } from '#shared/agreement/grants/application.ts';
import type { Cost, Grant } from '#shared/agreement/grants/grant.ts';
import { Button } from '../../../../ui/Button.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { Switch } from '../../../../ui/Switch.tsx';
import { LimitField } from '../../LimitField.tsx';
import { AmountField } from '../AmountField.tsx';
import own from '../DocumentsPage.module.css';
import { OptionField } from '../OptionField.tsx';
import { useGrantWords } from '../paperworkWords.ts';
import { useLines } from '../useLines.ts';

const OUTSIDE = 'none';

/** A cost whose amount cannot be read yet stays as it was typed. */
export type OpenCost = Omit<Cost, 'amount'> & { amount: number | null };

interface GrantCostFieldsProps {
  costs: readonly OpenCost[];
  lines: Application['lines'];
  onChange: (costs: OpenCost[]) => void;
}

/** Costs one by one, each on a line of the budget or outside of it. */
export function GrantCostFields({ costs, lines, onChange }: GrantCostFieldsProps) {
  const t = useGrantWords();
  const { rows, add } = useLines(costs, onChange);
  const options = [
    ...lines.map(({ what }, index) => ({
      id: String(index),
      words: t('report.lineOf', { n: index + 1, what }),
    })),
    { id: OUTSIDE, words: t('report.noLine') },
  ];
  return (
    <>
      {rows.map(({ id, n, line: { line, what, amount }, set, remove }) => (
        <div key={id} className={own.budget}>
          <OptionField
            label={t('report.line', { n })}
            options={options}
            value={line === null ? OUTSIDE : String(line)}
            onChange={chosen => set({ line: chosen === OUTSIDE ? null : Number(chosen) })}
          />
          <LimitField
            label={t('report.what', { n })}
            showLabel
            value={what}
            limit={120}
            onChange={value => set({ what: value })}
          />
          <AmountField
            label={t('report.amount', { n })}
            value={amount}
            onChange={value => set({ amount: value })}
          />
          <p className={own.sum}>
            <IconButton
              framed
              icon={<Trash2 aria-hidden="true" />}
              label={t('report.removeCost', { n })}
              onPress={remove}
            />
          </p>
        </div>
      ))}
      <Button
        icon={<Plus aria-hidden="true" />}
        off={costs.length >= 60}
        onPress={() => add({ line: lines.length > 0 ? 0 : null, what: '', amount: 0 })}
      >
        {t('report.addCost')}
      </Button>
    </>
  );
}

type Photo = NonNullable<Grant['report']>['photos'][number];

/** Captions of photos; without consent none of them is kept. */
export function GrantPhotoFields(props: { photos: readonly Photo[]; onChange: (photos: Photo[]) => void }) {
  const { photos, onChange } = props;
  const t = useGrantWords();
  const { rows } = useLines(photos, onChange);
  return rows.map(({ id, n, line: { caption, consent }, set, remove }) => (
    <div key={id} className={own.budget}>
      <LimitField
        label={t('report.caption', { n })}
        showLabel
        value={caption}
        limit={200}
        onChange={value => set({ caption: value })}
      />
      <Switch label={t('report.consent', { n })} on={consent} onChange={on => set({ consent: on })} />
      <p className={own.sum}>
        <IconButton
          framed
          icon={<Trash2 aria-hidden="true" />}
          label={t('report.removePhoto', { n })}
          onPress={remove}
        />
      </p>
    </div>
  ));
}
