import { CircleAlert, HardDrive, WifiOff } from 'lucide-react';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { Strip } from '../../ui/Strip.tsx';
import { useActs } from './ActProvider.tsx';
import { useCommonWords, useLeadWords } from './leadWords.ts';
import { RehearsalStrip } from './RehearsalStrip.tsx';
import { TroubleStrip } from './TroubleStrip.tsx';

/** Under the bar: what was refused, a lost network, a disk or a document in trouble, the archive; and what readers are told. */
export function Notice() {
  const t = useLeadWords();
  const c = useCommonWords();
  const { status, now } = useWorkshop();
  const { refusal, forget, said } = useActs();
  const archived = now?.workshop.status === 'archived';
  return (
    <>
      <LiveRegion words={said} />
      {now?.workshop.rehearsal && <RehearsalStrip now={now} />}
      <Strip tone="offline" open={status === 'offline'} icon={<WifiOff aria-hidden="true" />}>
        {t('offline')}
      </Strip>
      <Strip tone="refused" open={now?.readOnly ?? false} icon={<HardDrive aria-hidden="true" />}>
        {t('readOnly')}
      </Strip>
      <TroubleStrip troubles={now?.troubles ?? []} />
      <Strip tone="closed" open={archived}>
        {t('archived')}
      </Strip>
      <Strip
        tone="refused"
        open={refusal !== ''}
        icon={<CircleAlert aria-hidden="true" />}
        action={
          <Button variant="bare" size="small" onPress={forget}>
            {c('action.close')}
          </Button>
        }
      >
        {refusal}
      </Strip>
    </>
  );
}
