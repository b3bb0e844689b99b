import { useState } from 'react';
import type { NowPart } from '#shared/protocol/parts.ts';
import type { Side } from '#shared/workshop/state.ts';
import { Chips } from '../../ui/Chips.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import { useActs } from './ActProvider.tsx';
import { useCommonWords, useLeadWords } from './leadWords.ts';
import { markOf } from './marksOf.ts';
import page from './Page.module.css';
import styles from './SettingsDialog.module.css';

interface SettingsDialogProps {
  now: NowPart;
  open: boolean;
  onBack: () => void;
}

/** Names of the workshop and its sides, and how many people each side wishes for. */
export function SettingsDialog({ now, open, onBack }: SettingsDialogProps) {
  return open ? <Settings now={now} onBack={onBack} /> : null;
}

function Settings({ now, onBack }: Omit<SettingsDialogProps, 'open'>) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { act } = useActs();
  const { workshop } = now;
  const [title, setTitle] = useState(workshop.title);
  const [town, setTown] = useState(workshop.town);
  const [address, setAddress] = useState(workshop.address);
  const [sides, setSides] = useState<Side[]>(workshop.sides);

  async function save() {
    if (title !== workshop.title || town !== workshop.town || address !== workshop.address) {
      await act({ type: 'workshop:edit', title, town, address });
    }
    for (const [index, { id, name, short, wished }] of sides.entries()) {
      if (JSON.stringify(sides[index]) !== JSON.stringify(workshop.sides[index])) {
        await act({ type: 'side:edit', side: id, name, short, wished });
      }
    }
    onBack();
  }

  function change(id: string, fields: Partial<Side>) {
    setSides(sides.map(side => (side.id === id ? { ...side, ...fields } : side)));
  }

  return (
    <Dialog
      open
      title={t('settings.title')}
      sentence={t('settings.sentence')}
      act={{ label: t('settings.act'), onAct: () => void save() }}
      back={c('action.notYet')}
      onBack={onBack}
    >
      <Field label={t('settings.name')} showLabel value={title} onChange={setTitle} limit={120} autoFocus />
      <Field label={t('settings.town')} showLabel value={town} onChange={setTown} limit={80} />
      <div>
        <Chips
          label={t('settings.address')}
          showLabel
          chips={[
            { id: 'ty', label: t('settings.addressTy') },
            { id: 'panstwo', label: t('settings.addressPanstwo') },
          ]}
          chosen={[address]}
          onChange={([id]) => setAddress(id === 'panstwo' ? 'panstwo' : 'ty')}
        />
        <p className={page.quiet}>{t('settings.addressNote')}</p>
      </div>
      {sides.map(side => {
        const mark = markOf(side.id);
        return (
          <fieldset key={side.id} className={styles.side}>
            <legend className={styles.legend}>
              {mark && <SideMark side={mark} size={28} />}
              {t('settings.side', { side: side.id })}
            </legend>
            <Field
              label={t('settings.side', { side: side.id })}
              value={side.name}
              limit={80}
              onChange={name => change(side.id, { name })}
            />
            <div className={styles.row}>
              <Field
                label={t('settings.short')}
                showLabel
                value={side.short}
                limit={20}
                onChange={short => change(side.id, { short })}
              />
              <Field
                label={t('settings.wished')}
                showLabel
                type="number"
                inputMode="numeric"
                value={String(side.wished)}
                onChange={wished =>
                  change(side.id, { wished: Math.min(300, Math.max(0, Number(wished) || 0)) })
                }
              />
            </div>
          </fieldset>
        );
      })}
    </Dialog>
  );
}
