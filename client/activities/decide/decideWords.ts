import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DecideConfig } from '#shared/activities/decide/decideConfig.ts';
import type { Level } from '#shared/activities/decide/decideLevels.ts';
import type { FocusedProposal, ProposalLine } from '#shared/activities/decide/decideView.ts';
import type { Lang, Text } from '#shared/text.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';

export type DecideT = TFunction<'decide'>;

/** Words of this activity in the language of this device. */
export function useDecideWords(): { t: DecideT; lang: Lang } {
  const { t, i18n } = useTranslation('decide');
  return { t, lang: i18n.language === 'en' ? 'en' : 'pl' };
}

/** Words of this activity in the workshop's language, for the wall. */
export function useDecideStageWords(): { t: DecideT; lang: Lang } {
  const lang: Lang = useWorkshop().now?.workshop.lang ?? 'pl';
  const { t } = useTranslation('decide', { lng: lang });
  return { t, lang };
}

/** What a level means here: the template's words, or the usual ones. */
export function levelWords(
  t: DecideT,
  say: (text: Text) => string,
  config: DecideConfig,
  level: Level,
  short = false,
): string {
  const own = config.levels[`${level}`];
  return own === undefined ? t(short ? `levelShort.l${level}` : `level.l${level}`) : say(own);
}

/** „druga odsłona" */
export function roundWords(t: DecideT, number: number): string {
  return number >= 1 && number <= 4 ? t(`round.n${number as 1 | 2 | 3 | 4}`) : t('round.other', { number });
}

/** What is decided about, where its sentence does not begin with that: „Czas trwania". */
export function calledWords({ title, text }: Pick<ProposalLine, 'title' | 'text'>): string {
  return text.startsWith(title) ? '' : title;
}

/** „wersja 2, druga odsłona", or what is done with the wording now. */
export function versionWords(t: DecideT, focus: FocusedProposal): string {
  // The document's own number stands in its mark.
  const version = focus.asked === null ? t('version', { number: focus.version }) : focus.asked.mark;
  if (focus.writing !== null) {
    return `${version}, ${t('writing')}`;
  }
  const { check } = focus;
  if (focus.stage === 'check') {
    return version;
  }
  if (check !== null && check.version === focus.version) {
    return `${version}, ${roundWords(t, check.number)}`;
  }
  return focus.outcome === null ? `${version}, ${t('reading')}` : version;
}

/** „15 stycznia" */
export function dayWords(lang: Lang, day: string | null): string {
  const date = new Date(`${day ?? ''}T12:00:00`);
  return Number.isNaN(date.getTime())
    ? ''
    : date.toLocaleDateString(lang === 'pl' ? 'pl-PL' : 'en-GB', { day: 'numeric', month: 'long' });
}

type Outcome = NonNullable<ProposalLine['outcome']>;

/** „przyjęta z uwagami", „próba do 15 stycznia" */
export function outcomeWords(t: DecideT, lang: Lang, { word, until }: Outcome): string {
  return t(`outcome.whole.${word}`, { day: dayWords(lang, until) });
}

export interface StampWords {
  word: string;
  second?: string;
  tone: 'accepted' | 'trial' | 'aside';
}

/** The stamp of an outcome: accepted in green, open in ink, put aside in the quiet ink. */
export function stampWords(t: DecideT, lang: Lang, { word, until }: Outcome, reserved: boolean): StampWords {
  const day = dayWords(lang, until);
  switch (word) {
    case 'accepted':
      return { word: t('outcome.accepted'), tone: 'accepted' };
    case 'remarks':
      return { word: t('outcome.remarks'), second: t('outcome.remarksSecond'), tone: 'accepted' };
    case 'trial':
    case 'toConfirm':
      return {
        word: t(`outcome.${word}`),
        ...(day === '' ? {} : { second: t('outcome.until', { day }) }),
        tone: 'trial',
      };
    case 'aside':
      return { word: t('outcome.aside'), tone: 'aside' };
    case 'draft':
      return {
        word: t('outcome.draft'),
        ...(reserved ? { second: t('outcome.draftSecond') } : {}),
        tone: 'aside',
      };
  }
}

/** What a proposal is called in a list: its name, or the beginning of its sentence. */
export function nameOf({ title, text }: Pick<ProposalLine, 'title' | 'text'>): string {
  const MOST = 60;
  const name = title === '' ? text : title;
  return name.length <= MOST ? name : `${name.slice(0, name.lastIndexOf(' ', MOST))}…`;
}
