import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './LeadConsent.module.css';
import { LeadConsentLine } from './LeadConsentLine.tsx';
import type { Reading } from './reading.ts';
import { OPENNESS, opennessOf } from './standing.ts';
import { useBringToDesk } from './useBringToDesk.ts';

interface LeadConsentProps {
  reading: Reading;
  /** Shows a paragraph on the desk. */
  onTurn: (paragraph: string) => void;
}

/** „Przegląd zgody": every clause with how many said what, the reasons, and what is still open first. */
export function LeadConsent({ reading, onTurn }: LeadConsentProps) {
  const { t } = useTranslation('draft');
  const [open, setOpen] = useState(false);
  const bring = useBringToDesk();
  const { standings, voters, unlisted } = reading;
  const lines = reading.clauses.flatMap(clause => {
    const standing = standings?.get(clause.id);
    return standing === undefined ? [] : [{ clause, standing, openness: opennessOf(standing, voters) }];
  });

  function turnTo(clause: string) {
    setOpen(false);
    onTurn(reading.paragraphs.find(one => one.clause === clause)?.id ?? '');
    bring();
  }

  return (
    <>
      <Button icon={<ListChecks aria-hidden="true" />} hasPopup="dialog" onPress={() => setOpen(true)}>
        {t('overview.open')}
      </Button>
      <Dialog
        open={open}
        title={t('overview.title')}
        sentence={
          <>
            {t('overview.atTable', { count: voters })} {t('overview.who')}
            {unlisted > 0 && ` ${t('overview.unlisted', { count: unlisted })}`}
          </>
        }
        back={t('overview.back')}
        onBack={() => setOpen(false)}
      >
        {OPENNESS.map(openness => {
          const own = lines.filter(line => line.openness === openness);
          return own.length === 0 ? null : (
            <section key={openness} className={styles.group} aria-labelledby={`zgoda-${openness}`}>
              <h3 id={`zgoda-${openness}`}>{t(`overview.${openness}`, { count: own.length })}</h3>
              <ul>
                {own.map(({ clause, standing }) => (
                  <LeadConsentLine
                    key={clause.id}
                    clause={clause}
                    standing={standing}
                    voters={voters}
                    onTurn={() => turnTo(clause.id)}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </Dialog>
    </>
  );
}
