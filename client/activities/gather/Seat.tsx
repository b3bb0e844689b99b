import { Lock, Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Circle,
  circlesOf,
  isAlive,
  KINDS,
  standingOf,
  topicKey,
} from '#shared/activities/gather/circle.ts';
import { pick } from '#shared/text.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import type { ViewProps } from '../viewProps.ts';
import { Select } from './CircleFields.tsx';
import { type CircleView, hasGap, isFull, takesActs, useCircles, useCircleWords } from './circleView.ts';
import styles from './Seat.module.css';
import { SeatCircle, type SeatOpening } from './SeatCircle.tsx';
import { AddCircleDialog, OpenedDialog } from './SeatDialogs.tsx';
import { SeatWishes } from './SeatWishes.tsx';
import { useCircleActs } from './useCircleActs.ts';

type Opened = { kind: 'add' } | { kind: SeatOpening; circle: string } | null;
interface Wanted {
  kind: string;
  area: string;
  words: string;
}

/** More than this are searched and filtered. */
const FEW = 12;

/** Groups on a phone: my own first, then where a seat is free, then the rest. */
export default function Seat({ step, texts }: ViewProps) {
  const { t } = useCircleWords();
  const { t: errors } = useTranslation('errors');
  const { mine } = useWorkshop();
  const me = mine?.person?.id ?? '';
  const view = useCircles({ step, texts });
  const acts = useCircleActs(step.id);
  const { entries } = useOwnEntries(step.id);
  const [opened, setOpened] = useState<Opened>(null);
  const [wanted, setWanted] = useState<Wanted>({ kind: '', area: '', words: '' });
  const off = !takesActs(step) || view.frozen;
  const own = view.circles.filter(circle => isAlive(circle) && standingOf(circle, me) === 'in');
  const asked = view.circles.filter(circle => isAlive(circle) && standingOf(circle, me) === 'asked');
  const rest = view.circles.filter(
    circle => circle.status !== 'merged' && !own.includes(circle) && !asked.includes(circle),
  );
  const found = rest.filter(circle => fits(circle, wanted));
  const open = found
    .filter(circle => circle.status === 'open' && !isFull(circle, view))
    .toSorted((one, other) => Number(hasGap(other, view)) - Number(hasGap(one, view)));
  const others = found.filter(circle => !open.includes(circle));
  const chosen =
    opened !== null && 'circle' in opened ? view.circles.find(({ id }) => id === opened.circle) : undefined;
  const { perPerson, propose } = view.config;
  const count = circlesOf(view.circles, me);
  const mayAdd = step.write && propose && !view.frozen;
  const list = (some: readonly Circle[]) => (
    <ul className={styles.circles}>
      {some.map(circle => (
        <li key={circle.id}>
          <SeatCircle
            circle={circle}
            view={view}
            me={me}
            off={off}
            waiting={acts.waiting.has(circle.id)}
            onAct={(data, said) => void acts.act(circle.id, data, said)}
            onOpen={kind => setOpened({ kind, circle: circle.id })}
          />
        </li>
      ))}
    </ul>
  );
  const section = (id: string, title: string, some: readonly Circle[]) =>
    some.length > 0 && (
      <section className={styles.section} aria-labelledby={id}>
        <h2 id={id} className={styles.label}>
          {title}
        </h2>
        {list(some)}
      </section>
    );

  return (
    <>
      <ListPart label={t('seat.region')}>
        <p className={styles.refusal} role="status">
          {acts.refusal === null ? '' : errors(acts.refusal)}
        </p>
        {view.frozen && (
          <p className={styles.frozen}>
            <Lock aria-hidden="true" size={18} />
            {t('frozen')}
          </p>
        )}
        {!off && (
          <SeatWishes
            view={view}
            me={me}
            waiting={acts.waiting}
            onAct={(circle, data, said) => void acts.act(circle, data, said)}
          />
        )}
        {section('pytania', t('seat.asked'), asked)}
        {section('moje-grupy', t('seat.mine'), own)}
        {rest.length > FEW && <Filters view={view} wanted={wanted} onChange={setWanted} />}
        {rest.length > FEW && found.length === 0 && <p className={styles.note}>{t('seat.nothing')}</p>}
        {section('wolne', t('seat.open'), open)}
        {others.length > 0 && (
          <details className={styles.section}>
            <summary>
              <h2>{t('seat.others', { count: others.length })}</h2>
            </summary>
            {list(others)}
          </details>
        )}
        {view.circles.length === 0 && <EmptyState sentence={t(mayAdd ? 'noneToOffer' : 'none')} />}
        {entries
          .filter(({ status }) => status === 'aside')
          .map(({ id, data }) => (
            <p key={id} className={styles.note}>
              {String(data.text ?? '')}: {t('seat.aside')}
            </p>
          ))}
      </ListPart>
      {mayAdd && (
        <WorkPart label={t('seat.add')}>
          <p className={styles.counts}>
            {count === 0
              ? t('seat.countsNone')
              : perPerson === null
                ? t('seat.counts', { count })
                : t('seat.countsOf', { count, most: perPerson })}
          </p>
          <Button
            variant={rest.length === 0 && count === 0 ? 'green' : 'quiet'}
            size="main"
            wide
            icon={<Plus aria-hidden="true" size={22} />}
            onPress={() => setOpened({ kind: 'add' })}
          >
            {t('seat.add')}
          </Button>
        </WorkPart>
      )}
      {opened?.kind === 'add' && (
        <AddCircleDialog step={step} view={view} onPut={acts.put} onBack={() => setOpened(null)} />
      )}
      {opened !== null && opened.kind !== 'add' && chosen !== undefined && (
        <OpenedDialog
          kind={opened.kind}
          circle={chosen}
          view={view}
          me={me}
          onAct={(data, said) => void acts.act(chosen.id, data, said)}
          onBack={() => setOpened(null)}
        />
      )}
    </>
  );
}

function fits(circle: Circle, { kind, area, words }: Wanted): boolean {
  return (
    (kind === '' || circle.kind === kind) &&
    (area === '' || circle.area === area) &&
    topicKey(circle.text).includes(topicKey(words))
  );
}

interface FiltersProps {
  view: CircleView;
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

/** By kind, by part of the town, by words. */
function Filters({ view, wanted, onChange }: FiltersProps) {
  const { t, lang } = useCircleWords();
  const { kinds, areas } = view.config;
  return (
    <details className={classes(styles.section, styles.find)}>
      <summary>
        <Search aria-hidden="true" size={20} />
        {t('seat.find')}
      </summary>
      <div className={styles.filters}>
        <Field
          label={t('seat.search')}
          type="search"
          placeholder={t('seat.search')}
          value={wanted.words}
          icon={<Search aria-hidden="true" size={20} />}
          onChange={words => onChange({ ...wanted, words })}
        />
        {kinds.length > 1 && (
          <Chips
            label={t('seat.filter')}
            chips={[
              { id: '', label: t('seat.all') },
              ...KINDS.filter(id => kinds.includes(id)).map(id => ({ id, label: t(`kind.${id}`) })),
            ]}
            chosen={[wanted.kind]}
            onChange={([kind = '']) => onChange({ ...wanted, kind })}
          />
        )}
        {areas.length > 0 && (
          <Select
            label={t('form.area')}
            value={wanted.area}
            none={t('form.wholeTown')}
            options={areas.map(({ id, name }) => [id, pick(name, lang)])}
            onChange={area => onChange({ ...wanted, area })}
          />
        )}
      </div>
    </details>
  );
}
