import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlanStep } from '../../live/usePlan.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { announcer } from './announcer.ts';
import { useText } from './useText.ts';

/** Tells screen readers of what the facilitator does: a new step or phase, a coming reveal, the end. */
export function useAnnouncedSteps(): void {
  const { t } = useTranslation(['seat']);
  const text = useText();
  const step = useWorkshop().now?.step ?? null;
  const texts = usePlanStep(step?.id ?? null);
  const last = useRef('');
  const phase = texts?.phases[step?.phase ?? 0];
  const title = texts === null ? '' : text(texts.title);
  const label = phase === undefined ? '' : text(phase.label);
  const place = step === null || title === '' ? '' : `${step.id} ${step.phase} ${step.status}`;
  const pending = step?.pending?.kind;
  // The voice is outside of React: it is told once for each change.
  useEffect(() => {
    if (place === '' || place === last.current) {
      return;
    }
    const [id, , status] = place.split(' ');
    const sameStep = last.current.startsWith(`${id} `);
    const first = last.current === '';
    last.current = place;
    if (status === 'closed') {
      announcer.say(t('seat:say.closed'));
    } else if (!first) {
      announcer.say(sameStep ? t('seat:say.phase', { label }) : t('seat:say.step', { title }));
    }
  }, [place, title, label, t]);
  useEffect(() => {
    if (pending !== undefined) {
      announcer.say(pending === 'close' ? t('seat:say.closeSoon') : t('seat:say.revealSoon'));
    }
  }, [pending, t]);
}
