import { useTranslation } from 'react-i18next';
import type { PaperProps } from '../behalfViews.ts';
import { SlipForm } from './SlipForm.tsx';

/** A sheet of questions with a code: typed in once, whoever filled it in. */
export default function LeadPaper({ step, texts, set, onAdded, onNext }: PaperProps) {
  const { t } = useTranslation('paper');
  return (
    <SlipForm step={step} texts={texts} wish={{ set }} next={t('next')} onAdded={onAdded} onNext={onNext} />
  );
}
