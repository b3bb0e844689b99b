import { Download } from 'lucide-react';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../documents/saveFile.ts';
import styles from '../../../ui/Button.module.css';
import { type ButtonLook, buttonClass } from '../../../ui/buttonClass.ts';
import { useDocumentWords } from '../leadWords.ts';
import page from '../Page.module.css';

interface FileLinkProps extends ButtonLook {
  href: string;
  children: ReactNode;
}

/** A file to keep: it is made while one waits, and a refusal is a sentence beside it, never a saved page of code. */
export function FileLink({ href, children, ...look }: FileLinkProps) {
  const t = useDocumentWords();
  const { t: errors } = useTranslation('errors');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');

  async function save(event: MouseEvent) {
    // Opening it another way, in a new tab say, stays the browser's own business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    if (busy) {
      return;
    }
    setBusy(true);
    setSaid(t('files.making'));
    const saved = await saveFile(href);
    setBusy(false);
    setSaid(
      saved.ok
        ? t('files.done', { name: saved.name })
        : saved.error === null
          ? t('files.noAnswer')
          : errors(saved.error),
    );
  }

  return (
    <>
      <a
        className={buttonClass(look)}
        href={href}
        download
        aria-busy={busy || undefined}
        onClick={event => void save(event)}
      >
        <span className={styles.words}>
          <Download aria-hidden="true" />
          <span>{children}</span>
        </span>
      </a>
      <span role="status" className={said === '' ? 'visually-hidden' : page.note}>
        {said}
      </span>
    </>
  );
}
