import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Button } from '../../../ui/Button.tsx';
import { LinkField, useCopying } from '../../../ui/LinkField.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { useActs } from '../ActProvider.tsx';
import { ask, type MadeStepLinks } from '../leadApi.ts';
import page from '../Page.module.css';
import type { CourseStep } from '../plan/course.ts';
import styles from './StepLinks.module.css';
import { StepLinksSheet } from './StepLinksSheet.tsx';

interface StepLinksMakeProps {
  step: CourseStep;
  onMade: () => void;
}

/** Links are made here and shown once: to copy, as a QR code, or on paper for everybody. */
export function StepLinksMake({ step, onMade }: StepLinksMakeProps) {
  const { t } = useTranslation('link');
  const { refuse } = useActs();
  const { now, people } = useWorkshop();
  const [made, setMade] = useState<MadeStepLinks | null>(null);
  const [sheet, setSheet] = useState<MadeStepLinks | null>(null);
  const listed = (people?.people ?? []).filter(({ status, way }) => status === 'here' && way !== 'look');
  const [who, setWho] = useState('');
  const id = useId();
  const nameOf = (person: string | null) =>
    person === null ? t('lead.everybody') : (listed.find(one => one.id === person)?.name ?? '');

  async function make(wish: { kind: 'public' } | { kind: 'personal'; people: string[] }) {
    const path = `/api/workshops/${now?.workshop.id ?? ''}/steps/${step.id}/links`;
    const answer = await ask<MadeStepLinks>('POST', path, wish);
    if (!answer.ok) {
      refuse(answer.error);
      return;
    }
    const isList = wish.kind === 'personal' && wish.people.length > 1;
    setSheet(isList ? answer.value : null);
    setMade(isList ? null : answer.value);
    onMade();
  }

  const chosen = listed.some(one => one.id === who) ? who : (listed[0]?.id ?? '');
  return (
    <>
      {step.links?.includes('public') && (
        <section className={page.section} aria-labelledby={`${id}-public`}>
          <h3 id={`${id}-public`} className={page.sectionTitle}>
            {t('lead.public')}
          </h3>
          <p className={page.note}>{t('lead.publicNote')}</p>
          <div>
            <Button onPress={() => void make({ kind: 'public' })}>{t('lead.publicMake')}</Button>
          </div>
        </section>
      )}
      <section className={page.section} aria-labelledby={`${id}-personal`}>
        <h3 id={`${id}-personal`} className={page.sectionTitle}>
          {t('lead.personal')}
        </h3>
        <p className={page.note}>{t('lead.personalNote')}</p>
        {listed.length === 0 ? (
          <p className={page.note}>{t('lead.nobody')}</p>
        ) : (
          <>
            <div className={styles.select}>
              <label htmlFor={id}>{t('lead.who')}</label>
              <select id={id} value={chosen} onChange={event => setWho(event.currentTarget.value)}>
                {listed.map(person => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                  </option>
                ))}
              </select>
            </div>
            <div className={page.acts}>
              <Button onPress={() => void make({ kind: 'personal', people: [chosen] })}>
                {t('lead.personalMake')}
              </Button>
              {listed.length > 1 && (
                <Button
                  variant="bare"
                  onPress={() => void make({ kind: 'personal', people: listed.map(one => one.id) })}
                >
                  {t('lead.print')}
                </Button>
              )}
            </div>
          </>
        )}
      </section>
      {made !== null && <Made key={made.links[0]?.id} made={made} nameOf={nameOf} />}
      {sheet !== null && <StepLinksSheet step={step} made={sheet} nameOf={nameOf} />}
    </>
  );
}

interface MadeProps {
  made: MadeStepLinks;
  nameOf: (person: string | null) => string;
}

function Made({ made, nameOf }: MadeProps) {
  const { t } = useTranslation('link');
  const { say } = useActs();
  const { field, copied, copy } = useCopying();
  const [link] = made.links;
  // It stands below what was pressed, perhaps out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it appears
  useEffect(() => {
    field.current?.scrollIntoView({ block: 'center' });
  }, []);
  if (link === undefined) {
    return null;
  }

  function copyAndSay() {
    if (copy()) {
      say(t('lead.copied'));
    }
  }

  const name = nameOf(link.person);
  return (
    <section className={styles.made} aria-label={t('lead.forWhom', { name })}>
      <QrCode size={150} d={link.qr.path} modules={link.qr.size} label={t('lead.qr', { name })} />
      <div className={styles.madeWords}>
        <p className={styles.stands} role="status">
          {t('lead.forWhom', { name })}
        </p>
        <p className={page.note}>{t('lead.once')}</p>
        <LinkField field={field} label={t('lead.field')} link={link.link} />
        <div>
          <Button keeps={copied} onPress={copyAndSay}>
            {copied ? t('lead.copied') : t('lead.copy')}
          </Button>
        </div>
        {made.reach === 'network' && <p className={styles.warning}>{t('lead.network')}</p>}
      </div>
    </section>
  );
}
