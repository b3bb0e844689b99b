import { useState } from 'react';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Switch } from '../../../ui/Switch.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords } from '../leadWords.ts';
import { Devices } from '../links/Devices.tsx';
import styles from '../Page.module.css';
import { PageFrame } from '../PageFrame.tsx';
import { totalOf } from '../step/goal.ts';
import { AddPerson } from './AddPerson.tsx';
import { AreasSection } from './AreasSection.tsx';
import { type Asked, PersonDialogs } from './PersonDialogs.tsx';
import { SideRoster } from './SideRoster.tsx';

/** „Osoby": the roster by side, devices and links, the door. */
export function PeoplePage() {
  const t = useLeadWords();
  const { now, people } = useWorkshop();
  const { act } = useActs();
  const [asked, setAsked] = useState<Asked | null>(null);
  if (now === null) {
    return <div />;
  }
  const all = people?.people ?? [];
  const here = all.filter(line => line.status !== 'removed');
  const removed = all.filter(line => line.status === 'removed');
  const sides = now.workshop.sides;
  const areas = now.workshop.areas ?? [];
  const meeting = now.step !== null;
  const sideless = here.filter(line => !sides.some(side => side.id === line.sides[0]));
  return (
    <PageFrame now={now} sub={t('people.sub')} aside={<Devices now={now} seats={people?.seats ?? []} />}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('people.title')}</h1>
        <p className={styles.count}>
          {t('people.count', { here: totalOf(now.here.online), roster: totalOf(now.here.roster) })}
        </p>
      </div>
      <Switch
        label={t('code.door')}
        note={now.joining.open ? t('code.doorOpen') : t('code.doorClosed')}
        on={now.joining.open}
        onChange={open => void act({ type: 'joining:set', open })}
      />
      {here.length === 0 && <p className={styles.quiet}>{t('people.empty')}</p>}
      {sides.map(side => (
        <SideRoster
          key={side.id}
          side={side}
          people={here.filter(line => line.sides[0] === side.id)}
          hands={now.hands.people}
          meeting={meeting}
          onAsk={setAsked}
        />
      ))}
      {sideless.length > 0 && (
        <SideRoster
          side={null}
          people={sideless}
          hands={now.hands.people}
          meeting={meeting}
          onAsk={setAsked}
        />
      )}
      <AddPerson sides={sides} areas={areas} />
      <AreasSection areas={areas} />
      {removed.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {t('people.removed')} ({removed.length})
          </summary>
          <SideRoster side={null} people={removed} hands={[]} meeting={meeting} onAsk={setAsked} />
        </details>
      )}
      {asked !== null && (
        <PersonDialogs
          asked={asked}
          sides={sides}
          areas={areas}
          people={here}
          onBack={() => setAsked(null)}
        />
      )}
    </PageFrame>
  );
}
