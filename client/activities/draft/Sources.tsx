import {
  CircleHelp,
  Clipboard,
  HandHeart,
  MessageSquareText,
  NotebookText,
  Package,
  Stamp,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Origin } from '#shared/protocol/answers.ts';
import { useSides } from '../../surfaces/seat/useSides.ts';
import { SourceChip } from '../../ui/SourceChip.tsx';
import { firstWords } from './firstWords.ts';
import styles from './Sources.module.css';

const ICONS: Readonly<Record<string, ComponentType<{ 'aria-hidden': 'true' }>>> = {
  decision: Stamp,
  proposal: Stamp,
  option: Clipboard,
  choice: Clipboard,
  resource: Package,
  need: HandHeart,
  request: HandHeart,
  question: CircleHelp,
  suggestion: MessageSquareText,
};

const CHIP_LETTERS = 42;

interface SourcesProps {
  sources: readonly Origin[];
  /** More than these become „i 4 inne". */
  most: number;
  title: string;
  /** On the wall: marks that are seen from the last row. */
  large?: boolean;
}

/** „Skąd to się wzięło": small papers with the first words of what a sentence grew from, each with its side. */
export function Sources({ sources, most, title, large = false }: SourcesProps) {
  const { t } = useTranslation('draft');
  const sides = useSides();
  const told = apart(sources);
  const shown = told.slice(0, most);
  const more = told.length - shown.length;
  // On the wall the sentence itself is the title of the page.
  const Heading = large ? 'h2' : 'h3';
  return (
    <section className={styles.sources}>
      <Heading className={styles.title}>{title}</Heading>
      <ul className={styles.chips}>
        {shown.map(origin => {
          const side = origin.side === null ? undefined : sides.get(origin.side);
          const Icon = ICONS[origin.kind] ?? NotebookText;
          return (
            <li key={`${origin.step}/${origin.id}`}>
              <SourceChip
                words={firstWords(origin.text, CHIP_LETTERS)}
                side={side?.letter}
                sideName={side?.label}
                markSize={large ? 45 : 16}
                icon={side === undefined ? <Icon aria-hidden="true" /> : undefined}
              />
            </li>
          );
        })}
        {more > 0 && <li className={styles.more}>{t('moreSources', { count: more })}</li>}
      </ul>
    </section>
  );
}

/** A card and what was chosen and decided of it in the same words are one paper: the card, with its side. */
function apart(sources: readonly Origin[]): readonly Origin[] {
  const byWords = new Map<string, Origin>();
  for (const origin of sources) {
    const words = firstWords(origin.text, CHIP_LETTERS);
    if (origin.side !== null || !byWords.has(words)) {
      byWords.set(words, origin);
    }
  }
  return [...byWords.values()];
}
