import type { LucideIcon } from 'lucide-react';
import styles from './NewWorkshop.module.css';

interface FactProps {
  icon: LucideIcon;
  name: string;
  text: string;
}

/** One thing a template needs. */
export function Fact({ icon: Icon, name, text }: FactProps) {
  return (
    <div className={styles.fact}>
      <Icon aria-hidden="true" size={22} />
      <p>
        <b>{name}</b>
        <span>{text}</span>
      </p>
    </div>
  );
}
