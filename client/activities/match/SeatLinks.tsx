import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { resourcesIn } from '#shared/activities/match/links.ts';
import { isHandedTo, LINK, type Need } from '#shared/activities/match/needs.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { KeepFocus } from '../../surfaces/seat/KeepFocus.tsx';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { Privacy } from '../../surfaces/seat/Privacy.tsx';
import { putEntry } from '../../surfaces/seat/putEntry.ts';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import { useEntryDraft } from '../../surfaces/seat/useEntryDraft.ts';
import { useScreen } from '../../surfaces/seat/useScreen.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { Button } from '../../ui/Button.tsx';
import type { ViewProps } from '../viewProps.ts';
import { LinkFields } from './LinkFields.tsx';
import { entryOfLink, lacksOf, sentenceOf, type TypedLink } from './linkDraft.ts';
import { type MatchView, useMatchWords } from './matchView.ts';
import { NeedCard } from './NeedCard.tsx';
import { Pager } from './Pager.tsx';
import styles from './Parts.module.css';
import { ResourceList } from './ResourceList.tsx';
import { SeatOwnLinks } from './SeatOwnLinks.tsx';

interface SeatLinksProps extends ViewProps {
  view: MatchView;
  top: ReactNode;
}

/** One need on top, what is there below it, half a sentence, one green button. */
export function SeatLinks({ step, texts, view, top }: SeatLinksProps) {
  const { t } = useMatchWords();
  const { t: seat } = useTranslation('seat');
  const say = useText();
  const session = useSession();
  const { keyboard } = useScreen();
  const { mine } = useWorkshop();
  const own = useOwnEntries(step.id);
  const draft = useEntryDraft(step.id);
  const reason = useId();
  const group = mine?.group ?? null;
  const { config } = view;
  const half = say(config.half).replaceAll('\u00a0', ' ');
  const { first, rest } = handedOut(view, group);
  const needs = [...first, ...rest];
  const place = Math.max(
    0,
    needs.findIndex(({ id }) => id === draft.data.need),
  );
  const need = needs[place] as Need;
  const resources = resourcesIn(draft.data).filter(id => view.resource(id) !== undefined);
  const typed: TypedLink = {
    resources,
    rest: typeof draft.data.text === 'string' ? draft.data.text : '',
    date: typeof draft.data.date === 'string' ? draft.data.date : '',
  };
  const warning = useDataWarning(typed.rest);
  const lacks = lacksOf(typed, config);
  // Until something is picked the dock is low: what there is to pick from needs the screen.
  const begun = resources.length > 0 || typed.rest !== '';
  const tooLong = [...sentenceOf(half, typed.rest)].length > config.length;
  const written = own.entries.filter(
    ({ data, status }) => data.kind === LINK && status !== 'withdrawn' && status !== 'aside',
  );
  const full = config.limit !== null && written.length >= config.limit;
  const refusal = full ? t('seat.limit', { count: config.limit ?? 0 }) : null;

  function change(value: TypedLink) {
    draft.change({
      need: need.id,
      resources: value.resources.length === 0 ? undefined : [...value.resources],
      text: value.rest,
      date: value.date,
    });
  }

  /** What was begun for one need is not carried to another: it would be a link nobody meant. */
  function go(to: number) {
    draft.clear({ need: needs[to]?.id });
  }

  function link() {
    if (lacks !== null) {
      announcer.say(t(`seat.lacks.${lacks}`));
    } else if (!tooLong && !full && !warning.holds()) {
      putEntry(session, step, entryOfLink(need.id, typed, half), LINK);
      draft.clear({ need: need.id });
      announcer.say(t('seat.linked'));
    }
  }

  const inPart = place < first.length;
  const words =
    rest.length > 0 && first.length > 0
      ? inPart
        ? t('seat.needOfPart', { number: place + 1, of: first.length })
        : t('seat.needOfRest', { number: place + 1 - first.length, of: rest.length })
      : t('seat.needOf', { number: place + 1, of: needs.length });
  return (
    <>
      <ListPart label={t('seat.region')}>
        {top}
        <Pager
          words={words}
          previous={t('seat.previousNeed')}
          next={t('seat.nextNeed')}
          place={place}
          of={needs.length}
          onGo={go}
        />
        <NeedCard need={need} view={view} />
        <ResourceList
          key={need.id}
          view={view}
          need={need}
          picked={resources}
          onChange={picked => change({ ...typed, resources: picked })}
        />
        <SeatOwnLinks step={step} need={need} view={view} half={half} own={own} group={group} />
      </ListPart>
      <WorkPart label={t('seat.work')}>
        <LinkFields
          config={config}
          half={half}
          value={typed}
          onChange={change}
          onSubmit={link}
          refusal={warning.sentence}
          compact={keyboard || !begun}
        />
        {!keyboard && begun && <Privacy step={step} texts={texts} />}
        <p id={reason} className={styles.note} role="status">
          {refusal ?? (lacks === null || typed.rest === '' ? '' : t(`seat.lacks.${lacks}`))}
        </p>
        <KeepFocus>
          <Button
            variant={lacks === null ? 'green' : 'quiet'}
            size="main"
            wide
            off={full || tooLong}
            reasonId={reason}
            onPress={link}
          >
            {warning.sentence ? seat('personal.add') : t('seat.link')}
          </Button>
        </KeepFocus>
      </WorkPart>
    </>
  );
}

/** The part of one's own table first; everybody can reach the rest. */
function handedOut({ needs, config }: MatchView, group: { place: number; of: number } | null) {
  const first =
    config.share && group !== null ? needs.filter((_, number) => isHandedTo(number, group)) : needs;
  return { first, rest: needs.filter(need => !first.includes(need)) };
}
