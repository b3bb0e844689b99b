import { useState } from 'react';
import type { PartyName } from '#shared/workshop/life/lifeParties.ts';
import { currentLanguage } from '../../../i18n.ts';
import { dayWords } from '../../../moments.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chips } from '../../../ui/Chips.tsx';
import { Field } from '../../../ui/Field.tsx';
import { LinkField, useCopying } from '../../../ui/LinkField.tsx';
import { useActs } from '../ActProvider.tsx';
import own from '../documents/DocumentsPage.module.css';
import { NoAnswer } from '../documents/NoAnswer.tsx';
import { LimitField } from '../LimitField.tsx';
import { ask, type LinkLine, type MadeLink } from '../leadApi.ts';
import { useDocumentWords } from '../leadWords.ts';
import styles from '../Page.module.css';
import { useFocusNext } from '../useFocusNext.ts';
import { useOnce } from '../useOnce.ts';
import { useReply } from '../useReply.ts';
import { PartnerLinkList } from './PartnerLinkList.tsx';

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
  const { refuse, say } = useActs();
  const path = `/api/workshops/${workshop}/links`;
  const { value, failed, at, again } = useReply<{ links: LinkLine[] }>(path);
  const [side, setSide] = useState(parties[0]?.key ?? '');
  const [days, setDays] = useState(String(DAYS));
  const [label, setLabel] = useState('');
  const [made, setMade] = useState<MadeLink | null>(null);
  const { field, copied, copy, forget } = useCopying();
  const [isNotCopied, setNotCopied] = useState(false);
  const { busy, once } = useOnce();
  const { place, focusNext } = useFocusNext<HTMLHeadingElement>();
  const links = (value?.links ?? []).filter(link => link.kind === 'partner');
  /** One that was stopped meanwhile is offered to nobody. */
  const isMadeOpen = made !== null && links.find(({ id }) => id === made.id)?.open !== false;
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
    const done = copy();
    setNotCopied(!done);
    if (done) {
      say(t('lead.copied'));
    }
  }

  function stopped(link: LinkLine) {
    say(t('lead.stopped', { name: nameOf(link) }));
    focusNext();
    again();
  }

  return (
    <section className={styles.section} aria-labelledby="partner-links">
      <h2 ref={place} id="partner-links" tabIndex={-1} className={styles.sectionTitle}>
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
          onSubmit={() => void once(make)}
        />
        <LimitField
          label={t('lead.label')}
          showLabel
          value={label}
          limit={60}
          onChange={setLabel}
          onSubmit={() => void once(make)}
        />
        <Button off={busy} onPress={() => void once(make)}>
          {t('lead.make')}
        </Button>
      </div>
      {made !== null && isMadeOpen && (
        <div className={own.made}>
          <p className={styles.note} role="status">
            {t('lead.ready', { when: until(made.expiresAt) })}
          </p>
          <LinkField field={field} label={t('lead.field')} link={made.link} />
          <Button keeps={copied} onPress={copyAndSay}>
            {copied ? t('lead.copied') : t('lead.copy')}
          </Button>
          <p role="status" className={own.warning}>
            {isNotCopied && t('lead.notCopied')}
          </p>
          {made.reach === 'network' && <p className={own.warning}>{t('lead.network')}</p>}
        </div>
      )}
      <NoAnswer failed={failed} at={at} again={again} />
      <PartnerLinkList path={path} links={links} nameOf={nameOf} onRenew={renew} onStopped={stopped} />
    </section>
  );
}
