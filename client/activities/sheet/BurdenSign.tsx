import { Leaf } from 'lucide-react';
import styles from './Stage.module.css';

/** What a sheet adds, told by shape: a leaf for nothing, one weight for a little, three for much; dashes for no answer. */
export function BurdenSign({ weight }: { weight: 0 | 1 | 2 | null }) {
  if (weight === 0) {
    return <Leaf aria-hidden="true" className={styles.leaf} />;
  }
  const weights = weight === 1 ? 1 : weight === 2 ? 3 : 0;
  return (
    <span className={styles.weights} aria-hidden="true">
      {weights === 0 ? (
        <i className={styles.unsaid} />
      ) : (
        Array.from({ length: weights }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weights have nothing else
          <i key={index} />
        ))
      )}
    </span>
  );
}
