import type { ReactNode } from 'react';
import type { Block } from '#shared/agreement/blocks.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import { Flow } from './Flow.tsx';
import styles from './Sheet.module.css';
import { TableView } from './TableView.tsx';

interface BlockViewProps {
  block: Exclude<Block, { t: 'title' | 'h2' | 'annex' }>;
  /** Key of this block for reading aloud. */
  passage: string;
  spoken: (key: string) => object;
  wide: boolean;
  /** Where a paragraph of this clause comes from, by its number; nothing where nobody wrote it. */
  trace: (item: number) => ReactNode;
}

/** One block of the document as it is read on a screen. */
export function BlockView({ block, passage, spoken, wide, trace }: BlockViewProps) {
  switch (block.t) {
    case 'p':
      return (
        <div className={styles.paragraph}>
          <p {...spoken(passage)}>
            <Flow words={block.words} />
          </p>
          {trace(1)}
        </div>
      );
    case 'note':
      return (
        <p className={styles.note} {...spoken(passage)}>
          <Flow words={block.words} />
        </p>
      );
    case 'ask':
      return (
        <div className={styles.paragraph}>
          <p {...spoken(passage)}>
            <Flow words={[block]} />
          </p>
          {trace(1)}
        </div>
      );
    case 'parties':
      return (
        <ul className={styles.parties}>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parties keep their order
            <li key={at} {...spoken(`${passage}.${at}`)}>
              {row.side && <SideMark side={row.side} size={17} letter="beside" tone="ink" />}
              <p>
                <Flow words={row.words} />
              </p>
            </li>
          ))}
        </ul>
      );
    case 'ol':
      return <List block={block} passage={passage} spoken={spoken} trace={trace} />;
    case 'table':
      return <TableView block={block} passage={passage} spoken={spoken} wide={wide} trace={trace} />;
    case 'facts':
      return (
        <dl className={styles.facts} {...spoken(passage)}>
          {block.rows.map(row => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              {row.lines.map(line => (
                <dd key={`${line.side ?? ''} ${line.text}`}>
                  {line.side && <SideMark side={line.side} size={16} tone="ink" />} {line.text}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      );
    case 'signatures':
      return (
        <ul className={styles.signatures} {...spoken(passage)}>
          {block.rows.map(row => (
            <li key={row.party}>
              <p className={styles.signer}>
                {row.side && <SideMark side={row.side} size={17} letter="beside" tone="ink" />}
                <span>{row.party}</span>
              </p>
              <p>
                <Flow words={row.who} />
                {row.role !== '' && <span className={styles.role}> {row.role}</span>}
              </p>
              <p className={styles.line}>{block.head[2]}</p>
            </li>
          ))}
        </ul>
      );
  }
}

type ListProps = Pick<BlockViewProps, 'passage' | 'spoken' | 'trace'> & {
  block: Extract<Block, { t: 'ol' }>;
};

function List({ block, passage, spoken, trace }: ListProps) {
  const isNumbered = block.style === 'paragraphs';
  return (
    <>
      <ol className={isNumbered ? styles.paragraphs : styles.points}>
        {block.items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs keep their order
          <li key={at}>
            <div {...spoken(`${passage}.${at}`)}>
              <Flow words={item.words} />
              {item.sub.length > 0 && (
                <ol className={styles.points}>
                  {item.sub.map((words, point) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: points keep their order
                    <li key={point}>
                      <Flow words={words} />
                    </li>
                  ))}
                </ol>
              )}
            </div>
            {isNumbered && trace(at + 1)}
          </li>
        ))}
      </ol>
      {!isNumbered && trace(1)}
    </>
  );
}
