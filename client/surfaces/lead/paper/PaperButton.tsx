import { Printer } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTrying } from '../../../live/keepTrying.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useSay } from '../leadWords.ts';
import type { CourseStep } from '../plan/course.ts';
import { paperKindOf } from './paperCards.ts';

const PaperDialog = lazy(async () => ({
  default: (await keepTrying(() => import('./PaperDialog.tsx'))).PaperDialog,
}));

/** „Kartki do wydruku", where something of the step can be typed in for somebody. */
export function PaperButton({ step, small = false }: { step: CourseStep; small?: boolean }) {
  const { t } = useTranslation('paper');
  const say = useSay();
  const [open, setOpen] = useState(false);
  const kind = paperKindOf(step);
  if (kind === null) {
    return null;
  }
  const label = t('openLabel', { title: say(step.title) });
  return (
    <>
      {small ? (
        <IconButton
          label={label}
          tone="quiet"
          icon={<Printer aria-hidden="true" />}
          onPress={() => setOpen(true)}
        />
      ) : (
        <Button
          variant="bare"
          size="small"
          hasPopup="dialog"
          icon={<Printer aria-hidden="true" />}
          label={label}
          onPress={() => setOpen(true)}
        >
          {t('open')}
        </Button>
      )}
      {open && (
        <Suspense>
          <PaperDialog step={step} kind={kind} onBack={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
