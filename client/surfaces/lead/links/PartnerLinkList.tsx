import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n.ts';
import { dayWords } from '../../../moments.ts';
import { Button } from '../../../ui/Button.tsx';
import { SideMark } from '../../../ui/SideMark.tsx';
import { ActDialog } from '../ActDialog.tsx';
import { useLifeWords } from '../documents/life/lifeWords.ts';
import { ask, type LinkLine } from '../leadApi.ts';
import { useCommonWords, useDocumentWords, useLeadWords } from '../leadWords.ts';
import { markOf } from '../marksOf.ts';
import styles from '../Page.module.css';
import people from '../people/PeoplePage.module.css';
import { useOnce } from '../useOnce.ts';

interface PartnerLinkListProps {
  /** `/api/workshops/:id/links` */
  path: string;
  links: readonly LinkLine[];
  nameOf: (link: LinkLine) => string;
  onRenew: (link: LinkLine) => Promise<void>;
  onStopped: (link: LinkLine) => void;
}

/** Links for institutions that were made: until when each works, another one for it, and its end. */
export function PartnerLinkList({ path, links, nameOf, onRenew, onStopped }: PartnerLinkListProps) {
  const t = useDocumentWords();
  const l = useLifeWords();
  const { busy, once } = useOnce();
  const [stopping, setStopping] = useState<LinkLine | null>(null);
  const until = (at: number | null) => (at === null ? '' : dayWords(at, currentLanguage()));
  if (links.length === 0) {
    return null;
  }
  return (
    <>
      <h3 className={styles.label}>{t('lead.made')}</h3>
      <ul>
        {links.map(link => {
          const mark = markOf(link.side);
          const name = nameOf(link);
          return (
            <li key={link.id} className={people.device}>
              <div className={people.deviceHead}>
                {mark && <SideMark side={mark} size={17} />}
                <b>{name}</b>
                <span className={styles.quiet}>
                  {link.open ? t('lead.until', { when: until(link.expiresAt) }) : t('lead.over')}
                </span>
                {link.hand && <span className={styles.quiet}>{l('handLink')}</span>}
                {link.revokedAt === null && (
                  <Button
                    variant="bare"
                    size="small"
                    label={l('renewLabel', { name })}
                    off={busy}
                    onPress={() => void once(() => onRenew(link))}
                  >
                    {l('renew')}
                  </Button>
                )}
                {link.open && (
                  <Button
                    variant="bare"
                    size="small"
                    label={t('lead.stopLabel', { name })}
                    hasPopup="dialog"
                    onPress={() => setStopping(link)}
                  >
                    {t('lead.stop')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {stopping !== null && (
        <StopLink
          path={`${path}/${stopping.id}`}
          name={nameOf(stopping)}
          onBack={() => setStopping(null)}
          onStopped={() => {
            setStopping(null);
            onStopped(stopping);
          }}
        />
      )}
    </>
  );
}

interface StopLinkProps {
  path: string;
  name: string;
  onBack: () => void;
  onStopped: () => void;
}

function StopLink({ path, name, onBack, onStopped }: StopLinkProps) {
  const t = useDocumentWords();
  const lead = useLeadWords();
  const c = useCommonWords();
  const { t: errors } = useTranslation('errors');
  const { busy, once } = useOnce();
  const [problem, setProblem] = useState<string | null>(null);

  async function stop() {
    setProblem(null);
    const answer = await ask('DELETE', path);
    if (answer.ok) {
      onStopped();
    } else {
      setProblem(answer.error === null ? lead('noAnswer') : errors(answer.error));
    }
  }

  return (
    <ActDialog
      open
      doing={{ busy, problem }}
      title={t('lead.stopTitle', { name })}
      sentence={t('lead.stopSentence')}
      act={{ label: t('lead.stopAct'), danger: true, onAct: () => void once(stop) }}
      back={c('action.notYet')}
      onBack={onBack}
    />
  );
}
