import { Check, Clock } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecideConfig } from '#shared/activities/decide/decideConfig.ts';
import { levelsOf, remarkLength } from '#shared/activities/decide/decideLevels.ts';
import type { DecideView, FocusedProposal } from '#shared/activities/decide/decideView.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import { useScreen } from '../../surfaces/seat/useScreen.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceRows } from '../../ui/ChoiceRows.tsx';
import type { ViewProps } from '../viewProps.ts';
import { levelWords, useDecideWords } from './decideWords.ts';
import styles from './Seat.module.css';
import { SeatProposal } from './SeatProposal.tsx';
import { SeatRemark } from './SeatRemark.tsx';
import { type BallotDraft, givenFor, sameBallot, useBallotDraft } from './useBallotDraft.ts';

interface SeatBallotProps extends Pick<ViewProps, 'step'> {
  config: DecideConfig;
  focus: FocusedProposal;
  view: DecideView;
}

/** Six rows with words, a remark that may be signed, and who sees what; it can be changed until the reveal. */
export function SeatBallot({ step, config, focus, view }: SeatBallotProps) {
  const { t } = useDecideWords();
  const { t: s } = useTranslation('seat');
  const text = useText();
  const { mine } = useWorkshop();
  const reason = useId();
  const given = givenFor(mine?.ballot ?? null, focus);
  const { value, set, kept, drop } = useBallotDraft(step.id, focus, given);
  const { low, compact } = useRoom();
  const done = sameBallot(value, given);
  const warning = useDataWarning(value.remark);
  const { waits, cast } = useCast(step.id, config, focus, value);
  const tooLong = [...value.remark.trim()].length > remarkLength(config);
  const off = value.level === null || tooLong || done || waits || !step.write;

  // What was given needs no copy on the phone.
  useEffect(() => {
    if (done && kept) {
      drop();
    }
  }, [done, kept, drop]);

  const send = () => {
    if (!off && !warning.holds()) {
      cast();
    }
  };
  const remark = (
    <SeatRemark
      config={config}
      value={value}
      onChange={set}
      onSubmit={send}
      compact={compact}
      warning={warning.sentence}
    />
  );
  return (
    <>
      <ListPart label={t('seat.region')}>
        <SeatProposal focus={focus} view={view} />
        <div className={styles.levels}>
          <ChoiceRows
            label={t('seat.chooseLevel')}
            rows={levelsOf(config).map(level => ({
              id: String(level),
              numeral: String(level),
              words: levelWords(t, text, config, level),
            }))}
            chosen={value.level === null ? null : String(value.level)}
            onChange={id => set({ ...value, level: Number(id) })}
            off={!step.write}
          />
        </div>
        {low && <div className={styles.below}>{remark}</div>}
      </ListPart>
      <WorkPart label={t('seat.dock')}>
        {!low && remark}
        <Note id={reason} step={step} level={value.level} waits={waits} done={done} />
        <Button variant="green" size="main" wide off={off} reasonId={reason} onPress={send}>
          {warning.sentence ? s('personal.send') : t(given === null ? 'seat.cast' : 'seat.change')}
        </Button>
      </WorkPart>
    </>
  );
}

/** On a low screen the remark lies below the levels; not because a keyboard made it low, or the field would jump. */
function useRoom(): { low: boolean; compact: boolean } {
  const { keyboard, short, wide } = useScreen();
  const [low, setLow] = useState(short && !wide);
  if (!keyboard && low !== (short && !wide)) {
    setLow(short && !wide);
  }
  return { low, compact: keyboard && !wide && !low };
}

/** Sends it through the outbox: without a network it waits on the phone, and the words say so. */
function useCast(step: string, config: DecideConfig, focus: FocusedProposal, value: BallotDraft) {
  const { send } = useCommand();
  const [sent, setSent] = useState<string | null>(null);
  const { level, signed } = value;
  const remark = value.remark.trim();

  function cast() {
    const words = remark === '' ? {} : { remark, ...(config.named && signed ? { signed: true } : {}) };
    const data = { proposal: focus.id, version: focus.version, level, ...words };
    setSent(JSON.stringify(value));
    void send({ type: 'ballot:cast', step, data }).then(() => setSent(null));
  }

  return { waits: sent === JSON.stringify(value), cast };
}

interface NoteProps extends Pick<ViewProps, 'step'> {
  id: string;
  level: number | null;
  waits: boolean;
  done: boolean;
}

/** Why the button is off, or that the vote was given. */
function Note({ id, step, level, waits, done }: NoteProps) {
  const { t } = useDecideWords();
  const { t: c } = useTranslation('seat');
  const words = !step.write
    ? c(step.locked ? 'late.locked' : 'late.paused')
    : done
      ? t('seat.given')
      : waits
        ? t('seat.waiting')
        : level === null
          ? t('seat.chooseLevel')
          : '';
  return (
    <p id={id} className={done ? styles.given : styles.note} role="status">
      {done && <Check aria-hidden="true" size={18} strokeWidth={2.5} />}
      {waits && !done && <Clock aria-hidden="true" size={18} />}
      <span>{words}</span>
    </p>
  );
}
