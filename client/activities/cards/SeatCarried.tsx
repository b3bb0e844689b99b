import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { CarriedLine, NowStep } from '#shared/protocol/parts.ts';
import type { OwnEntry } from '../../live/ownEntries.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useOutbox } from '../../live/useOutbox.ts';
import { usePlanStep } from '../../live/usePlan.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { SeatCarriedCard } from './SeatCarriedCard.tsx';
import styles from './SeatList.module.css';
import type { SeatWaitingProps } from './SeatWaiting.tsx';

interface SeatCarriedProps extends Pick<SeatWaitingProps, 'own' | 'editing' | 'add'> {
  step: NowStep;
  config: CardsConfig;
}

/**
 * What this person, or their side, wrote in an earlier step: one card after the other, added as it was, in other words,
 * or put off. The buttons stay where they are while the words change, and so does the focus.
 */
export function SeatCarried({ step, config, own, editing, add }: SeatCarriedProps) {
  const { t } = useTranslation(['carried']);
  const { send } = useCommand();
  const { waiting, skipped } = useCarried();
  const [acted, setActed] = useState(false);
  const heading = useId();
  const [line, next] = waiting;

  function act(done: string) {
    setActed(true);
    const then = next === undefined ? '' : t('carried:next', { text: String(next.data.text ?? '') });
    announcer.say([done, then].filter(Boolean).join(' '));
  }

  function skip(one: CarriedLine, on: boolean) {
    void send({ type: 'carried:skip', step: step.id, carried: one.id, skipped: on });
  }

  if (!step.write || (line === undefined && skipped.length === 0 && !acted)) {
    return null;
  }
  return (
    <section className={classes(styles.group, styles.carried)} aria-labelledby={heading} data-carried>
      <h2 id={heading} className={styles.label}>
        {waiting.length > 1 ? t('carried:titleOf', { count: waiting.length }) : t('carried:title')}
      </h2>
      {line === undefined ? (
        acted && <Done />
      ) : (
        <>
          <Source line={line} />
          <SeatCarriedCard
            line={line}
            config={config}
            refusal={refusalOf(line, config, own)}
            editing={editing}
            onAdd={data => {
              add([data], { carried: line.id });
              editing.open(null);
              act(t('carried:added'));
            }}
            onSkip={() => {
              skip(line, true);
              act(t('carried:skipped'));
            }}
          />
        </>
      )}
      {line === undefined && skipped.length > 0 && (
        <div>
          <Button
            variant="bare"
            size="small"
            onPress={() => {
              for (const one of skipped) {
                skip(one, false);
              }
            }}
          >
            {t('carried:again', { count: skipped.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Whose words they are, and where they were written. */
function Source({ line }: { line: CarriedLine }) {
  const { t } = useTranslation(['carried']);
  const text = useText();
  const title = usePlanStep(line.step)?.title;
  const step = title === undefined ? '' : text(title);
  return <p className={styles.note}>{line.own ? t('carried:own', { step }) : t('carried:side', { step })}</p>;
}

/** The last one is done: the focus finds a sentence where the buttons were. */
function Done() {
  const { t } = useTranslation(['carried']);
  const words = useRef<HTMLParagraphElement>(null);
  // The focus is outside of React.
  useEffect(() => {
    if (document.activeElement === document.body) {
      words.current?.focus();
    }
  }, []);
  return (
    <p ref={words} className={styles.note} tabIndex={-1}>
      {t('carried:done')}
    </p>
  );
}

/** What waits and what was put off, with what is still on its way from this device. */
function useCarried(): { waiting: CarriedLine[]; skipped: CarriedLine[] } {
  const { mine } = useWorkshop();
  const { pictures } = useOutbox();
  const taken = new Set<string>();
  const put = new Map<string, boolean>();
  for (const { command } of pictures) {
    if (command.type === 'entry:put' && command.carried !== undefined) {
      taken.add(command.carried);
    } else if (command.type === 'carried:skip') {
      put.set(command.carried, command.skipped);
    }
  }
  const lines = (mine?.carried ?? []).filter(({ id }) => !taken.has(id));
  const isSkipped = ({ id, skipped }: CarriedLine) => put.get(id) ?? skipped;
  return { waiting: lines.filter(one => !isSkipped(one)), skipped: lines.filter(isSkipped) };
}

/** Why it cannot be added now, although it may be put off. */
function refusalOf(
  { data }: CarriedLine,
  config: CardsConfig,
  own: readonly OwnEntry[],
): 'step' | 'column' | null {
  if (config.limit !== null && own.length >= config.limit) {
    return 'step';
  }
  const most = config.columns.find(({ id }) => id === data.column)?.limit ?? null;
  const inColumn = own.filter(one => one.data.column === data.column).length;
  return most !== null && inColumn >= most ? 'column' : null;
}
