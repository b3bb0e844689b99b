import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Sign } from '../../ui/Sign.tsx';
import { TableEdge } from '../../ui/TableEdge.tsx';
import styles from './Gate.module.css';
import { ask } from './leadApi.ts';
import { useCommonWords, useLeadWords } from './leadWords.ts';

interface NoPowersProps {
  workshop: string;
  onAgain: () => void;
}

/** A facilitator's seat on plain http from another machine: one page that says what to do. */
export function NoPowers({ workshop, onAgain }: NoPowersProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { t: errors } = useTranslation('errors');
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const port = location.port === '' ? '' : `:${location.port}`;

  async function pair() {
    const reply = await ask('POST', '/api/admin/pair', { code });
    if (reply.ok) {
      onAgain();
    } else {
      setRefusal(reply.error === null ? t('noAnswer') : errors(reply.error));
    }
  }

  return (
    <div data-surface="desk" className={styles.gate}>
      <header className={styles.head}>
        <Sign width={42} name={c('product')} />
      </header>
      <main className={styles.main}>
        <h1 className={styles.title}>{t('gate.ownTitle')}</h1>
        <p>{t('gate.own')}</p>
        <ol className={styles.ways}>
          <li className={styles.way}>
            <h2>{t('gate.ownMachine')}</h2>
            <p>{t('gate.ownMachineText')}</p>
            <input
              className={styles.address}
              readOnly
              aria-label={t('gate.ownMachineText')}
              value={`http://localhost${port}/prowadzenie/${workshop}`}
              onFocus={event => event.currentTarget.select()}
            />
          </li>
          <li className={styles.way}>
            <h2>{t('gate.ownConsole')}</h2>
            <p>{t('gate.ownConsoleText')}</p>
            <div>
              <Button size="small" onPress={onAgain}>
                {t('gate.check')}
              </Button>
            </div>
          </li>
          <li className={styles.way}>
            <h2>{t('gate.ownPair')}</h2>
            <p>{t('gate.ownPairText', { command: 'npm start -- --pair' })}</p>
            <div className={styles.pair}>
              <Field
                label={t('gate.pairCode')}
                placeholder={t('gate.pairCode')}
                value={code}
                inputMode="numeric"
                refusal={refusal}
                onChange={setCode}
                onSubmit={() => void pair()}
              />
              <Button variant="green" onPress={() => void pair()} off={code.replace(/\D/g, '').length !== 6}>
                {t('gate.pair')}
              </Button>
            </div>
          </li>
        </ol>
      </main>
      <TableEdge />
    </div>
  );
}
