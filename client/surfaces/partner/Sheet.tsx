import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import type { Side } from '#shared/workshop/state.ts';
import { BlockView } from './BlockView.tsx';
import { Flow } from './Flow.tsx';
import styles from './Sheet.module.css';
import type { Section } from './sections.ts';
import { Trace } from './Trace.tsx';

interface SheetProps {
  ref: Ref<HTMLElement>;
  content: NonNullable<DocumentContent['content']>;
  doc: AgreementDoc;
  sections: readonly Section[];
  sides: readonly Side[];
  /** Key of the passage that is read aloud. */
  speaking: string | null;
  wide: boolean;
}

/** The whole text as it is printed, and where each sentence comes from. */
export function Sheet({ ref, content, doc, sections, sides, speaking, wide }: SheetProps) {
  const { t } = useTranslation(['documents', 'partner']);
  const spoken = (key: string) => ({ 'data-passage': key, 'data-spoken': speaking === key || undefined });
  return (
    <article ref={ref} id="tekst" className={styles.sheet} tabIndex={-1} aria-label={doc.title}>
      <p className={styles.state}>
        <span>{stateWords()}</span>
        {content.n !== null && <span className={styles.versionMark}>{content.mark}</span>}
      </p>
      <div lang={doc.lang}>
        {sections.map(section => (
          <section key={section.index} className={styles.section} data-part={section.index} tabIndex={-1}>
            <Heading section={section} spoken={spoken} />
            {section.blocks.map((block, at) => (
              <BlockView
                // biome-ignore lint/suspicious/noArrayIndexKey: the text of a version never changes
                key={at}
                block={block}
                passage={`${section.index}.${at}`}
                spoken={spoken}
                wide={wide}
                trace={item => {
                  if (at !== bearerOf(section.blocks)) {
                    return null;
                  }
                  const keys = section.sources.get(item);
                  return (
                    keys && (
                      <Trace keys={keys} sources={content.sources} steps={content.steps} sides={sides} />
                    )
                  );
                }}
              />
            ))}
            <span data-end={section.index} className={styles.end} aria-hidden="true" />
          </section>
        ))}
      </div>
    </article>
  );

  function stateWords(): string {
    return content.state === 'draft' || content.state === 'frozen'
      ? t(content.n === null ? 'documents:stateDraft' : 'documents:state')
      : t(`partner:state.${content.state}`);
  }
}

/** Which block its paragraphs stand in: the list, the one paragraph with the points below it, the table of an annex. */
function bearerOf(blocks: Section['blocks']): number {
  const first = blocks.findIndex(({ t }) => t === 'p' || t === 'ask' || t === 'ol' || t === 'table');
  const next = blocks[first + 1];
  return blocks[first]?.t !== 'ol' && next?.t === 'ol' && next.style === 'points' ? first + 1 : first;
}

interface HeadingProps {
  section: Section;
  spoken: (key: string) => object;
}

function Heading({ section: { heading, index }, spoken }: HeadingProps) {
  const passage = spoken(`${index}`);
  switch (heading.t) {
    case 'title':
      return (
        <div {...passage}>
          <h2 className={styles.title}>{heading.text}</h2>
          {heading.lead.length > 0 && (
            <p className={styles.lead}>
              <Flow words={heading.lead} />
            </p>
          )}
        </div>
      );
    case 'annex':
      return (
        <h3 className={styles.annex} {...passage}>
          <span className={styles.label}>{heading.label}</span> {heading.text}
        </h3>
      );
    case 'h2':
      return (
        <h3 className={styles.clause} {...passage}>
          {heading.number !== null && <span className={styles.number}>{heading.number}</span>} {heading.text}
        </h3>
      );
  }
}
