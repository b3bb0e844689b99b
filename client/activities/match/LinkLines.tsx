import { Link2 } from 'lucide-react';
import { conflictsOf, type Link } from '#shared/activities/match/links.ts';
import { type MatchView, useMatchWords } from './matchView.ts';
import styles from './Parts.module.css';

interface LinkLinesProps {
  links: readonly Link[];
  view: MatchView;
}

/** Links of one need as they are read: what fits, what we could do, how many tables found it. */
export function LinkLines({ links, view }: LinkLinesProps) {
  const { t, lang } = useMatchWords();
  if (links.length === 0) {
    return null;
  }
  const conflicts = conflictsOf(view.links);
  return (
    <ul className={styles.links} aria-label={t('links')}>
      {links.map(link => (
        <li key={link.id} className={styles.link} data-dashed={isUnsure(link, view) || undefined}>
          <span className={styles.with}>
            <Link2 aria-hidden="true" size={18} />
            <span>{resourceWords(link, view, t('confirm'))}</span>
          </span>
          {[...new Set(link.sentences.map(({ text }) => text).filter(Boolean))].map(text => (
            <span key={text} className={styles.said}>
              {text}
            </span>
          ))}
          {link.strength > 1 && (
            <span className={styles.strength}>{t('strength', { count: link.strength })}</span>
          )}
          {conflicts
            .filter(({ links: some }) => some.includes(link.id))
            .map(({ resource, date }) => (
              <span key={`${resource} ${date}`} className={styles.conflict}>
                {t('conflict', { what: view.resource(resource)?.text ?? '', day: dayWords(date, lang) })}
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}

/** „Plakat (do potwierdzenia) + Tablica" */
export function resourceWords({ resources }: Link, view: MatchView, confirm: string): string {
  return resources
    .flatMap(id => view.resource(id) ?? [])
    .map(one => (one.confirm ? `${one.text} (${confirm})` : one.text))
    .join(' + ');
}

/** Whether something in it must still be agreed to. */
export function isUnsure({ resources }: Link, view: MatchView): boolean {
  return resources.some(id => view.resource(id)?.confirm === true);
}

/** „14 grudnia" */
export function dayWords(day: string, lang: string): string {
  return new Date(`${day}T12:00:00`).toLocaleDateString(lang === 'pl' ? 'pl-PL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
  });
}
