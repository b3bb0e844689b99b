import { ArrowDown, ArrowUp, Minus, Pencil, Plus } from 'lucide-react';
import type { NowStep } from '#shared/protocol/parts.ts';
import { clockTime } from '../../../moments.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords, useSay } from '../leadWords.ts';
import { StepLinksButton } from '../links/StepLinksButton.tsx';
import { PaperButton } from '../paper/PaperButton.tsx';
import type { CourseStep } from './course.ts';
import { movesOf } from './moves.ts';
import styles from './PlanPage.module.css';
import { changedMinutes, type Slot } from './schedule.ts';
import { useWindowWords } from './stepWindow.ts';

interface PlanRowProps {
  slot: Slot;
  steps: readonly CourseStep[];
  focus: NowStep | null;
  onWords: () => void;
}

const MINUTE = 60_000;

/** One step of the plan: everything by button, each change at once. */
export function PlanRow({ slot: { step, at, minutes }, steps, focus, onWords }: PlanRowProps) {
  const t = useLeadWords();
  const say = useSay();
  const { act, say: tell } = useActs();
  const title = say(step.title);
  const running = step.status === 'open';
  const done = step.status === 'closed';
  const moves = movesOf(steps, step.id);
  const words = useWindowWords()(step);
  const apart = step.outside !== undefined;

  async function change(delta: number) {
    const phases = step.texts?.phases ?? [];
    const inFocus = running && focus?.id === step.id ? focus.phase : null;
    const next =
      inFocus === null
        ? changedMinutes(phases, delta)
        : phases.map((phase, index) => Math.max(1, phase.minutes + (index === inFocus ? delta : 0)));
    await act({ type: 'plan:edit', step: step.id, minutes: next });
    if (inFocus !== null) {
      await act({ type: 'timer:set', step: step.id, action: 'add', amount: delta * MINUTE });
    }
  }

  async function move(before: string | null, place: number) {
    if ((await act({ type: 'plan:move', step: step.id, before })) !== null) {
      tell(t('plan.moved', { title, place, of: steps.length }));
    }
  }

  return (
    <li className={classes(styles.row, running && !apart && styles.now, done && styles.done)}>
      <span className={styles.time}>{at === null ? '' : clockTime(at)}</span>
      <span
        className={classes(
          styles.name,
          step.isBreak && styles.break,
          step.skipped && !apart && styles.skipped,
        )}
      >
        {title}
        {running && !apart && <em className={styles.running}>{t('plan.running')}</em>}
        {words !== null && <span className={styles.essential}>{words}</span>}
        {step.essential && !done && !running && (
          <span className={styles.essential}>{t('plan.essential')}</span>
        )}
      </span>
      <StepLinksButton step={step} />
      <PaperButton step={step} small />
      {!done && (apart || !step.skipped) && (
        <IconButton
          label={t('plan.rewordLabel', { title })}
          tone="quiet"
          icon={<Pencil aria-hidden="true" />}
          onPress={onWords}
        />
      )}
      {!done && !running && !step.skipped && (
        <span className={styles.moves}>
          <IconButton
            label={t('plan.up', { title })}
            tone="quiet"
            icon={<ArrowUp aria-hidden="true" />}
            off={moves.up === null}
            onPress={() => moves.up && void move(moves.up.before, moves.place - 1)}
          />
          <IconButton
            label={t('plan.down', { title })}
            tone="quiet"
            icon={<ArrowDown aria-hidden="true" />}
            off={moves.down === null}
            onPress={() => moves.down && void move(moves.down.before, moves.place + 1)}
          />
        </span>
      )}
      {apart ? null : done ? (
        <span className={styles.real}>{t('clock.minutes', { count: minutes })}</span>
      ) : step.skipped ? (
        <span className={styles.real}>{t('plan.skipped')}</span>
      ) : (
        <span className={styles.minutes}>
          <IconButton
            label={t('plan.fewer', { title })}
            icon={<Minus aria-hidden="true" />}
            onPress={() => void change(-1)}
          />
          <b role="status" aria-label={t('plan.minutesOf', { title })}>
            {step.minutes}
          </b>
          <IconButton
            label={t('plan.more', { title })}
            icon={<Plus aria-hidden="true" />}
            onPress={() => void change(1)}
          />
        </span>
      )}
      <span className={styles.skip}>
        {!done && !running && !apart && (
          <Button
            variant="bare"
            size="small"
            label={step.skipped ? t('plan.restoreLabel', { title }) : t('plan.skipLabel', { title })}
            onPress={() => void act({ type: 'plan:skip', step: step.id, skipped: !step.skipped })}
          >
            {step.skipped ? t('plan.restore') : t('plan.skip')}
          </Button>
        )}
      </span>
    </li>
  );
}
