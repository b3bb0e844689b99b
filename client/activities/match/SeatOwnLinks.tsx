import { useState } from 'react';
import { resourcesIn } from '#shared/activities/match/links.ts';
import { LINK, type Need } from '#shared/activities/match/needs.ts';
import type { NowStep, OwnGroup } from '#shared/protocol/parts.ts';
import type { OwnEntry } from '../../live/ownEntries.ts';
import type { OwnEntries } from '../../live/useOwnEntries.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LinkFields } from './LinkFields.tsx';
import { entryOfLink, lacksOf, restOf, sentenceOf, type TypedLink } from './linkDraft.ts';
import { type MatchView, takesEntries, useMatchWords } from './matchView.ts';
import styles from './Parts.module.css';

interface SeatOwnLinksProps {
  step: NowStep;
  need: Need;
  view: MatchView;
  half: string;
  own: OwnEntries;
  group: OwnGroup | null;
}

/** What I and my table have linked to this need so far; my own can be changed and taken back. */
export function SeatOwnLinks({ step, need, view, half, own, group }: SeatOwnLinksProps) {
  const { t } = useMatchWords();
  const [opened, setOpened] = useState<OwnEntry | null>(null);
  const [typed, setTyped] = useState<TypedLink | null>(null);
  const mine = own.entries.filter(({ data }) => data.kind === LINK && data.need === need.id);
  const others = (group?.entries ?? []).filter(({ kind, data }) => kind === LINK && data.need === need.id);
  const may = takesEntries(step);
  if (mine.length === 0 && others.length === 0) {
    return null;
  }
  const words = (data: Record<string, unknown>) => (
    <>
      {typeof data.text === 'string' && <span className={styles.said}>{data.text}</span>}
      <span className={styles.with}>
        {resourcesIn(data)
          .map(id => view.resource(id)?.text ?? '')
          .filter(Boolean)
          .join(' + ')}
      </span>
    </>
  );
  const text = ({ data }: OwnEntry) => (typeof data.text === 'string' ? data.text : need.text);

  function save() {
    if (opened !== null && typed !== null && lacksOf(typed, view.config) === null) {
      void own.edit(opened.id, entryOfLink(need.id, typed, half));
      announcer.say(t('seat.changed'));
      setOpened(null);
    }
  }

  return (
    <section className={styles.own} aria-labelledby="polaczenia">
      <h3 id="polaczenia" className={styles.label}>
        {t(group === null ? 'seat.ownLinks' : 'seat.tableLinks')}
      </h3>
      <ul className={styles.links}>
        {mine.map(entry => (
          <li key={entry.id} className={styles.ownLink} data-status={entry.status}>
            {entry.status === 'withdrawn' ? (
              <span className={styles.note}>{t('seat.withdrawn')}</span>
            ) : (
              words(entry.data)
            )}
            {entry.status === 'aside' && <span className={styles.note}>{t('seat.aside')}</span>}
            {entry.pending === 'waiting' && <span className={styles.note}>{t('seat.waiting')}</span>}
            {may && entry.status !== 'aside' && entry.status !== 'merged' && (
              <span className={styles.acts}>
                {entry.status === 'withdrawn' ? (
                  <Button
                    variant="bare"
                    size="small"
                    label={t('seat.restoreOf', { text: text(entry) })}
                    onPress={() => void own.restore(entry.id)}
                  >
                    {t('seat.restore')}
                  </Button>
                ) : (
                  <>
                    {view.config.sentence !== 'none' && (
                      <Button
                        variant="bare"
                        size="small"
                        label={t('seat.changeOf', { text: text(entry) })}
                        hasPopup="dialog"
                        onPress={() => {
                          setTyped(typedOf(entry, half));
                          setOpened(entry);
                        }}
                      >
                        {t('seat.change')}
                      </Button>
                    )}
                    <Button
                      variant="bare"
                      size="small"
                      label={t('seat.withdrawOf', { text: text(entry) })}
                      onPress={() => void own.withdraw(entry.id)}
                    >
                      {t('seat.withdraw')}
                    </Button>
                  </>
                )}
              </span>
            )}
          </li>
        ))}
        {others.map(({ id, data, name }) => (
          <li key={id} className={styles.ownLink}>
            {words(data)}
            {name !== null && <span className={styles.note}>{name}</span>}
          </li>
        ))}
      </ul>
      {opened !== null && typed !== null && (
        <Dialog
          open
          title={t('seat.changeTitle')}
          sentence={need.text}
          act={{
            label: t('seat.save'),
            off:
              lacksOf(typed, view.config) !== null ||
              [...sentenceOf(half, typed.rest)].length > view.config.length,
            onAct: save,
          }}
          back={t('seat.back')}
          onBack={() => setOpened(null)}
        >
          <LinkFields config={view.config} half={half} value={typed} onChange={setTyped} onSubmit={save} />
        </Dialog>
      )}
    </section>
  );
}

function typedOf({ data }: OwnEntry, half: string): TypedLink {
  return {
    resources: resourcesIn(data),
    rest: restOf(half, typeof data.text === 'string' ? data.text : ''),
    date: typeof data.date === 'string' ? data.date : '',
  };
}
