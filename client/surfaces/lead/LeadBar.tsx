import { ChevronRight, ListOrdered, Pencil, QrCode, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { spellCode } from '#shared/ids.ts';
import type { NowPart } from '#shared/protocol/parts.ts';
import { useSaveState } from '../../live/useSaveState.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Sign } from '../../ui/Sign.tsx';
import { SyncBadge } from '../../ui/SyncBadge.tsx';
import { BarMenu } from './BarMenu.tsx';
import styles from './LeadBar.module.css';
import { useCommonWords, useLeadWords } from './leadWords.ts';
import { CodeDialog } from './links/CodeDialog.tsx';
import { useMedia } from './useMedia.ts';
import { usePage } from './usePage.ts';

interface LeadBarProps {
  now: NowPart;
  /** Which meeting or page this is. */
  sub: string;
  /** The step page itself; the others lead back to it. */
  onStep?: boolean;
  /** Opens the plan where it has no column of its own. */
  onPlan?: () => void;
  /** Ends the session; only on the step page. */
  end?: ReactNode;
}

/** Who and where, the join code, whether everything is kept, and the ways to the other pages. */
export function LeadBar({ now, sub, onStep = false, onPlan, end }: LeadBarProps) {
  const t = useLeadWords();
  const [codeOpen, setCodeOpen] = useState(false);
  const { go } = usePage();
  const narrow = useMedia('(max-width: 1199.98px)');
  const code = spellCode(now.joining.code ?? '');
  return (
    <>
      <Bar
        sticky
        end={
          <>
            <Button
              variant="bare"
              size="small"
              icon={<QrCode aria-hidden="true" />}
              label={`${t('bar.code', { code })}${now.joining.open ? '' : `, ${t('bar.doorClosed')}`}`}
              hasPopup="dialog"
              onPress={() => setCodeOpen(true)}
            >
              <span className={styles.code}>{code}</span>
              {!now.joining.open && <span className={styles.closed}> {t('bar.doorClosed')}</span>}
            </Button>
            <SaveBadge />
            {!onStep && (
              <Button
                variant="bare"
                size="small"
                iconAfter={<ChevronRight aria-hidden="true" />}
                onPress={() => go('step')}
              >
                {t('backToStep')}
              </Button>
            )}
            {onStep && onPlan && (
              <Button variant="bare" size="small" icon={<ListOrdered aria-hidden="true" />} onPress={onPlan}>
                {t('bar.plan')}
              </Button>
            )}
            {onStep && !narrow && (
              <>
                <Button
                  variant="bare"
                  size="small"
                  icon={<Pencil aria-hidden="true" />}
                  onPress={() => go('plan')}
                >
                  {t('bar.changePlan')}
                </Button>
                <Button
                  variant="bare"
                  size="small"
                  icon={<Users aria-hidden="true" />}
                  onPress={() => go('people')}
                >
                  {t('bar.people')}
                </Button>
              </>
            )}
            {onStep && end}
            {onStep && <BarMenu now={now} />}
          </>
        }
      >
        <Sign width={36} label={t('page')} />
        <p className={styles.title}>
          <b>{now.workshop.title}</b>
          <span>{sub}</span>
        </p>
      </Bar>
      <CodeDialog now={now} open={codeOpen} onBack={() => setCodeOpen(false)} />
    </>
  );
}

function SaveBadge() {
  const c = useCommonWords();
  const { state, waiting } = useSaveState();
  const phone = useMedia('(max-width: 699.98px)');
  const saved = phone ? c('save.saved') : c('save.savedOnDisk');
  const words = {
    saved,
    // The console says that a step is closed where the step stands; here only whether it is kept.
    closed: saved,
    sending: c('save.sending'),
    offline: waiting > 0 ? c('save.offlineWaiting', { count: waiting }) : c('save.offline'),
  };
  return <SyncBadge state={state === 'closed' ? 'saved' : state} words={words[state]} />;
}
