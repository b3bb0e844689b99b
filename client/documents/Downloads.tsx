import { Download } from 'lucide-react';
import { type MouseEvent, useId, useState } from 'react';
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

/** Copies made on request: with the approvals so far, for publication without contacts, with where each paragraph comes from. */
const COPIES = [
  { variant: 'approvals', ending: 'pdf' },
  { variant: 'extract', ending: 'html' },
  { variant: 'extract', ending: 'pdf' },
  { variant: 'trace', ending: 'pdf' },
] as const;
/** Of an application that was handed in, for those who lead. */
const COURSE = [
  { variant: 'course', ending: 'pdf' },
  { variant: 'course', ending: 'docx' },
] as const;

const PDF = { draft: 'pdfProject', frozen: 'pdfFrozen', sealed: 'pdf' } as const;

/** One file that is offered; `variant` null: the document itself. */
interface Offer {
  ending: Ending;
  variant: (typeof COPIES)[number]['variant'] | 'course' | null;
}

interface DownloadsProps {
  /** `/api/workshops/:id/documents/:document`, without an ending. */
  path: string;
  /** `version`, `as` and so on, without the question mark. */
  query: string;
  /** What its PDF is; nobody should sign one without the seal. */
  stands: 'draft' | 'frozen' | 'sealed';
  /** Whether there are approvals to print before the seal, for whoever may read them. */
  approvals: boolean;
  /** Whether there is a copy with what became of it. */
  course?: boolean;
}

/** Every form of a document, each with what it is good for. */
export function Downloads({ path, query, stands, approvals, course = false }: DownloadsProps) {
  const { t } = useTranslation(['documents', 'errors']);
  const copies = useId();
  const [making, setMaking] = useState<string | null>(null);
  const [said, setSaid] = useState<{ words: string; bad: boolean } | null>(null);

  async function save(event: MouseEvent, offer: Offer) {
    // Opening it another way, in a new tab say, stays the browser's own business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    if (making !== null) {
      return;
    }
    setMaking(keyOf(offer));
    setSaid(null);
    const saved = await saveFile(addressOf(path, query, offer));
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

  const row = (offer: Offer) => {
    const busy = making === keyOf(offer);
    const { ending, variant } = offer;
    const form = NAMES[ending];
    const name = variant === null ? form : t(`documents:files.${variant}Name`);
    const what =
      variant === null
        ? t(`documents:files.${ending === 'pdf' ? PDF[stands] : ending}`)
        : t(`documents:files.${variant}`, { form });
    return (
      <li key={keyOf(offer)} className={styles.row}>
        <a
          className={styles.file}
          href={addressOf(path, query, offer)}
          download
          aria-busy={busy || undefined}
          onClick={event => void save(event, offer)}
        >
          <Download aria-hidden="true" size={18} />
          <b>{name}</b>
          <span>{busy ? t('documents:files.making') : what}</span>
        </a>
      </li>
    );
  };

  return (
    <div className={styles.downloads}>
      <ul className={styles.list}>{ENDINGS.map(ending => row({ ending, variant: null }))}</ul>
      <h3 className={styles.label} id={copies}>
        {t('documents:files.copies')}
      </h3>
      <ul className={styles.list} aria-labelledby={copies}>
        {[
          ...COPIES.filter(({ variant }) => approvals || variant !== 'approvals'),
          ...(course ? COURSE : []),
        ].map(row)}
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

function keyOf({ ending, variant }: Offer): string {
  return `${variant ?? ''}.${ending}`;
}

function addressOf(path: string, query: string, { ending, variant }: Offer): string {
  const asked = new URLSearchParams(query);
  if (variant !== null) {
    asked.set('variant', variant);
  }
  return `${path}.${ending}${asked.size === 0 ? '' : `?${asked}`}`;
}
