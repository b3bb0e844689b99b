import { MessageSquare, OctagonX } from 'lucide-react';
import type { DissentLine } from '#shared/protocol/documents.ts';
import { useDocumentWords } from '../leadWords.ts';
import styles from './FreezeButton.module.css';

/** More than these nobody reads in a dialog; the console has them all. */
const MOST = 8;

/** Before freezing: what people object to or remark, and what becomes of it. Objections come first. */
export function FreezeDissent({ dissent }: { dissent: readonly DissentLine[] }) {
  const t = useDocumentWords();
  const objects = dissent.some(({ stance }) => stance === 'object');
  const ordered = [
    ...dissent.filter(({ stance }) => stance === 'object'),
    ...dissent.filter(({ stance }) => stance === 'remark'),
  ];
  return (
    <section className={styles.dissent} aria-label={t('lead.freezeOpen')}>
      <ul>
        {ordered.slice(0, MOST).map(({ place, stance, text, earlier }, index) => {
          const Icon = stance === 'object' ? OctagonX : MessageSquare;
          return (
            // Two people may say the same of the same clause.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index}>
              <Icon size={18} aria-hidden="true" />
              <span>
                {t(`lead.dissent.${stance}`, { place, text })}
                {earlier && ` (${t('lead.dissent.earlier')})`}
              </span>
            </li>
          );
        })}
      </ul>
      {ordered.length > MOST && <p>{t('lead.dissent.more', { count: ordered.length - MOST })}</p>}
      <p>{t(objects ? 'lead.freezeDissent' : 'lead.freezeRemarks')}</p>
    </section>
  );
}
