import type { ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { type ButtonLook, buttonClass } from './buttonClass.ts';

interface ButtonLinkProps extends ButtonLook {
  href: string;
  children: ReactNode;
  icon?: ReactNode;
  iconAfter?: ReactNode;
  /** Offers the target as a file; a string is its name. */
  download?: boolean | string;
  newWindow?: boolean;
  ref?: Ref<HTMLAnchorElement>;
}

/** Looks like a button because it stands among buttons; leads somewhere, so it is a link. */
export function ButtonLink(props: ButtonLinkProps) {
  const { href, children, note, icon, iconAfter, download, newWindow = false } = props;
  return (
    <a
      ref={props.ref}
      href={href}
      className={buttonClass(props)}
      download={download}
      target={newWindow ? '_blank' : undefined}
      rel={newWindow ? 'noreferrer' : undefined}
    >
      <span className={styles.words}>
        {icon}
        <span>{children}</span>
        {iconAfter}
      </span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </a>
  );
}
