import { ChevronDown, Download } from 'lucide-react';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import styles from './Downloads.module.css';
import { saveFile } from './saveFile.ts';

/** What nearly everybody needs; other forms are for few. */
const FIRST = ['pdf', 'docx'] as const;
const OTHERS = ['odt', 'html', 'md', 'json'] as const;
type Ending = (typeof FIRST)[number] | (typeof OTHERS)[number];
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

const PDF = { draft: 'pdfProject', frozen: 'pdfFrozen', sealed: 'pdfSealed' } as const;

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
  /** The file that people signed, where whoever reads is given it. */
  signed?: { href: string; count: number } | null;
}

/** Every form of a document, each with what it is good for. */
export function Downloads({ path, query, stands, approvals, course = false, signed = null }: DownloadsProps) {
  const { t } = useTranslation(['documents', 'errors']);
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
    const note =
      variant === null
        ? ending === 'pdf'
          ? PDF[stands]
          : (`${ending}Note` as const)
        : (`${variant}Note` as const);
    return (
      <Row
        key={keyOf(offer)}
        href={addressOf(path, query, offer)}
        busy={busy}
        name={
          variant === null
            ? t(`documents:files.${ending}`)
            : t(`documents:files.${variant}`, { form: ending.toUpperCase() })
        }
        onClick={event => void save(event, offer)}
      >
        {busy ? t('documents:files.making') : t(`documents:files.${note}`)}
      </Row>
    );
  };

  return (
    <div className={styles.downloads}>
      <ul>
        {signed !== null && (
          <Row href={signed.href} name={t('documents:files.signed')}>
            {t('documents:files.signedNote', { count: signed.count })}
          </Row>
        )}
        {FIRST.map(ending => row({ ending, variant: null }))}
      </ul>
      <details
        className={styles.others}
        onToggle={({ currentTarget }) => {
          // What was opened would lie below the edge of a small screen.
          if (currentTarget.open) {
            currentTarget.scrollIntoView({ block: 'nearest' });
          }
        }}
      >
        <summary className={styles.open}>
          {t('documents:files.others')}
          <ChevronDown aria-hidden="true" size={18} />
        </summary>
        <ul>
          {[
            ...COPIES.filter(({ variant }) => approvals || variant !== 'approvals'),
            ...(course ? COURSE : []),
            ...OTHERS.map(ending => ({ ending, variant: null })),
          ].map(row)}
        </ul>
      </details>
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

interface RowProps {
  href: string;
  name: string;
  busy?: boolean;
  onClick?: (event: MouseEvent) => void;
  /** What it is good for. */
  children: ReactNode;
}

function Row({ href, name, busy = false, onClick, children }: RowProps) {
  return (
    <li className={styles.row}>
      <a className={styles.file} href={href} download aria-busy={busy || undefined} onClick={onClick}>
        <Download aria-hidden="true" size={18} />
        <b>{name}</b>
        <span>{children}</span>
      </a>
    </li>
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
