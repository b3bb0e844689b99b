import type { ReactNode } from 'react';
import { Plank } from '../../ui/Plank.tsx';
import styles from './Wood.module.css';

interface WoodProps {
  /** Height of the top face in 1080ths of the height. */
  face: number;
  /** Papers lying on the table. */
  children?: ReactNode;
}

/** The edge of the table closes the picture at the bottom. */
export function Wood({ face, children }: WoodProps) {
  return (
    <div className={styles.wood}>
      <Plank face={face} edge={14} grain={9} seed={5} square>
        {children}
      </Plank>
    </div>
  );
}
