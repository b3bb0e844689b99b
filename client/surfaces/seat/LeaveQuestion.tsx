import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { useStayAtTable } from './useStayAtTable.ts';

/** The back button asks first. */
export function LeaveQuestion() {
  const { t } = useTranslation(['seat']);
  const { asked, stay, leave } = useStayAtTable(true);
  return (
    <Dialog
      open={asked}
      title={t('seat:stay.title')}
      sentence={t('seat:stay.sentence')}
      act={{ label: t('seat:stay.leave'), onAct: leave }}
      back={t('seat:stay.stay')}
      onBack={stay}
    />
  );
}
