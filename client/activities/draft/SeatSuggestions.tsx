import { useTranslation } from 'react-i18next';
import { readable } from '#shared/agreement/marks.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useMarks } from '../../live/useMarks.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useSides } from '../../surfaces/seat/useSides.ts';
import { Button } from '../../ui/Button.tsx';
import { Changes } from '../../ui/Changes.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import type { ShownSuggestion } from './reading.ts';
import styles from './Seat.module.css';

interface SeatSuggestionsProps {
  step: NowStep;
  suggestions: readonly ShownSuggestion[];
  /** The words as they are now. */
  text: string;
}

/** Other wordings of this paragraph; two at once stand as A and B. Whoever agrees says so with one tap. */
export function SeatSuggestions({ step, suggestions, text }: SeatSuggestionsProps) {
  const { t } = useTranslation('draft');
  const open = suggestions.filter(({ status }) => status === 'open');
  const settled = suggestions.filter(({ status }) => status !== 'open');
  if (suggestions.length === 0) {
    return null;
  }
  return (
    <section className={styles.suggestions} aria-label={t('suggestions')}>
      {open.length > 0 && <h3>{t('openSuggestions', { count: open.length })}</h3>}
      {open.map((suggestion, index) => (
        <Suggestion
          key={suggestion.id}
          step={step}
          suggestion={suggestion}
          text={text}
          letter={open.length > 1 ? (['A', 'B', 'C', 'D', 'E', 'F'][index] ?? '') : ''}
        />
      ))}
      {settled.length > 0 && (
        <p className={styles.note}>
          {t('settled', {
            accepted: settled.filter(({ status }) => status === 'accepted').length,
            aside: settled.filter(({ status }) => status === 'aside').length,
          })}
        </p>
      )}
    </section>
  );
}

interface SuggestionProps {
  step: NowStep;
  suggestion: ShownSuggestion;
  text: string;
  letter: string;
}

function Suggestion({ step, suggestion, text, letter }: SuggestionProps) {
  const { t } = useTranslation('draft');
  const { people } = useWorkshop();
  const sides = useSides();
  const marks = useMarks(step.id);
  const { send } = useCommand();
  const own = useOwnEntries(step.id).entries.some(({ id }) => id === suggestion.id);
  const { row, base, why, nods } = suggestion;
  const name = people?.people.find(({ id }) => id === row.by)?.name ?? '';
  const side = row.side === undefined ? undefined : sides.get(row.side);
  const supported = marks.has(suggestion.id, 'plus');
  const isOpen = step.status === 'open';
  return (
    <article className={styles.suggestion}>
      <p className={styles.author}>
        {letter !== '' && <b className={styles.letter}>{letter}</b>}
        {side && <SideMark side={side.letter} size={18} name={side.label} />}
        <span>{own ? t('yours') : t('proposes', { name: name === '' ? t('somebody') : name })}</span>
      </p>
      <p className={styles.words}>
        <Changes
          before={readable(base === text ? text : base)}
          after={readable(row.text)}
          words={{ removed: t('removed'), added: t('added') }}
        />
      </p>
      {base !== text && <p className={styles.note}>{t('basisChanged')}</p>}
      {why !== '' && <p className={styles.why}>{why}</p>}
      <div className={styles.nods}>
        <span className={styles.nodSides}>
          {t('behind')}
          {nods.map(id => {
            const known = sides.get(id);
            return known && <SideMark key={id} side={known.letter} size={18} name={known.label} />;
          })}
        </span>
        {own ? (
          <Button
            variant="bare"
            size="small"
            off={!isOpen}
            onPress={() => void send({ type: 'entry:withdraw', step: step.id, entry: suggestion.id })}
          >
            {t('withdraw')}
          </Button>
        ) : (
          <Button
            size="small"
            pressed={supported}
            off={!isOpen}
            onPress={() => marks.toggle(suggestion.id, 'plus')}
          >
            {supported ? t('supported') : t('support')}
          </Button>
        )}
      </div>
    </article>
  );
}
