import { useState } from 'react';
import type { DecideRule } from '#shared/activities/decide/decideConfig.ts';
import { CONCERN_LEVELS } from '#shared/activities/decide/decideLevels.ts';
import type { FocusedProposal, ShownRemark } from '#shared/activities/decide/decideView.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { pick, type Text } from '#shared/text.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { FitText, type Setting } from '../../surfaces/stage/FitText.tsx';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import { Stamp } from '../../ui/Stamp.tsx';
import { stampWords, useDecideStageWords } from './decideWords.ts';
import { Signed } from './Signed.tsx';
import styles from './Stage.module.css';

/** Remarks stand smaller before one of them is left to the phones. */
const SETTINGS: readonly Setting[] = [{ size: 36 }, { size: 32 }];

interface StageSaidProps {
  focus: FocusedProposal;
  rule: DecideRule | null;
  /** The step's own question about a concern. */
  question: Text | undefined;
}

/** Right of the levels: what to do, the concern that is talked about, or the stamp with what stays said. */
export function StageSaid({ focus, rule, question }: StageSaidProps) {
  const { t, lang } = useDecideStageWords();
  const { outcome, check, concern, stage, version, open } = focus;
  if (outcome !== null) {
    return (
      <div className={styles.stamped}>
        <Stamp {...stampWords(t, lang, outcome, focus.remarks.length > 0)} fresh />
        {check !== null && <Fives check={check} rule={rule} />}
        <Remarks remarks={focus.remarks} more={focus.more} title={t('kept')} />
      </div>
    );
  }
  if (stage === 'check') {
    return (
      <div className={styles.said}>
        <p className={styles.todo}>{t('stage.choose')}</p>
        <p className={styles.quiet}>{t('stage.choosePrivacy')}</p>
      </div>
    );
  }
  if (check === null) {
    return (
      <div className={styles.said}>
        <p className={styles.todo}>{t(focus.asked === null ? 'stage.read' : 'stage.readVersion')}</p>
      </div>
    );
  }
  if (concern !== null) {
    return (
      <section className={styles.said} aria-live="polite">
        <header className={styles.concernHead}>
          <h2 className={styles.label}>{t('concern', { place: concern.place, of: concern.of })}</h2>
          {concern.waiting > 0 && (
            <span className={styles.quiet}>{t('waits', { count: concern.waiting })}</span>
          )}
        </header>
        <blockquote className={concern.text.length > 120 ? styles.longConcern : styles.concern}>
          {concern.text}
        </blockquote>
        <Signed remark={concern} t={t} className={styles.quiet} />
        <p className={styles.question}>{question ? bindWords(pick(question, lang)) : t('question')}</p>
      </section>
    );
  }
  const worried = [...CONCERN_LEVELS].some(level => (check.counts[level] ?? 0) > 0);
  return (
    <div className={styles.said}>
      {worried && open === 0 && check.version === version && (
        // Somebody chose a low level and wrote nothing: the room is asked all the same.
        <p className={styles.todo}>{question ? bindWords(pick(question, lang)) : t('question')}</p>
      )}
      {check.version !== version && <p className={styles.todo}>{t('stage.changed')}</p>}
      {open > 0 && <p className={styles.todo}>{t('openConcerns', { count: open })}</p>}
      <Fives check={check} rule={rule} />
      <Remarks remarks={focus.remarks} more={focus.more} title={t('remarks')} />
    </div>
  );
}

/** On which sides somebody carries it: never how many, and only where the rule asks. */
function Fives({ check, rule }: { check: NonNullable<FocusedProposal['check']>; rule: DecideRule | null }) {
  const { t } = useDecideStageWords();
  const { now } = useWorkshop();
  const sides = now?.workshop.sides ?? [];
  if (rule?.fives !== 'each-side') {
    return null;
  }
  const all = check.fives.length === check.sides.length;
  const words = all
    ? t(check.sides.length === 2 ? 'fives.both' : 'fives.each')
    : t(check.fives.length === 0 ? 'fives.none' : 'fives.some');
  return (
    <p className={styles.fives}>
      {check.fives.map(side => (
        <SideMark
          key={side}
          side={letterOfSide(side)}
          size={44}
          name={sides.find(({ id }) => id === side)?.name}
        />
      ))}
      <span>{words}</span>
    </p>
  );
}

function Remarks({ remarks, more, title }: { remarks: readonly ShownRemark[]; more: number; title: string }) {
  const { t } = useDecideStageWords();
  const [left, setLeft] = useState(0);
  if (remarks.length === 0) {
    return null;
  }
  return (
    <section className={styles.remarks}>
      <h2 className={styles.remarksTitle}>{title}</h2>
      <FitText settings={SETTINGS} onCut={setLeft} className={styles.remarksList}>
        <ul>
          {remarks.map(remark => (
            <li key={remark.id}>
              <p>{remark.text}</p>
              <Signed remark={remark} t={t} className={styles.quiet} />
            </li>
          ))}
        </ul>
      </FitText>
      {left + more > 0 && <p className={styles.quiet}>{t('more', { count: left + more })}</p>}
    </section>
  );
}
