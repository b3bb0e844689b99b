import type { MatchShown } from '#shared/activities/match/match.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import type { ViewProps } from '../viewProps.ts';
import { Answer } from './Answer.tsx';
import { resourceWords } from './LinkLines.tsx';
import { type MatchView, useMatch, useMatchWallWords } from './matchView.ts';
import styles from './Stage.module.css';
import { StageGrid } from './StageGrid.tsx';

/** Matching on the wall: needs and shelves, what was found, what was answered; or one match read aloud. */
export default function MatchStage({ step, texts }: ViewProps) {
  const { t } = useMatchWallWords();
  const view = useMatch({ step, texts });
  const read = view.links.find(({ sentences }) => sentences.some(({ id }) => id === step.show.record));
  if (view.needs.length === 0) {
    return (
      <StageFrame step={step} texts={texts}>
        <p className={styles.none}>{t('noNeeds')}</p>
      </StageFrame>
    );
  }
  const footer = <StageFooter step={step} view={view} />;
  const need = read === undefined ? undefined : view.need(read.need);
  if (read !== undefined && need !== undefined) {
    const said = [...new Set(read.sentences.map(({ text }) => text).filter(Boolean))];
    return (
      <StageFrame step={step} texts={texts} footer={footer}>
        <section className={styles.aloud} aria-live="polite" aria-label={t('stage.read')}>
          <p className={styles.aloudNeed}>{need.text}</p>
          <p className={styles.aloudWith}>{resourceWords(read, view, t('confirm'))}</p>
          {said.slice(0, 2).map(text => (
            <p key={text} className={styles.aloudSaid}>
              {text}
            </p>
          ))}
          <p className={styles.aloudAnswers}>
            {read.strength > 1 && <span>{t('strength', { count: read.strength })}</span>}
            {need.asked.map(side => (
              <Answer key={side} t={t} side={side} given={need.answers.get(side) ?? null} mark={40} />
            ))}
          </p>
        </section>
      </StageFrame>
    );
  }
  return (
    <StageFrame step={step} texts={texts} footer={footer}>
      <StageGrid
        view={view}
        answers={texts.phases.length > 0 && view.needs.some(one => one.asked.length > 0)}
      />
    </StageFrame>
  );
}

/** Numbers only of what is hidden; who was asked and how many answers are in. */
function StageFooter({ step, view }: { step: ViewProps['step']; view: MatchView }) {
  const { t } = useMatchWallWords();
  const { results } = useWorkshop();
  const shown = results?.step === step.id ? (results.run as MatchShown | null) : null;
  const asked = Object.entries(shown?.asked ?? {}).filter(([, { of }]) => of > 0);
  const hidden = shown?.links ?? 0;
  return (
    <>
      {hidden > 0 ? (
        <p className={styles.count}>{t('hidden', { count: hidden })}</p>
      ) : (
        view.links.length > 0 && (
          <p className={styles.count}>{t('linksCount', { count: view.links.length })}</p>
        )
      )}
      {step.visibility === 'side' &&
        asked.map(([side, { of, done }]) => (
          <p key={side} className={styles.side}>
            <SideMark side={letterOfSide(side)} size={40} />
            {t('stage.answered', { done, of })}
          </p>
        ))}
    </>
  );
}
