import { Check } from 'lucide-react';
import { classes } from '../../ui/classes.ts';
import { useSay } from '../lead/leadWords.ts';
import home from './Home.module.css';
import { HomeFrame } from './HomeFrame.tsx';
import type { CreatedWorkshop, TemplateLine } from './homeApi.ts';
import { useHomeWords } from './homeWords.ts';
import styles from './NewWorkshop.module.css';
import { NewWorkshopForm } from './NewWorkshopForm.tsx';
import { useTemplateNote } from './templateWords.ts';

interface NewWorkshopProps {
  templates: readonly TemplateLine[];
  chosen: string;
  onChoose: (template: string) => void;
  onBack: () => void;
  onCreated: (created: CreatedWorkshop) => void;
}

/** Choosing a template, and what the workshop is called; the third click makes it. */
export function NewWorkshop({ templates, chosen, onChoose, onBack, onCreated }: NewWorkshopProps) {
  const t = useHomeWords();
  const say = useSay();
  const note = useTemplateNote();
  const template = templates.find(one => one.id === chosen);
  return (
    <HomeFrame onBack={onBack}>
      <div className={styles.columns}>
        <section className={home.section} aria-label={t('picker.templates')}>
          <h1 className={home.title}>{t('new')}</h1>
          <ul className={styles.list}>
            {templates.map(one => (
              <li key={one.id}>
                <button
                  type="button"
                  aria-pressed={one.id === chosen}
                  className={classes(styles.choice, one.id === chosen && styles.on)}
                  onClick={() => onChoose(one.id)}
                >
                  <span>
                    <b>{say(one.title)}</b>
                    <span>{note(one)}</span>
                  </span>
                  {one.id === chosen && <Check aria-hidden="true" size={22} strokeWidth={2.6} />}
                </button>
              </li>
            ))}
          </ul>
        </section>
        {template !== undefined && (
          <NewWorkshopForm key={template.id} template={template} onCreated={onCreated} />
        )}
      </div>
    </HomeFrame>
  );
}
