import { Link } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTrying } from '../../../live/keepTrying.ts';
import { Button } from '../../../ui/Button.tsx';
import { useSay } from '../leadWords.ts';
import type { CourseStep } from '../plan/course.ts';

const StepLinks = lazy(async () => ({
  default: (await keepTrying(() => import('./StepLinks.tsx'))).StepLinks,
}));

/** „Otwórz linkiem…", where the activity of the step may be opened by one. */
export function StepLinksButton({ step }: { step: CourseStep }) {
  const { t } = useTranslation('link');
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (step.links === undefined || step.texts === null) {
    return null;
  }
  return (
    <>
      <Button
        variant="bare"
        size="small"
        hasPopup="dialog"
        icon={<Link aria-hidden="true" />}
        label={t('lead.openLabel', { title: say(step.title) })}
        onPress={() => setOpen(true)}
      >
        {t('lead.open')}
      </Button>
      {open && <StepLinksDialog step={step} onBack={() => setOpen(false)} />}
    </>
  );
}

/** The sheet of a step's links, fetched when it is wanted. */
export function StepLinksDialog({ step, onBack }: { step: CourseStep; onBack: () => void }) {
  return (
    <Suspense>
      <StepLinks step={step} onBack={onBack} />
    </Suspense>
  );
}
