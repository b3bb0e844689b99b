import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupLine, NowStep } from '#shared/protocol/parts.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import { TableSign } from '../../ui/TableSign.tsx';
import styles from './ChooseTable.module.css';
import group from './OwnGroup.module.css';
import { useSides } from './useSides.ts';

/** People choose where they sit: who is at each table, and how many places are left. */
export function ChooseTable({ step }: { step: NowStep }) {
  const { t } = useTranslation(['seating']);
  const choice = useChoice(step, null);
  return (
    <section className={classes(group.group, styles.choose)} aria-labelledby="moja-para">
      <h2 id="moja-para" className={styles.title}>
        {t('seating:choose')}
      </h2>
      <p className={styles.note}>{t('seating:chooseNote')}</p>
      <Tables {...choice} own={null} />
      <Refusal words={choice.refusal} />
    </section>
  );
}

/** Somebody sits and may sit elsewhere. */
export function ChangeTable({ step, own }: { step: NowStep; own: number }) {
  const { t } = useTranslation(['seating']);
  const [asked, setAsked] = useState(false);
  const choice = useChoice(step, () => setAsked(false));
  return (
    <>
      <Button variant="bare" size="small" hasPopup="dialog" onPress={() => setAsked(true)}>
        {t('seating:change')}
      </Button>
      <Dialog
        open={asked}
        title={t('seating:changeTitle')}
        back={t('seating:stay')}
        onBack={() => setAsked(false)}
      >
        {asked && (
          <div className={styles.choose}>
            <Tables {...choice} own={own} />
            <Button size="small" onPress={() => choice.sit(null)}>
              {t('seating:stand')}
            </Button>
            <Refusal words={choice.refusal} />
          </div>
        )}
      </Dialog>
    </>
  );
}

interface Choice {
  sit: (to: number | null) => void;
  refusal: string;
}

/** Now or not at all: in ten minutes somebody sits elsewhere. */
function useChoice(step: NowStep, onDone: (() => void) | null): Choice {
  const { t } = useTranslation(['seating', 'errors']);
  const { sendNow } = useCommand();
  const [refusal, setRefusal] = useState('');
  async function sit(to: number | null) {
    const answer = await sendNow({ type: 'groups:sit', step: step.id, to });
    if (answer?.ok) {
      setRefusal('');
      onDone?.();
    } else {
      setRefusal(answer === null ? t('seating:noAnswer') : t(`errors:${answer.error}`));
    }
  }
  return { sit: to => void sit(to), refusal };
}

function Refusal({ words }: { words: string }) {
  return (
    <p role="alert" className={styles.refusal}>
      {words}
    </p>
  );
}

function Tables({ sit, own }: Choice & { own: number | null }) {
  const { people } = useWorkshop();
  const places = people?.places ?? 0;
  return (
    <ul className={styles.tables}>
      {(people?.groups ?? []).map(table => (
        <Table key={table.sign} table={table} places={places} isOwn={table.sign === own} sit={sit} />
      ))}
    </ul>
  );
}

interface TableProps {
  table: GroupLine;
  places: number;
  isOwn: boolean;
  sit: Choice['sit'];
}

function Table({ table, places, isOwn, sit }: TableProps) {
  const { t } = useTranslation(['seating', 'common']);
  const sides = useSides();
  const { sign, people } = table;
  const label = t('common:table', { sign });
  const counts = { taken: people.length, places };
  return (
    <li className={styles.table}>
      <TableSign sign={sign} label={label} size={44} />
      <div className={styles.who}>
        <p className={styles.places}>
          <span aria-hidden="true">{t('seating:places', counts)}</span>
          <span className="visually-hidden">{t('seating:placesLabel', counts)}</span>
        </p>
        {people.length === 0 ? (
          <p className={styles.places}>{t('seating:free')}</p>
        ) : (
          <ul className={styles.people}>
            {people.map(({ id, name, side }) => {
              const known = sides.get(side);
              return (
                <li key={id}>
                  {known && <SideMark side={known.letter} size={20} name={known.label} />}
                  <span className={styles.name}>{name}</span>
                </li>
              );
            })}
          </ul>
        )}
      </div>
      {isOwn || people.length >= places ? (
        <b className={styles.state}>{t(isOwn ? 'seating:yours' : 'seating:full')}</b>
      ) : (
        <Button size="small" label={t('seating:hereAt', { table: label })} onPress={() => sit(sign)}>
          {t('seating:here')}
        </Button>
      )}
    </li>
  );
}
