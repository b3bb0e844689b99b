import { ChevronRight } from 'lucide-react';
import { useSay } from '../lead/leadWords.ts';
import styles from './Home.module.css';
import type { CreatedWorkshop, TemplateLine } from './homeApi.ts';
import { useHomeWords } from './homeWords.ts';
import { RehearsalCard } from './RehearsalCard.tsx';
import { useTemplateNote } from './templateWords.ts';

interface TemplateListProps {
  templates: readonly TemplateLine[];
  mayCreate: boolean;
  onChoose: (template: string) => void;
  onCreated: (created: CreatedWorkshop) => void;
}

/** „Nowy cykl": templates with what they take. */
export function TemplateList({ templates, mayCreate, onChoose, onCreated }: TemplateListProps) {
  const t = useHomeWords();
  const say = useSay();
  const note = useTemplateNote();
  // The afternoon that ends in an agreement, where it is there.
  const tried = templates.find(({ id }) => id === 'krotki-cykl') ?? templates[0];
  return (
    <section className={styles.section} aria-labelledby="nowy">
      <h2 id="nowy" className={styles.title}>
        {t('new')}
      </h2>
      <p className={styles.lead}>{mayCreate ? t('newNote') : t('noCreate')}</p>
      {mayCreate && templates.length === 0 && <p>{t('noTemplates')}</p>}
      {mayCreate && templates.length > 0 && (
        <ul className={styles.templates}>
          {templates.map(template => (
            <li key={template.id}>
              <button type="button" className={styles.template} onClick={() => onChoose(template.id)}>
                <span>
                  <b>{say(template.title)}</b>
                  <span className={styles.note}>{note(template)}</span>
                </span>
                <ChevronRight aria-hidden="true" size={22} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {mayCreate && tried !== undefined && <RehearsalCard template={tried} onCreated={onCreated} />}
    </section>
  );
}
