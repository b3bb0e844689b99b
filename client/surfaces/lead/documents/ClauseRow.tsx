import { ArrowDown, ArrowUp } from 'lucide-react';
import { useId } from 'react';
import type { ClauseAct } from '#shared/agreement/rearrange.ts';
import type { ClauseLine } from '#shared/workshop/documents/clauseLines.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useDocumentWords } from '../leadWords.ts';
import { useTakenFocus } from '../useTakenFocus.ts';
import own from './DocumentsPage.module.css';

interface ClauseRowProps {
  line: ClauseLine;
  /** Neighbours among the clauses that are in the document; null: none. */
  above: string | null;
  below: string | null;
  afterNext: string | null;
  /** It came from the other list by a press. */
  takesFocus: boolean;
  onChange: (act: ClauseAct, said: string) => Promise<boolean>;
}

/** One clause: its number and title, which wording it has, its place, and whether it is there. */
export function ClauseRow({ line, above, below, afterNext, takesFocus, onChange }: ClauseRowProps) {
  const t = useDocumentWords();
  const button = useTakenFocus(takesFocus);
  const { id, number, title, on, required, waits, variants, variant } = line;
  const move = (before: string | null) =>
    void onChange({ act: 'move', clause: id, before }, t('lead.clauses.moved', { title }));
  return (
    <li className={own.clause}>
      <p className={own.clauseTitle}>
        {number !== '' && <b>{number}</b>} {title}
      </p>
      {!on && required && <p className={own.clauseNote}>{t('lead.clauses.usuallyThere')}</p>}
      {waits && <p className={own.clauseNote}>{t('lead.clauses.waits')}</p>}
      {on && variants.length > 1 && (
        <Wording
          line={line}
          onChoose={chosen =>
            void onChange(
              { act: 'reword', clause: id, variant: chosen },
              t('lead.clauses.reworded', { title }),
            )
          }
          chosen={variant}
        />
      )}
      <div className={own.clauseActs}>
        {on && (
          <>
            <IconButton
              framed
              icon={<ArrowUp aria-hidden="true" />}
              label={t('lead.clauses.up', { title })}
              off={above === null}
              onPress={() => move(above)}
            />
            <IconButton
              framed
              icon={<ArrowDown aria-hidden="true" />}
              label={t('lead.clauses.down', { title })}
              off={below === null}
              onPress={() => move(afterNext)}
            />
          </>
        )}
        <Button
          ref={button}
          size="small"
          label={t(on ? 'lead.clauses.takeOutOf' : 'lead.clauses.putInto', { title })}
          onPress={() =>
            void onChange(
              { act: 'put', clause: id, on: !on },
              t(on ? 'lead.clauses.takenOut' : 'lead.clauses.added', { title }),
            )
          }
        >
          {t(on ? 'lead.clauses.takeOut' : 'lead.clauses.putIn')}
        </Button>
      </div>
    </li>
  );
}

interface WordingProps {
  line: ClauseLine;
  chosen: string;
  onChoose: (variant: string) => void;
}

/** A question people can answer, not the name of a variant. */
function Wording({ line, chosen, onChoose }: WordingProps) {
  const t = useDocumentWords();
  const select = useId();
  const known = VARIANTS.find(one => one.id === line.id);
  return (
    <label className={own.kind} htmlFor={select}>
      {t(`lead.clauses.asks.${known?.id ?? 'other'}`)}
      <select id={select} value={chosen} onChange={event => onChoose(event.currentTarget.value)}>
        {line.variants.map(variant => {
          const named = known?.variants.find(one => one === variant);
          return (
            <option key={variant} value={variant}>
              {known && named
                ? t(`lead.clauses.variants.${known.id}_${named}` as 'lead.clauses.variants.A11_A')
                : variant}
            </option>
          );
        })}
      </select>
    </label>
  );
}

/** Wordings that the dictionary can name. */
const VARIANTS = [
  { id: 'A11', variants: ['A', 'B'] },
  { id: 'A13', variants: ['A', 'B', 'C'] },
  { id: 'A18', variants: ['own', 'open'] },
  { id: 'A20', variants: ['usual', 'impartial'] },
  { id: 'A22', variants: ['usual', 'fixed', 'open'] },
  { id: 'A24', variants: ['paper', 'electronic', 'mixed'] },
] as const;
