import { Suspense, useEffect, useState } from 'react';
import { useKeptFocus } from '../../ui/useKeptFocus.ts';
import { useCommonWords } from '../lead/leadWords.ts';
import { Created } from './Created.tsx';
import { FrontDoor } from './FrontDoor.tsx';
import styles from './Home.module.css';
import { HomeFrame } from './HomeFrame.tsx';
import type { CreatedWorkshop } from './homeApi.ts';
import { useHomeWords } from './homeWords.ts';
import { NewWorkshop } from './NewWorkshop.tsx';
import { TemplateList } from './TemplateList.tsx';
import { useHouse } from './useHouse.ts';
import { WorkshopList } from './WorkshopList.tsx';

/** The home page: workshops of this server and new ones; for everybody else the door. */
export function Home() {
  return (
    <Suspense fallback={<div data-surface="desk" />}>
      <HomePage />
    </Suspense>
  );
}

function HomePage() {
  const t = useHomeWords();
  const c = useCommonWords();
  const { house, again } = useHouse();
  const [chosen, setChosen] = useState<string | null>(null);
  const [created, setCreated] = useState<CreatedWorkshop | null>(null);
  const product = c('product');
  useKeptFocus();

  // The title of the window belongs to the browser.
  useEffect(() => {
    document.title = product;
  }, [product]);

  if (house === null) {
    return (
      <HomeFrame>
        <p className={styles.quiet}>{t('loading')}</p>
      </HomeFrame>
    );
  }
  if (created !== null) {
    return (
      <Created
        workshop={created}
        onStay={() => {
          setCreated(null);
          setChosen(null);
          again();
        }}
      />
    );
  }
  if (house === 'unreachable' || house.error !== null) {
    return <FrontDoor house={house} onAgain={again} />;
  }
  if (chosen !== null) {
    return (
      <NewWorkshop
        templates={house.templates}
        chosen={chosen}
        onChoose={setChosen}
        onBack={() => setChosen(null)}
        onCreated={setCreated}
      />
    );
  }
  return (
    <HomeFrame own={house.seats.powers}>
      <div className={styles.columns}>
        <WorkshopList workshops={house.workshops} seats={house.seats} />
        <TemplateList
          templates={house.templates}
          mayCreate={house.seats.administrator}
          onChoose={setChosen}
          onCreated={setCreated}
        />
      </div>
    </HomeFrame>
  );
}
