import { useTranslation } from 'react-i18next';
import type { BehalfProps } from '../behalfViews.ts';
import { SlipForm } from './SlipForm.tsx';

/** Answers of somebody without a phone. */
export default function LeadBehalf({ step, texts, person, onNextPerson }: BehalfProps) {
  const { t } = useTranslation('survey');
  return (
    <SlipForm
      step={step}
      texts={texts}
      wish={{ behalf: person.id }}
      next={t('behalf.next')}
      onNext={onNextPerson}
    />
  );
}
