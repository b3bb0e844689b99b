import { Download } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import styles from './Downloads.module.css';
import { saveFile } from './saveFile.ts';

const ENDINGS = ['pdf', 'docx', 'odt', 'html', 'md', 'json'] as const;
type Ending = (typeof ENDINGS)[number];
const NAMES: Readonly<Record<Ending, string>> = {
  pdf: 'PDF',
  docx: 'DOCX',
  odt: 'ODT',
  html: 'HTML',
  md: 'Markdown',
  json: 'JSON',
};

interface DownloadsProps {
  /** `/api/workshops/:id/documents/:document`, without an ending. */
  path: string;
  /** `version`, `as` and so on, without the question mark. */
  query: string;
}

/** Every form of a document, each with what it is good for. */
export function Downloads({ path, query }: DownloadsProps) {
  const { t } = useTranslation(['documents', 'errors']);
  const [making, setMaking] = useState<Ending | null>(null);
  const [said, setSaid] = useState<{ words: string; bad: boolean } | null>(null);

  async function save(event: MouseEvent, ending: Ending) {
    // Opening it another way, in a new tab say, stays the browser's own business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    if (making !== null) {
      return;
    }
    setMaking(ending);
    setSaid(null);
    const saved = await saveFile(addressOf(path, ending, query));
    setMaking(null);
    setSaid(
      saved.ok
        ? { words: t('documents:files.done', { name: saved.name }), bad: false }
        : {
            words: saved.error === null ? t('documents:files.noAnswer') : t(`errors:${saved.error}`),
            bad: true,
          },
    );
  }

  return (
    <div className={styles.downloads}>
      <ul className={styles.list}>
        {ENDINGS.map(ending => (
          <li key={ending} className={styles.row}>
            <a
              className={styles.file}
              href={addressOf(path, ending, query)}
              download
              aria-busy={making === ending || undefined}
              onClick={event => void save(event, ending)}
            >
              <Download aria-hidden="true" size={18} />
              <b>{NAMES[ending]}</b>
              <span>{making === ending ? t('documents:files.making') : t(`documents:files.${ending}`)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p role="status" className={classes(styles.said, said?.bad && styles.bad)}>
        {making !== null ? (
          <span className="visually-hidden">{t('documents:files.making')}</span>
        ) : (
          said?.words
        )}
      </p>
    </div>
  );
}

function addressOf(path: string, ending: Ending, query: string): string {
  return `${path}.${ending}${query === '' ? '' : `?${query}`}`;
}
