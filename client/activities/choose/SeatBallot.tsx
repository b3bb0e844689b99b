import { EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sumOf } from '#shared/activities/choose/ballot.ts';
import type { ChooseConfig } from '#shared/activities/choose/chooseConfig.ts';
import type { ChooseShown } from '#shared/activities/choose/show.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { Row } from '#shared/workshop/state.ts';
import { useOwnBallot } from '../../live/useOwnBallot.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { readyOf } from '../../surfaces/seat/SeatReadiness.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DotRows } from './DotRows.tsx';
import { Dots } from './Dots.tsx';
import { DOTS } from './dots.ts';
import styles from './Seat.module.css';

interface SeatBallotProps {
  step: NowStep;
  config: ChooseConfig;
  /** In this person's own order. */
  options: readonly Row[];
  shown: ChooseShown;
}

/** Dots are chosen here, given at once, and stay this person's own until the vote is over. */
export function SeatBallot({ step, config, options, shown }: SeatBallotProps) {
  const { t } = useTranslation(['choose', 'errors']);
  const ballot = useOwnBallot(
    step.id,
    `dots.${shown.round}`,
    DOTS,
    new Set(options.map(option => option.id)),
  );
  const [wanted, setWanted] = useState(false);
  const given = ballot.cast !== null && !ballot.editing;
  const dots = given ? (ballot.cast ?? new Map<string, number>()) : ballot.draft;
  const left = Math.max(0, config.dots - sumOf(dots));
  const gone = given && [...dots.keys()].some(id => options.every(option => option.id !== id));
  const notice =
    ballot.refusal !== null ? t(`errors:${ballot.refusal}`) : ballot.vanished ? t('choose:seat.again') : '';

  function change(option: string, count: number) {
    setWanted(false);
    ballot.change(option, count > 0 ? count : null);
    const now = Math.max(0, left - count + (dots.get(option) ?? 0));
    announcer.say(now === 0 ? t('choose:seat.none') : t('choose:seat.left', { count: now }));
  }

  function onNone() {
    setWanted(true);
    announcer.say(t('choose:seat.noneSay'));
  }

  if (options.length === 0) {
    return (
      <ListPart label={t('choose:options')}>
        <EmptyState sentence={t('choose:noOptions')} />
      </ListPart>
    );
  }
  return (
    <>
      <WorkPart label={t('choose:seat.work')}>
        {given ? (
          <Given
            none={dots.size === 0}
            waits={ballot.waits}
            gone={gone}
            step={step}
            onChange={ballot.edit}
            onTakeBack={() => {
              ballot.takeBack();
              announcer.say(t('choose:seat.withdrawn'));
            }}
          />
        ) : (
          <>
            <div className={styles.left}>
              <p className={styles.count}>
                {wanted && left === 0
                  ? t('choose:seat.noneSay')
                  : left === 0
                    ? t('choose:seat.none')
                    : t('choose:seat.left', { count: left })}
              </p>
              <Dots given={left} of={config.dots} size={config.dots > 5 ? 16 : 24} />
            </div>
            {notice !== '' && (
              <p className={styles.notice} role="status">
                {notice}
              </p>
            )}
            <Secret>{step.write ? t('choose:seat.privacy') : t('choose:seat.locked')}</Secret>
            <div className={styles.acts}>
              <Button
                variant={dots.size > 0 ? 'green' : 'quiet'}
                size="main"
                wide
                off={!step.write}
                onPress={() => {
                  ballot.give();
                  announcer.say(t(dots.size === 0 ? 'choose:seat.givenNone' : 'choose:seat.given'));
                }}
              >
                {dots.size === 0 ? t('choose:seat.castNone') : t('choose:seat.cast')}
              </Button>
              {ballot.editing && (
                <Button variant="bare" wide onPress={ballot.stopEditing}>
                  {t('choose:seat.keep')}
                </Button>
              )}
            </div>
          </>
        )}
      </WorkPart>
      <ListPart label={t('choose:options')}>
        <DotRows
          config={config}
          options={options}
          dots={dots}
          off={given || !step.write}
          onChange={change}
          onNone={onNone}
        />
      </ListPart>
    </>
  );
}

interface GivenProps {
  step: NowStep;
  /** A ballot without a dot. */
  none: boolean;
  waits: boolean;
  /** An option with a dot of mine left the list. */
  gone: boolean;
  onChange: () => void;
  onTakeBack: () => void;
}

/** It is done: nothing is asked any more, and everything can still be changed. */
function Given({ step, none, waits, gone, onChange, onTakeBack }: GivenProps) {
  const { t } = useTranslation(['choose', 'common']);
  return (
    <>
      <div className={styles.left}>
        <h2 className={styles.given}>
          {waits ? t('choose:seat.givenLater') : none ? t('choose:seat.givenNone') : t('choose:seat.given')}
        </h2>
        <p className={styles.ready}>{t('common:ready.of', readyOf(step))}</p>
      </div>
      {gone && (
        <p className={styles.notice} role="status">
          {t('choose:seat.gone')}
        </p>
      )}
      <Secret>
        {t('choose:seat.privacy')} {t('choose:seat.canChange')}
      </Secret>
      <div className={styles.pair}>
        <Button off={!step.write} onPress={onChange}>
          {t('choose:seat.change')}
        </Button>
        <Button variant="bare" off={!step.write} onPress={onTakeBack}>
          {t('choose:seat.withdraw')}
        </Button>
      </div>
    </>
  );
}

function Secret({ children }: { children: ReactNode }) {
  return (
    <p className={styles.secret}>
      <EyeOff aria-hidden="true" size={18} />
      <span>{children}</span>
    </p>
  );
}
