import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useLeadWords } from '../../surfaces/lead/leadWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Menu } from '../../ui/Menu.tsx';

const MODES = ['named', 'private', 'side', 'unsigned', 'anonymous'] as const;
const LESS = ['side', 'unsigned', 'anonymous'] as const;

/** Keeps less about authors from now on; there is no way back, so it asks. */
export function LeadAttribution({ step }: { step: NowStep }) {
  const t = useLeadWords();
  const { t: c } = useTranslation('common');
  const { act } = useActs();
  const [asked, setAsked] = useState<(typeof LESS)[number] | null>(null);
  const possible = LESS.filter(mode => MODES.indexOf(mode) > MODES.indexOf(step.attribution));
  if (possible.length === 0) {
    return null;
  }
  return (
    <>
      <Menu
        label={t('attribution.label')}
        words={t('attribution.label')}
        heading={c(`attribution.${step.attribution}`)}
        icon={<ChevronDown aria-hidden="true" />}
        items={possible.map(mode => ({
          id: mode,
          label: t(`attribution.${mode}`),
          onChoose: () => setAsked(mode),
        }))}
      />
      <Dialog
        open={asked !== null}
        title={t('attribution.ask')}
        sentence={
          <>
            <p>{asked !== null && c(`attribution.${asked}`)}</p>
            <p>{t('attribution.forGood')}</p>
          </>
        }
        act={{
          label: t('attribution.act'),
          onAct: () => {
            setAsked(null);
            if (asked !== null) {
              void act({ type: 'step:attribution', step: step.id, attribution: asked });
            }
          },
        }}
        back={c('action.notYet')}
        onBack={() => setAsked(null)}
      />
    </>
  );
}
