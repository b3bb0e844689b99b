import { useTranslation } from 'react-i18next';
import type { Attribution } from '#shared/template/template.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './Keepsakes.module.css';
import { putEntry } from './putEntry.ts';
import { ENTRY_DRAFT } from './useEntryDraft.ts';
import { useText } from './useText.ts';
import type { UnfinishedWords } from './useUnfinished.ts';

/** Somebody did not finish before the others went on: nothing is lost, it can go in as „później”. */
export function Unfinished({ unfinished }: { unfinished: UnfinishedWords }) {
  const { t } = useTranslation(['seat']);
  const text = useText();
  const session = useSession();
  const { texts, data, words } = unfinished;

  function drop() {
    session.drafts.set(texts.id, ENTRY_DRAFT, '');
  }

  function add() {
    putEntry(session, { id: texts.id, attribution: attributionIn(texts.config) }, data);
    drop();
  }

  return (
    <section className={styles.paper}>
      <p className={classes(styles.title, styles.calm)}>
        {t('seat:unfinished.title', { title: text(texts.title) })}
      </p>
      <p className={styles.words}>{words}</p>
      <p className={styles.note}>{t('seat:unfinished.sentence')}</p>
      <div className={styles.acts}>
        <Button size="small" keeps onPress={add}>
          {t('seat:unfinished.add')}
        </Button>
        <Button variant="bare" size="small" onPress={drop}>
          {t('seat:unfinished.drop')}
        </Button>
      </div>
    </section>
  );
}

/** What the plan says about authors; a step whose mode was moved since refuses and the words come back. */
function attributionIn(config: unknown): Attribution {
  const named = typeof config === 'object' && config !== null && 'attribution' in config;
  return named ? (config.attribution as Attribution) : 'named';
}
