import { useTranslation } from 'react-i18next';
import type { Change } from '#shared/agreement/differences.ts';
import type { WordChange } from '#shared/diffWords.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { ChangedWords } from '../../ui/ChangedWords.tsx';
import styles from './Differences.module.css';

interface ChangeCardProps {
  change: Change;
  /** „1 z 2" */
  place: string;
  /** Both versions beside each other, each with its own marks; null: one text. */
  beside: { from: number; to: number } | null;
  lang: string;
}

/** One change on paper: where it is, and its words. */
export function ChangeCard({ change, place, beside, lang }: ChangeCardProps) {
  const { t } = useTranslation('partner');
  const { label, wasLabel, title, kind, lines } = change;
  const part = usePart(change);
  const said = kind === 'changed' ? '' : t(`differences.kinds.${kind}`);
  const split = beside !== null && lines.length > 0 && kind !== 'moved';
  return (
    <li className={styles.card}>
      <div className={styles.where}>
        <h2 className={styles.clause}>
          {label !== '' && <span className={styles.number}>{label}</span>}{' '}
          {part !== '' && label !== '' ? part : title}
        </h2>
        <span className={styles.place}>{place}</span>
      </div>
      {(said !== '' || wasLabel !== '' || (part !== '' && label === '')) && (
        <p className={styles.said}>
          {[label === '' ? part : '', said, wasLabel === '' ? '' : t('differences.was', { label: wasLabel })]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
      {split ? (
        <div className={styles.pair}>
          {(['del', 'ins'] as const).map(own => (
            <section
              key={own}
              aria-label={t('differences.older', { n: own === 'del' ? beside.from : beside.to })}
            >
              <p className={styles.version}>
                {t('differences.older', { n: own === 'del' ? beside.from : beside.to })}
              </p>
              <Lines lines={lines.map(line => without(line, own === 'del' ? 'ins' : 'del'))} lang={lang} />
            </section>
          ))}
        </div>
      ) : (
        <Lines lines={lines} lang={lang} />
      )}
    </li>
  );
}

function Lines({ lines, lang }: { lines: readonly WordChange[][]; lang: string }) {
  const { t } = useTranslation('partner');
  const words = { removed: t('differences.removed'), added: t('differences.added') };
  if (lines.every(line => line.length === 0)) {
    return <p className={styles.said}>{t('differences.nothing')}</p>;
  }
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two versions differ for ever in the same way
    <p key={at} className={styles.line} lang={lang}>
      <ChangedWords changes={line.map(one => ({ ...one, text: bindWords(one.text) }))} words={words} />
    </p>
  ));
}

function without(line: readonly WordChange[], kind: WordChange['kind']): WordChange[] {
  return line.filter(one => one.kind !== kind);
}

/** What a passage is called: „ust. 2", „dane strony"; '' for a whole clause. */
function usePart(change: Change): string {
  const { t } = useTranslation('partner');
  const { of, number } = change;
  const point = change.point ?? '';
  if (of === 'section' || (of === 'paragraph' && number === null)) {
    return '';
  }
  if (of === 'point') {
    return number === null
      ? t('differences.parts.point', { point })
      : t('differences.parts.pointOf', { n: number, point });
  }
  return t(`differences.parts.${of}`, { n: number ?? '' });
}
