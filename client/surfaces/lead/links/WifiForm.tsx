import { useState } from 'react';
import type { NowPart } from '#shared/protocol/parts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords } from '../leadWords.ts';
import styles from './CodeDialog.module.css';

/** Name and password of the room's Wi-Fi, shown on the stage below the code. */
export function WifiForm({ wifi }: { wifi: NowPart['wifi'] }) {
  const t = useLeadWords();
  const { act } = useActs();
  const [name, setName] = useState(wifi?.name ?? '');
  const [password, setPassword] = useState(wifi?.password ?? '');
  const [saved, setSaved] = useState(false);

  async function save(next: NowPart['wifi']) {
    const done = await act({ type: 'workshop:edit', wifi: next });
    setSaved(done !== null);
  }

  function typed(set: (value: string) => void) {
    return (value: string) => {
      setSaved(false);
      set(value);
    };
  }

  const submit = () => name.trim() !== '' && void save({ name: name.trim(), password });
  return (
    <fieldset className={styles.wifi}>
      <legend className={styles.label}>{t('code.wifi')}</legend>
      <p className={styles.note}>{t('code.wifiNote')}</p>
      <div className={styles.fields}>
        <Field
          label={t('code.wifiName')}
          showLabel
          value={name}
          onChange={typed(setName)}
          onSubmit={submit}
        />
        <Field
          label={t('code.wifiPassword')}
          showLabel
          value={password}
          onChange={typed(setPassword)}
          onSubmit={submit}
        />
      </div>
      <div className={styles.acts}>
        <Button size="small" onPress={submit} off={name.trim() === ''}>
          {t('code.wifiSave')}
        </Button>
        {wifi !== null && (
          <Button
            variant="bare"
            size="small"
            onPress={() => {
              setName('');
              setPassword('');
              void save(null);
            }}
          >
            {t('code.wifiClear')}
          </Button>
        )}
        <span role="status" className={styles.note}>
          {saved ? t('code.saved') : ''}
        </span>
      </div>
    </fieldset>
  );
}
