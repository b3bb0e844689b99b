import { Check, Clock, Eye } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DecideConfig, levelsOf, remarkLength } from '#shared/activities/decide/decideConfig.ts';
import type { DecideView, FocusedProposal } from '#shared/activities/decide/decideView.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { useScreen } from '../../surfaces/seat/useScreen.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceRows } from '../../ui/ChoiceRows.tsx';
import { Field } from '../../ui/Field.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { ViewProps } from '../viewProps.ts';
import { levelWords, useDecideWords } from './decideWords.ts';
import styles from './Seat.module.css';
import { SeatProposal } from './SeatProposal.tsx';
import { type BallotDraft, useBallotDraft } from './useBallotDraft.ts';

interface SeatBallotProps extends Pick<ViewProps, 'step'> {
  config: DecideConfig;
  focus: FocusedProposal;
  view: DecideView;
}

/** Six rows with words, a remark that may be signed, and who sees what; it can be changed until the reveal. */
export function SeatBallot({ step, config, focus, view }: SeatBallotProps) {
  const { t } = useDecideWords();
  const { t: c } = useTranslation(['common', 'seat']);
  const text = useText();
  const { keyboard, wide } = useScreen();
  const { send } = useCommand();
  const { mine } = useWorkshop();
  const reason = useId();
  const given = givenFor(mine?.ballot ?? null, focus);
  const draft = useBallotDraft(step.id, focus, given);
  const [sent, setSent] = useState<string | null>(null);
  const { level, remark, signed } = draft.value;
  const most = remarkLength(config);
  const tooLong = [...remark.trim()].length > most;
  const changed = !sameBallot(draft.value, given);
  const waits = sent !== null && changed && sent === JSON.stringify(draft.value);
  const done = given !== null && !changed;
  const off = level === null || tooLong || done || waits || !step.write;
  const concern = level === 1 || level === 2;
  const compact = keyboard && !wide;

  // What was given needs no copy on the phone.
  const { kept, drop } = draft;
  useEffect(() => {
    if (done && kept) {
      drop();
    }
  }, [done, kept, drop]);

  function cast() {
    if (off || level === null) {
      return;
    }
    const said = remark.trim();
    setSent(JSON.stringify(draft.value));
    const words = said === '' ? {} : { remark: said, ...(config.named && signed ? { signed: true } : {}) };
    const data = { proposal: focus.id, version: focus.version, level, ...words };
    void send({ type: 'ballot:cast', step: step.id, data }).then(answer => {
      setSent(null);
      if (answer.ok) {
        announcer.say(t('seat.given'));
      }
    });
  }

  const note = !step.write
    ? c(step.locked ? 'seat:late.locked' : 'seat:late.paused')
    : level === null
      ? t('seat.chooseLevel')
      : waits
        ? t('seat.waiting')
        : done
          ? t('seat.given')
          : '';
  return (
    <>
      <ListPart label={t('seat.region')}>
        <SeatProposal focus={focus} view={view} />
        <ChoiceRows
          label={t('seat.chooseLevel')}
          rows={levelsOf(config).map(one => ({
            id: String(one),
            numeral: String(one),
            words: levelWords(t, text, config, one),
          }))}
          chosen={level === null ? null : String(level)}
          onChange={id => draft.set({ ...draft.value, level: Number(id) })}
          off={!step.write}
        />
      </ListPart>
      <WorkPart label={t('seat.dock')}>
        <Field
          label={t('seat.remark')}
          value={remark}
          multiline
          rows={1}
          limit={most}
          placeholder={t(concern ? 'seat.concernHint' : 'seat.remarkHint')}
          leftWords={left => c('count.charactersLeft', { count: left })}
          overWords={over => c('count.charactersOver', { count: over })}
          onChange={typed => draft.set({ ...draft.value, remark: typed })}
          onSubmit={cast}
        />
        {config.named && remark.trim() !== '' && !compact && (
          <Switch
            label={t('seat.sign')}
            note={signed ? t('seat.signNote') : undefined}
            on={signed}
            onChange={on => draft.set({ ...draft.value, signed: on })}
          />
        )}
        {!compact && (
          <p className={styles.privacy}>
            <Eye aria-hidden="true" size={18} />
            <span>{t('seat.privacy')}</span>
          </p>
        )}
        <p id={reason} className={done ? styles.given : styles.note} role="status">
          {done && <Check aria-hidden="true" size={18} strokeWidth={2.5} />}
          {waits && <Clock aria-hidden="true" size={18} />}
          <span>{note}</span>
        </p>
        <Button variant="green" size="main" wide off={off} reasonId={reason} onPress={cast}>
          {t(given === null ? 'seat.cast' : 'seat.change')}
        </Button>
      </WorkPart>
    </>
  );
}

/** The ballot this person gave for the present wording. */
function givenFor(ballot: Record<string, unknown> | null, focus: FocusedProposal): BallotDraft | null {
  return ballot?.proposal === focus.id && ballot.version === focus.version && typeof ballot.level === 'number'
    ? {
        level: ballot.level,
        remark: typeof ballot.remark === 'string' ? ballot.remark : '',
        signed: ballot.signed === true,
      }
    : null;
}

function sameBallot(draft: BallotDraft, given: BallotDraft | null): boolean {
  const remark = draft.remark.trim();
  return (
    given !== null &&
    draft.level === given.level &&
    remark === given.remark &&
    (remark === '' || draft.signed === given.signed)
  );
}
