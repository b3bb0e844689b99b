import { type RefObject, useRef, useState } from 'react';
import styles from './LinkField.module.css';

interface Copying {
  field: RefObject<HTMLInputElement | null>;
  copied: boolean;
  /** Copies what stands in the field; whether the browser did. */
  copy: () => boolean;
  /** Another link stands there now. */
  forget: () => void;
}

/** Copies a link that is shown once. */
export function useCopying(): Copying {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  return {
    field,
    copied,
    /** On plain http there is no clipboard; the old command still works where the words are selected. */
    copy() {
      field.current?.select();
      const done = document.execCommand('copy');
      setCopied(done);
      return done;
    },
    forget: () => setCopied(false),
  };
}

interface LinkFieldProps {
  label: string;
  link: string;
  /** Of `useCopying`, where a button copies it. */
  field?: RefObject<HTMLInputElement | null>;
}

/** A link that is shown once: whoever comes into the field has all of it selected. */
export function LinkField({ label, link, field }: LinkFieldProps) {
  return (
    <input
      ref={field}
      readOnly
      className={styles.link}
      aria-label={label}
      value={link}
      onFocus={event => event.currentTarget.select()}
    />
  );
}
