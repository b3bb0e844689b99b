import { useTranslation } from 'react-i18next';
import type { WordChange } from '#shared/diffWords.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import type { DocumentDifferences } from '#shared/protocol/documents.ts';
import { ChangedWords } from '../../ui/ChangedWords.tsx';
import { ChangeReasons } from './ChangeReasons.tsx';
import styles from './Differences.module.css';
import { useKindWords, usePart } from './usePlaces.ts';

interface ChangeCardProps {
  change: DocumentDifferences['changes'][number];
  /** Where the list above leads to, if it does. */
  id: string | undefined;
  /** „1 z 2"; '' where nobody counts. */
  place: string;
  /** How it was and how it is, each with its own marks; null: both in one text. */
  beside: { from: number; to: number } | null;
  sides: DocumentDifferences['sides'];
  lang: string;
}

/** One change on paper: where it is, and its words. */
export function ChangeCard({ change, id, place, beside, sides, lang }: ChangeCardProps) {
  const { t } = useTranslation('partner');
  const { label, title, kind, lines } = change;
  // Of what was not there before, no earlier number can be told.
  const wasLabel = kind === 'added' ? '' : change.wasLabel;
  const part = usePart()(change);
  const said = useKindWords()(change);
  const split = beside !== null && lines.length > 0 && kind === 'changed';
  return (
    <li id={id} tabIndex={id === undefined ? undefined : -1} className={styles.card}>
      <div className={styles.where}>
        <h2 className={styles.clause}>
          {label !== '' && <span className={styles.number}>{label}</span>}{' '}
          {part !== '' && label !== '' ? part : title}
        </h2>
        {place !== '' && <span className={styles.place}>{place}</span>}
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
            <section key={own} aria-label={versionWords(own, beside)}>
              <p className={styles.version}>{versionWords(own, beside)}</p>
              <Lines
                lines={lines.map(line => without(line, own === 'del' ? 'ins' : 'del'))}
                lang={lang}
                apart
              />
            </section>
          ))}
        </div>
      ) : (
        <Lines lines={lines} lang={lang} />
      )}
      {change.follows !== null && <p className={styles.quiet}>{t(`differences.${change.follows}`)}</p>}
      <ChangeReasons reasons={change.reasons} sides={sides} />
    </li>
  );

  function versionWords(own: 'del' | 'ins', { from, to }: { from: number; to: number }): string {
    return own === 'del' ? t('differences.before', { n: from }) : t('differences.after', { n: to });
  }
}

interface LinesProps {
  lines: readonly WordChange[][];
  lang: string;
  apart?: boolean;
}

function Lines({ lines, lang, apart = false }: LinesProps) {
  const { t } = useTranslation('partner');
  const words = { removed: t('differences.removed'), added: t('differences.added') };
  if (lines.every(line => line.length === 0)) {
    return <p className={styles.said}>{t('differences.nothing')}</p>;
  }
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two versions differ for ever in the same way
    <p key={at} className={styles.line} lang={lang}>
      <ChangedWords
        changes={line.map(one => ({ ...one, text: bindWords(one.text) }))}
        words={words}
        apart={apart}
      />
    </p>
  ));
}

function without(line: readonly WordChange[], kind: WordChange['kind']): WordChange[] {
  return line.filter(one => one.kind !== kind);
}
