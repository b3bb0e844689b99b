import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import type { Need, Resource } from '#shared/activities/match/needs.ts';
import { found } from '../../surfaces/lead/moderation/leadSearch.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { type MatchView, OTHERS, shownOn, useMatchWords } from './matchView.ts';
import { Whose } from './NeedCard.tsx';
import styles from './Parts.module.css';
import { isNear, likely } from './resourceOrder.ts';

interface ResourceListProps {
  view: MatchView;
  need: Need;
  picked: readonly string[];
  onChange: (picked: readonly string[]) => void;
}

/** So many stand there at first; a thumb does not scroll through two hundred. */
const FIRST = 12;

/** What is there, to pick from: likely ones first, with search and shelves. What is picked stays in sight. */
export function ResourceList({ view, need, picked, onChange }: ResourceListProps) {
  const { t } = useMatchWords();
  const say = useText();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState('');
  const [shelf, setShelf] = useState(ALL);
  const [all, setAll] = useState(false);
  const tools = useId();
  const { config, resources, shelves } = view;
  const onShelf = resources.filter(one => shelf === ALL || shownOn(one, shelves) === shelf);
  const listed = found(likely(onShelf, need, config.hints), wanted);
  const page = all ? listed : listed.slice(0, FIRST);
  // A row that is ticked stays where it is, and with it the focus; only one that would be out of sight comes to the top.
  const shown = [...resources.filter(one => picked.includes(one.id) && !page.includes(one)), ...page];
  const full = picked.length >= config.most;
  const searched = resources.length > FEW;

  return (
    <section className={styles.resources} aria-label={t('seat.resources')}>
      <div className={styles.fits}>
        <h3 className={styles.label}>
          {t('seat.fits')}{' '}
          <span role="status">{t('seat.picked', { count: picked.length, of: config.most })}</span>
        </h3>
        {searched && (
          <Button
            variant="bare"
            size="small"
            icon={<Search aria-hidden="true" size={20} />}
            expanded={open}
            controls={tools}
            onPress={() => {
              setOpen(!open);
              setWanted('');
              setShelf(ALL);
            }}
          >
            {t('seat.search')}
          </Button>
        )}
      </div>
      <div id={tools} hidden={!open} className={styles.tools}>
        <Field
          type="search"
          inputMode="search"
          label={t('seat.searchIn', { count: resources.length })}
          placeholder={t('seat.searchIn', { count: resources.length })}
          icon={<Search aria-hidden="true" size={20} />}
          value={wanted}
          onChange={setWanted}
        />
        {shelves.length > 1 && (
          <Chips
            label={t('seat.shelf')}
            chips={[
              { id: ALL, label: t('seat.allShelves') },
              ...shelves.map(({ id, name }) => ({
                id: id === OTHERS ? NO_SHELF : id,
                label: name === null ? t('shelfOthers') : say(name),
              })),
            ]}
            chosen={[shelf === OTHERS ? NO_SHELF : shelf]}
            onChange={([id = ALL]) => setShelf(id === NO_SHELF ? OTHERS : id)}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <p className={styles.note}>{t(resources.length === 0 ? 'seat.noResources' : 'seat.nothingFound')}</p>
      ) : (
        <ul className={styles.rows}>
          {shown.map(resource => (
            <li key={resource.id}>
              <ResourceRow
                resource={resource}
                view={view}
                near={config.hints && isNear(resource, need)}
                picked={picked.includes(resource.id)}
                full={full}
                onPick={on =>
                  onChange(on ? [...picked, resource.id] : picked.filter(id => id !== resource.id))
                }
              />
            </li>
          ))}
        </ul>
      )}
      {full && shown.length > picked.length && (
        <p className={styles.note}>{t('seat.full', { count: config.most })}</p>
      )}
      {!all && listed.length > FIRST && (
        <Button wide onPress={() => setAll(true)}>
          {t('seat.more', { count: listed.length - FIRST })}
        </Button>
      )}
    </section>
  );
}

const ALL = '*';
/** A chip needs an id of its own. */
const NO_SHELF = '-';
const FEW = 6;

interface ResourceRowProps {
  resource: Resource;
  view: MatchView;
  near: boolean;
  picked: boolean;
  full: boolean;
  onPick: (on: boolean) => void;
}

function ResourceRow({ resource, view, near, picked, full, onPick }: ResourceRowProps) {
  const { t } = useMatchWords();
  const { text, side, by, condition, confirm, fresh } = resource;
  const notes = [
    confirm ? t('confirm') : '',
    near ? t('seat.near') : '',
    view.config.hints && fresh > 0 ? t('seat.fresh') : '',
  ].filter(Boolean);
  const off = full && !picked;
  return (
    <label className={styles.row} data-off={off || undefined}>
      <input
        type="checkbox"
        checked={picked}
        aria-disabled={off || undefined}
        onChange={event => !off && onPick(event.currentTarget.checked)}
      />
      <span className={styles.rowWords}>
        <span className={styles.rowText}>{text}</span>
        <Whose side={side} name={view.nameOf(by)} note={condition} />
        {notes.length > 0 && (
          <span className={styles.badges}>
            {notes.map((note, index) => (
              <span key={note} className={confirm && index === 0 ? styles.dashed : styles.badge}>
                {note}
              </span>
            ))}
          </span>
        )}
      </span>
    </label>
  );
}
