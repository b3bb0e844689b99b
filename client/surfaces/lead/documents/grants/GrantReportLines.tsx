import { Plus, Trash2 } from 'lucide-react';
import type { Application } from '#shared/agreement/grants/application.ts';
import type { Cost, Grant } from '#shared/agreement/grants/grant.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Field } from '../../../../ui/Field.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { Switch } from '../../../../ui/Switch.tsx';
import { AmountField } from '../AmountField.tsx';
import own from '../DocumentsPage.module.css';
import { OptionField } from '../OptionField.tsx';
import { useGrantWords } from '../paperworkWords.ts';

const OUTSIDE = 'none';

interface GrantCostFieldsProps {
  costs: readonly Cost[];
  lines: Application['lines'];
  onChange: (costs: Cost[]) => void;
}

/** Costs one by one, each on a line of the budget or outside of it. */
export function GrantCostFields({ costs, lines, onChange }: GrantCostFieldsProps) {
  const t = useGrantWords();
  const set = (index: number, fields: Partial<Cost>) =>
    onChange(costs.map((cost, at) => (at === index ? { ...cost, ...fields } : cost)));
  const options = [
    ...lines.map(({ what }, index) => ({
      id: String(index),
      words: t('report.lineOf', { n: index + 1, what }),
    })),
    { id: OUTSIDE, words: t('report.noLine') },
  ];
  return (
    <>
      {costs.map(({ line, what, amount }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: costs have no id of their own; where one goes, all of them begin anew
        <div key={`${costs.length}.${index}`} className={own.budget}>
          <OptionField
            label={t('report.line', { n: index + 1 })}
            options={options}
            value={line === null ? OUTSIDE : String(line)}
            onChange={id => set(index, { line: id === OUTSIDE ? null : Number(id) })}
          />
          <Field
            label={t('report.what', { n: index + 1 })}
            showLabel
            value={what}
            limit={120}
            onChange={value => set(index, { what: value })}
          />
          <AmountField
            label={t('report.amount', { n: index + 1 })}
            value={amount}
            onChange={value => set(index, { amount: value })}
          />
          <p className={own.sum}>
            <IconButton
              framed
              icon={<Trash2 aria-hidden="true" />}
              label={t('report.removeCost', { n: index + 1 })}
              onPress={() => onChange(costs.filter((_, at) => at !== index))}
            />
          </p>
        </div>
      ))}
      <Button
        icon={<Plus aria-hidden="true" />}
        off={costs.length >= 60}
        onPress={() => onChange([...costs, { line: lines.length > 0 ? 0 : null, what: '', amount: 0 }])}
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
  const set = (index: number, fields: Partial<Photo>) =>
    onChange(photos.map((photo, at) => (at === index ? { ...photo, ...fields } : photo)));
  return photos.map(({ caption, consent }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: captions have no id of their own
    <div key={index} className={own.budget}>
      <Field
        label={t('report.caption', { n: index + 1 })}
        showLabel
        value={caption}
        limit={200}
        onChange={value => set(index, { caption: value })}
      />
      <Switch
        label={t('report.consent', { n: index + 1 })}
        on={consent}
        onChange={on => set(index, { consent: on })}
      />
      <p className={own.sum}>
        <IconButton
          framed
          icon={<Trash2 aria-hidden="true" />}
          label={t('report.removePhoto', { n: index + 1 })}
          onPress={() => onChange(photos.filter((_, at) => at !== index))}
        />
      </p>
    </div>
  ));
}
