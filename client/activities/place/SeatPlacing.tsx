import { EyeOff } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Given, NO_OPINION } from '#shared/activities/place/ballot.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { type OwnBallot, useOwnBallot } from '../../live/useOwnBallot.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { readyOf } from '../../surfaces/seat/SeatReadiness.tsx';
import { Button } from '../../ui/Button.tsx';
import { FieldPicture } from './FieldPicture.tsx';
import { anchorMarks, givenMarks } from './marksOf.ts';
import { type Item, type PlaceView, type PlaceWords, spotWords, usePlaceWords } from './placeView.ts';
import styles from './Seat.module.css';
import { SeatAnchor } from './SeatAnchor.tsx';
import { PHONE, PHONE_UNIT, SpotInput } from './SpotInput.tsx';
import { spotsOn } from './spots.ts';

interface PlacingProps {
  step: NowStep;
  view: PlaceView;
  words: PlaceWords;
  own: OwnBallot<Given>;
  /** What is placed by everybody; the card all compare with stands already. */
  items: readonly Item[];
}

/** In silence: one thing at a time, then the list of all of them, then it is given. */
export function SeatPlacing({ step, view }: Pick<PlacingProps, 'step' | 'view'>) {
  const words = usePlaceWords();
  const items = view.items.filter(({ id }) => id !== view.shown.anchor?.item);
  const own = useOwnBallot(
    step.id,
    `spots.${view.shown.round}`,
    spotsOn(view.config),
    new Set(items.map(({ id }) => id)),
  );
  // Where one stopped: after a reload the first that has no place yet.
  const first = items.find(({ id }) => !own.draft.has(id))?.id ?? null;
  const [at, setAt] = useState(first);
  const props = { step, view, words, own, items };
  if (own.cast !== null && !own.editing) {
    return <GivenPlacing {...props} given={own.cast} onEdit={() => setAt(null)} />;
  }
  // Who begins anew sees the first one, and not a list without a place.
  const wanted = at === null && own.draft.size === 0 ? first : at;
  const present = items.find(({ id }) => id === wanted);
  return present === undefined ? (
    <Review {...props} onChange={setAt} />
  ) : (
    <One key={present.id} {...props} item={present} onGo={setAt} />
  );
}

/** One thing: a tap or two numbers, and on. */
function One({
  step,
  view,
  words,
  own,
  items,
  item,
  onGo,
}: PlacingProps & { item: Item; onGo: (id: string | null) => void }) {
  const { t } = words;
  const { config } = view;
  const place = items.indexOf(item);
  const given = own.draft.get(item.id);
  const spot = given === undefined || given === NO_OPINION ? null : given;
  const title = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    // The next thing is read from its beginning; the first one is not torn from what was read before it.
    if (moved.current || place > 0) {
      title.current?.focus({ preventScroll: true });
      title.current?.scrollIntoView({ block: 'start' });
    }
    moved.current = true;
  }, [place]);
  const next = () => onGo(items[place + 1]?.id ?? null);
  const others = new Map([...own.draft].filter(([id]) => id !== item.id));
  return (
    <>
      <ListPart label={t('seat.work')}>
        <p className={styles.progress}>{t('seat.progress', { at: place + 1, of: items.length })}</p>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          <b className={styles.number}>{item.number}</b> {item.text}
        </h2>
        <SpotInput
          config={config}
          words={words}
          value={spot}
          label={String(item.number)}
          marks={[...anchorMarks(view, PHONE), ...givenMarks(config, items, others, PHONE)]}
          off={!step.write}
          onChange={one => own.change(item.id, one)}
        />
        <div className={styles.pair}>
          {place > 0 && (
            <Button variant="bare" onPress={() => onGo(items[place - 1]?.id ?? null)}>
              {t('seat.back')}
            </Button>
          )}
          <Button
            variant="bare"
            off={!step.write}
            onPress={() => {
              own.change(item.id, NO_OPINION);
              next();
            }}
          >
            {t('seat.skip')}
          </Button>
        </div>
        <SeatAnchor view={view} words={words} />
      </ListPart>
      <WorkPart label={t('seat.next')}>
        <Notice own={own} />
        {!step.write && <p className={styles.notice}>{t('seat.locked')}</p>}
        {spot === null && (
          <p id="najpierw" className={styles.quiet}>
            {t('seat.first')}
          </p>
        )}
        <Button
          variant={spot === null ? 'quiet' : 'green'}
          size="main"
          wide
          off={spot === null}
          reasonId="najpierw"
          onPress={next}
        >
          {place + 1 < items.length ? t('seat.next') : t('seat.toList')}
        </Button>
      </WorkPart>
    </>
  );
}

/** All of them, as a picture and as a list that says the same. */
function Review({
  step,
  view,
  words,
  own,
  items,
  onChange,
}: PlacingProps & { onChange: (id: string) => void }) {
  const { t } = words;
  const placed = [...own.draft.values()].some(spot => spot !== NO_OPINION);
  return (
    <>
      <ListPart label={t('seat.yours')}>
        <h2 className={styles.title}>{t('seat.yours')}</h2>
        <Whole view={view} words={words} items={items} given={own.draft} onChange={onChange} />
      </ListPart>
      <WorkPart label={t('seat.cast')}>
        <Notice own={own} />
        <Secret>{t(step.write ? 'seat.privacy' : 'seat.locked')}</Secret>
        <Button
          variant="green"
          size="main"
          wide
          off={!step.write}
          onPress={() => {
            own.give();
            announcer.say(t('seat.given'));
          }}
        >
          {t(placed ? 'seat.cast' : 'seat.castNone')}
        </Button>
        {own.editing && (
          <Button variant="bare" wide onPress={own.stopEditing}>
            {t('seat.keep')}
          </Button>
        )}
      </WorkPart>
    </>
  );
}

/** It is done: nothing is asked any more, and everything can still be changed. */
function GivenPlacing({
  step,
  view,
  words,
  own,
  items,
  given,
  onEdit,
}: PlacingProps & { given: ReadonlyMap<string, Given>; onEdit: () => void }) {
  const { t } = words;
  const { t: c } = useTranslation('common');
  return (
    <>
      <ListPart label={t('seat.yours')}>
        <Whole view={view} words={words} items={items} given={given} />
      </ListPart>
      <WorkPart label={t('seat.work')}>
        <h2 className={styles.given}>{t(own.waits ? 'seat.givenLater' : 'seat.given')}</h2>
        <p className={styles.quiet}>{c('ready.of', readyOf(step))}</p>
        <Notice own={own} />
        <Secret>
          {t('seat.privacy')} {t('seat.canChange')}
        </Secret>
        <div className={styles.pair}>
          <Button
            off={!step.write}
            onPress={() => {
              own.edit();
              onEdit();
            }}
          >
            {t('seat.change')}
          </Button>
          <Button
            variant="bare"
            off={!step.write}
            onPress={() => {
              // Twelve spots are not placed a second time: they lie here again.
              own.edit();
              own.takeBack();
              announcer.say(t('seat.withdrawn'));
            }}
          >
            {t('seat.withdraw')}
          </Button>
        </div>
      </WorkPart>
    </>
  );
}

interface WholeProps extends Pick<PlacingProps, 'view' | 'words' | 'items'> {
  given: ReadonlyMap<string, Given>;
  onChange?: (id: string) => void;
}

function Whole({ view, words, items, given, onChange }: WholeProps) {
  const { t, say } = words;
  const { config } = view;
  return (
    <>
      <div className={styles.picture}>
        <FieldPicture
          config={config}
          size={PHONE}
          unit={PHONE_UNIT}
          marks={[...anchorMarks(view, PHONE), ...givenMarks(config, items, given, PHONE)]}
          say={say}
        />
      </div>
      <SeatAnchor view={view} words={words} />
      <ul className={styles.plain}>
        {items.map(({ id, number, text }) => {
          const spot = given.get(id);
          return (
            <li key={id} className={styles.row}>
              <span>
                <b className={styles.number}>{number}</b> {text}
                <span className={styles.where}>
                  {spot === undefined
                    ? t('seat.notYet')
                    : spot === NO_OPINION
                      ? t('seat.skipped')
                      : spotWords(words, config, spot)}
                </span>
              </span>
              {onChange !== undefined && (
                <Button
                  variant="bare"
                  size="small"
                  label={t('seat.changeOne', { text })}
                  onPress={() => onChange(id)}
                >
                  {t('seat.changeShort')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Notice({ own }: { own: OwnBallot<Given> }) {
  const { t } = useTranslation(['place', 'errors']);
  const notice =
    own.refusal !== null ? t(`errors:${own.refusal}`) : own.vanished ? t('place:seat.again') : '';
  return notice === '' ? null : (
    <p className={styles.notice} role="status">
      {notice}
    </p>
  );
}

function Secret({ children }: { children: ReactNode }) {
  return (
    <p className={styles.secret}>
      <EyeOff aria-hidden="true" size={18} />
      <span>{children}</span>
    </p>
  );
}
