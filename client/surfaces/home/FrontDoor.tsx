import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Field } from '../../ui/Field.tsx';
import { ask } from '../lead/leadApi.ts';
import { useLeadWords } from '../lead/leadWords.ts';
import home from './Home.module.css';
import { HomeFrame } from './HomeFrame.tsx';
import { useHomeWords } from './homeWords.ts';
import styles from './NewWorkshop.module.css';
import type { House } from './useHouse.ts';

interface FrontDoorProps {
  house: House | 'unreachable';
  onAgain: () => void;
}

/** For a browser without a seat: where participants go, where whoever hosts the server goes. */
export function FrontDoor({ house, onAgain }: FrontDoorProps) {
  const t = useHomeWords();
  const lead = useLeadWords();
  if (house === 'unreachable') {
    return (
      <HomeFrame>
        <section className={styles.created}>
          <h1 className={home.title}>{t('door.noNetworkTitle')}</h1>
          <p className={home.lead}>{t('door.noNetwork')}</p>
          <div className={styles.acts}>
            <Button variant="green" size="main" onPress={onAgain}>
              {lead('gate.check')}
            </Button>
          </div>
        </section>
      </HomeFrame>
    );
  }
  const powerless = house.error === 'own-machine-only';
  return (
    <HomeFrame
      places={(['A', 'A', 'B', 'B', 'C'] as const).map((side, index) => ({
        id: `${side}${index}`,
        side,
        empty: index % 2 === 1,
      }))}
    >
      <section className={styles.created}>
        <h1 className={home.title}>{t('door.title')}</h1>
        <div className={styles.door}>
          <h2>{t('door.participant')}</h2>
          <p>{t('door.participantText')}</p>
          <div>
            <ButtonLink href="/dolacz" variant="green" size="main">
              {t('door.join')}
            </ButtonLink>
          </div>
        </div>
        <div className={styles.door}>
          <h2>{t('door.host')}</h2>
          <p>{powerless ? t('door.ownMachine') : t('door.hostText')}</p>
          {powerless ? <Pair onAgain={onAgain} /> : <p>{t('door.lead')}</p>}
        </div>
      </section>
    </HomeFrame>
  );
}

function Pair({ onAgain }: { onAgain: () => void }) {
  const t = useHomeWords();
  const lead = useLeadWords();
  const { t: errors } = useTranslation('errors');
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string>();

  async function pair() {
    const reply = await ask('POST', '/api/admin/pair', { code });
    if (reply.ok) {
      onAgain();
    } else {
      setRefusal(reply.error === null ? lead('noAnswer') : errors(reply.error));
    }
  }

  return (
    <div className={styles.pair}>
      <Field
        label={t('door.pair')}
        showLabel
        inputMode="numeric"
        value={code}
        refusal={refusal}
        onChange={setCode}
        onSubmit={() => void pair()}
      />
      <Button onPress={() => void pair()} off={code.replace(/\D/g, '').length !== 6}>
        {t('door.pairAct')}
      </Button>
    </div>
  );
}
