import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { talkConfigSchema } from '#shared/activities/talk/talkConfig.ts';
import { useSay } from '../../surfaces/lead/leadWords.ts';
import type { ViewProps } from '../viewProps.ts';
import styles from './Lead.module.css';
import { LeadNotes } from './LeadNotes.tsx';
import { LeadTurns } from './LeadTurns.tsx';
import { LeadVoices } from './LeadVoices.tsx';
import { useHalfBell } from './useHalfBell.ts';
import { plannedOf, useTalk } from './useTalk.ts';

/** A conversation on the console. A configuration that is none draws nothing. */
export default function TalkLead({ step, texts }: ViewProps) {
  const config = z.safeParse(talkConfigSchema, texts.config);
  return config.success && step.status !== 'waiting' ? <Talk step={step} texts={texts} /> : null;
}

/** Which question, the bell, a round, three voices, and what people wrote. */
function Talk({ step, texts }: ViewProps) {
  const talk = useTalk({ step, texts });
  const { t } = useTranslation('talk');
  const say = useSay();
  const { config, question, paired } = talk;
  const open = step.status === 'open';
  const asked = config.questions[question];
  useHalfBell(step.timer, plannedOf({ step, texts }), open && paired && config.bell);
  const together = open && !talk.seated && step.visibility === 'all';
  return (
    <section className={styles.talk} aria-label={t('lead.region')}>
      {config.questions.length > 1 && (
        <p>
          <span className={styles.note}>
            {t('question', { number: question + 1, of: config.questions.length })}
          </span>{' '}
          <b>{asked && say(asked)}</b>
        </p>
      )}
      {open && paired && config.bell && <p className={styles.note}>{t('lead.bell')}</p>}
      {together && config.turns && (
        <LeadTurns step={step} turns={talk.turns} seconds={config.turns.seconds} />
      )}
      {together && config.voices > 0 && <LeadVoices step={step} talk={talk} />}
      {(config.notes !== 'none' || talk.rows.length > 0) && <LeadNotes step={step} talk={talk} />}
    </section>
  );
}
