import { useState } from 'react';
import type { PartyName } from '#shared/workshop/life/lifeParties.ts';
import { currentLanguage } from '../../../i18n.ts';
import { dayWords } from '../../../moments.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chips } from '../../../ui/Chips.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { LinkField, useCopying } from '../../../ui/LinkField.tsx';
import { SideMark } from '../../../ui/SideMark.tsx';
import { useActs } from '../ActProvider.tsx';
import own from '../documents/DocumentsPage.module.css';
import { useLifeWords } from '../documents/life/lifeWords.ts';
import { ask, type LinkLine, type MadeLink } from '../leadApi.ts';
import { useCommonWords, useDocumentWords } from '../leadWords.ts';
import { markOf } from '../marksOf.ts';
import styles from '../Page.module.css';
import people from '../people/PeoplePage.module.css';
import { useReply } from '../useReply.ts';

const DAYS = 30;
const MOST_DAYS = 366;

interface PartnerLinksProps {
  workshop: string;
  /** Sides, and parties that were added to a document. */
  parties: readonly PartyName[];
}

/** „Link dla instytucji": made for a side and for some days, shown once, stopped here. */
export function PartnerLinks({ workshop, parties }: PartnerLinksProps) {
  const t = useDocumentWords();
  const l = useLifeWords();
  const c = useCommonWords();
  const { refuse, say } = useActs();
  const path = `/api/workshops/${workshop}/links`;
  const { reply, again } = useReply<{ links: LinkLine[] }>(path);
  const [side, setSide] = useState(parties[0]?.key ?? '');
  const [days, setDays] = useState(String(DAYS));
  const [label, setLabel] = useState('');
  const [made, setMade] = useState<MadeLink | null>(null);
  const { field, copied, copy, forget } = useCopying();
  const [stopping, setStopping] = useState<LinkLine | null>(null);
  const links = reply?.ok ? reply.value.links.filter(link => link.kind === 'partner') : [];
  const daysFit = /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= MOST_DAYS;
  const until = (at: number | null) => (at === null ? '' : dayWords(at, currentLanguage()));
  const nameOf = (link: Pick<LinkLine, 'label' | 'side'>) =>
    link.label || (parties.find(({ key }) => key === link.side)?.short ?? t('lead.links'));

  async function make() {
    if (!daysFit) {
      return;
    }
    const wish = { workshop, kind: 'partner', side, days: Number(days), label: label.trim() };
    const answer = await ask<MadeLink>('POST', '/api/links', wish);
    if (!answer.ok) {
      refuse(answer.error);
      return;
    }
    setMade(answer.value);
    forget();
    setLabel('');
    again();
  }

  /** The one that was sent is lost, or its days are over: from now on another opens the same. */
  async function renew(link: LinkLine) {
    const answer = await ask<MadeLink>('POST', `${path}/${link.id}/renew`, { days: DAYS });
    if (!answer.ok) {
      refuse(answer.error);
      return;
    }
    setMade(answer.value);
    forget();
    again();
  }

  function copyAndSay() {
    if (copy()) {
      say(t('lead.copied'));
    }
  }

  async function stop(link: LinkLine) {
    setStopping(null);
    const answer = await ask('DELETE', `${path}/${link.id}`);
    if (answer.ok) {
      again();
    } else {
      refuse(answer.error);
    }
  }

  return (
    <section className={styles.section} aria-labelledby="partner-links">
      <h2 id="partner-links" className={styles.sectionTitle}>
        {t('lead.links')}
      </h2>
      <p className={styles.note}>{t('lead.linksNote')}</p>
      <div className={own.fields}>
        <Chips
          label={t('lead.side')}
          showLabel
          chips={parties.map(({ key, short }) => ({ id: key, label: short }))}
          chosen={[side]}
          onChange={([id]) => setSide(id ?? '')}
        />
        <Field
          label={t('lead.days')}
          showLabel
          inputMode="numeric"
          value={days}
          refusal={daysFit ? undefined : t('lead.daysWrong')}
          onChange={setDays}
          onSubmit={() => void make()}
        />
        <Field
          label={t('lead.label')}
          showLabel
          value={label}
          limit={60}
          onChange={setLabel}
          onSubmit={() => void make()}
        />
        <Button onPress={() => void make()}>{t('lead.make')}</Button>
      </div>
      {made !== null && (
        <div className={own.made}>
          <p className={styles.note} role="status">
            {t('lead.ready', { when: until(made.expiresAt) })}
          </p>
          <LinkField field={field} label={t('lead.field')} link={made.link} />
          <Button keeps={copied} onPress={copyAndSay}>
            {copied ? t('lead.copied') : t('lead.copy')}
          </Button>
          {made.reach === 'network' && <p className={own.warning}>{t('lead.network')}</p>}
        </div>
      )}
      {links.length > 0 && (
        <>
          <h3 className={styles.label}>{t('lead.made')}</h3>
          <ul>
            {links.map(link => {
              const mark = markOf(link.side);
              return (
                <li key={link.id} className={people.device}>
                  <div className={people.deviceHead}>
                    {mark && <SideMark side={mark} size={17} />}
                    <b>{nameOf(link)}</b>
                    <span className={styles.quiet}>
                      {link.open ? t('lead.until', { when: until(link.expiresAt) }) : t('lead.over')}
                    </span>
                    {link.hand && <span className={styles.quiet}>{l('handLink')}</span>}
                    {link.revokedAt === null && (
                      <Button
                        variant="bare"
                        size="small"
                        label={l('renewLabel', { name: nameOf(link) })}
                        onPress={() => void renew(link)}
                      >
                        {l('renew')}
                      </Button>
                    )}
                    {link.open && (
                      <Button
                        variant="bare"
                        size="small"
                        label={t('lead.stopLabel', { name: nameOf(link) })}
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
        </>
      )}
      <Dialog
        open={stopping !== null}
        title={t('lead.stopTitle', { name: stopping === null ? '' : nameOf(stopping) })}
        sentence={t('lead.stopSentence')}
        act={{
          label: t('lead.stopAct'),
          danger: true,
          onAct: () => stopping !== null && void stop(stopping),
        }}
        back={c('action.notYet')}
        onBack={() => setStopping(null)}
      />
    </section>
  );
}
