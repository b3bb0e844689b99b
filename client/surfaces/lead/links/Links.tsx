import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Chips } from '../../../ui/Chips.tsx';
import { Field } from '../../../ui/Field.tsx';
import { LinkField } from '../../../ui/LinkField.tsx';
import { useActs } from '../ActProvider.tsx';
import { ask, type LinkLine, type MadeLink } from '../leadApi.ts';
import { useLeadWords } from '../leadWords.ts';
import styles from '../Page.module.css';
import own from '../people/PeoplePage.module.css';
import { useReply } from '../useReply.ts';

/** Links for a co-facilitator's device and for a stage: made here, shown once, stopped here. */
export function Links({ workshop }: { workshop: string }) {
  const t = useLeadWords();
  const { refuse } = useActs();
  const path = `/api/workshops/${workshop}/links`;
  const { value, again } = useReply<{ links: LinkLine[] }>(path);
  const [kind, setKind] = useState<'cofacilitator' | 'stage'>('cofacilitator');
  const [label, setLabel] = useState('');
  const [made, setMade] = useState<MadeLink | null>(null);
  // Those for institutions stand with their documents, those of a step with it.
  const links = (value?.links ?? []).flatMap(({ kind: of, ...link }) =>
    of === 'partner' || of === 'public' || of === 'personal' ? [] : [{ ...link, kind: of }],
  );

  async function make() {
    const answer = await ask<MadeLink>('POST', '/api/links', { workshop, kind, label: label.trim() });
    if (answer.ok) {
      setMade(answer.value);
      setLabel('');
      again();
    } else {
      refuse(answer.error);
    }
  }

  async function stop(id: string) {
    const answer = await ask('DELETE', `${path}/${id}`);
    if (answer.ok) {
      again();
    } else {
      refuse(answer.error);
    }
  }

  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>{t('people.link')}</h2>
      <div className={own.link}>
        <Chips
          label={t('people.linkFor')}
          joined
          chips={[
            { id: 'cofacilitator', label: t('people.linkCo') },
            { id: 'stage', label: t('people.linkStage') },
          ]}
          chosen={[kind]}
          onChange={([id]) => setKind(id === 'stage' ? 'stage' : 'cofacilitator')}
        />
        <Field
          label={t('people.linkLabel')}
          placeholder={t('people.linkLabel')}
          value={label}
          limit={60}
          onChange={setLabel}
          onSubmit={() => void make()}
        />
        <Button onPress={() => void make()}>{t('people.linkAct')}</Button>
        {made !== null && (
          <div role="status" className={own.link}>
            <p className={styles.note}>{t('people.linkReady')}</p>
            <LinkField label={t('people.linkField')} link={made.link} />
          </div>
        )}
      </div>
      {links.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {t('people.links')} ({links.length})
          </summary>
          <ul>
            {links.map(link => {
              const name = link.label || t(`people.kind.${link.kind}`);
              return (
                <li key={link.id} className={own.device}>
                  <div className={own.deviceHead}>
                    <b>{name}</b>
                    <span className={styles.quiet}>
                      {link.open ? t('people.linkOpen') : t('people.linkClosed')}
                    </span>
                    {link.open && (
                      <Button
                        variant="bare"
                        size="small"
                        label={t('people.stopLink', { name })}
                        onPress={() => void stop(link.id)}
                      >
                        {t('people.stop')}
                      </Button>
                    )}
                  </div>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}
