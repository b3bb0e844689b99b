import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '#shared/agreement/blocks.ts';
import { Flow } from './Flow.tsx';
import styles from './Sheet.module.css';

interface TableViewProps {
  block: Extract<Block, { t: 'table' }>;
  passage: string;
  spoken: (key: string) => object;
  wide: boolean;
  /** Where a row comes from, by its number. */
  trace: (row: number) => ReactNode;
}

const WIDE_COLUMNS = 6;
/** The column of words, beside the number: there is room below them. */
const TRACED = 1;

/** A table on a desk; on a phone each of its rows is a list of what stands under which heading. */
export function TableView({ block, passage, spoken, wide, trace }: TableViewProps) {
  const { t } = useTranslation('documents');
  const whole = block.widths.reduce((sum, width) => sum + width, 0);
  // A page of a desk is too narrow for many columns of Polish words, too.
  if (!wide || block.head.length >= WIDE_COLUMNS) {
    return (
      <div className={styles.stack}>
        <p className={styles.caption} {...spoken(passage)}>
          {block.caption}
        </p>
        <ol>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order
            <li key={at} aria-label={t('row', { n: at + 1 })} {...spoken(`${passage}.${at}`)}>
              <dl>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells keep their order
                  <div key={column}>
                    <dt>{block.head[column]}</dt>
                    <dd>
                      <Flow words={cell} />
                    </dd>
                  </div>
                ))}
              </dl>
              {trace(at + 1)}
            </li>
          ))}
        </ol>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section className={styles.frame} aria-label={block.caption || block.head.join(', ')} tabIndex={0}>
      <table className={styles.table}>
        <caption {...spoken(passage)}>{block.caption}</caption>
        <colgroup>
          {block.widths.map((width, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their order
            <col key={column} style={{ inlineSize: `${(100 * width) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {block.head.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order
            <tr key={at} {...spoken(`${passage}.${at}`)}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells keep their order
                <td key={column}>
                  <Flow words={cell} />
                  {column === TRACED && trace(at + 1)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
