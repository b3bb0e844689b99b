import { useRef, useState } from 'react';
import { spellCode } from '#shared/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import home from './Home.module.css';
import { HomeFrame } from './HomeFrame.tsx';
import type { CreatedWorkshop } from './homeApi.ts';
import { useHomeWords } from './homeWords.ts';
import styles from './NewWorkshop.module.css';

interface CreatedProps {
  workshop: CreatedWorkshop;
  onStay: () => void;
}

/** The workshop exists; its facilitator link is shown this once, in a field to select. */
export function Created({ workshop, onStay }: CreatedProps) {
  const t = useHomeWords();
  const field = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState<'selected' | 'copied' | null>(null);

  async function select() {
    field.current?.focus();
    field.current?.select();
    try {
      await navigator.clipboard.writeText(workshop.facilitatorLink);
      setDone('copied');
    } catch {
      // Plain http has no clipboard: the selected field is the way.
      setDone('selected');
    }
  }

  return (
    <HomeFrame>
      <section className={styles.created} aria-labelledby="gotowy">
        <h1 id="gotowy" className={home.title}>
          {t('created.title')}
        </h1>
        <p className={home.lead}>{t('created.sentence', { code: spellCode(workshop.code) })}</p>
        <label className={styles.linkLabel}>
          {t('created.link')}
          <input
            ref={field}
            readOnly
            className={styles.link}
            value={workshop.facilitatorLink}
            onFocus={event => event.currentTarget.select()}
          />
        </label>
        <p className={styles.note}>{t('created.linkNote')}</p>
        <div className={styles.acts}>
          <ButtonLink href={`/prowadzenie/${workshop.id}`} variant="green" size="main">
            {t('created.go')}
          </ButtonLink>
          <Button onPress={() => void select()}>{t('created.select')}</Button>
          <Button variant="bare" onPress={onStay}>
            {t('created.stay')}
          </Button>
        </div>
        <p role="status">{done === null ? '' : t(`created.${done}`)}</p>
      </section>
    </HomeFrame>
  );
}
