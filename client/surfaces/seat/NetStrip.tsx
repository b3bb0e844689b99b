import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutbox } from '../../live/useOutbox.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Strip } from '../../ui/Strip.tsx';
import { Bold } from './Bold.tsx';

/** How long „Wróciła sieć” stays: long enough to be read slowly. */
const GOOD_NEWS_MS = 9_000;

/** One strip: pisz dalej while offline or while the server cannot save, good news when it is over. */
export function NetStrip() {
  const { t } = useTranslation(['seat', 'common']);
  const { status, now } = useWorkshop();
  const { pictures, waiting } = useOutbox();
  const offline = status === 'offline';
  const cards = pictures.filter(
    ({ command, state }) => state === 'waiting' && command.type === 'entry:put',
  ).length;
  const sent = useReturned(offline, cards);

  if (offline) {
    const words =
      waiting === 0
        ? t('seat:strip.offlineNothing')
        : cards === waiting
          ? t('seat:strip.offlineCards', { count: cards })
          : t('seat:strip.offlineWaiting', { count: waiting });
    return (
      <Strip tone="offline">
        <Bold words={words} />
      </Strip>
    );
  }
  if (now?.readOnly) {
    return (
      <Strip tone="offline">
        <Bold words={t('seat:strip.readOnly')} />
      </Strip>
    );
  }
  const good = sent === 0 ? t('seat:strip.back') : backWords();
  function backWords() {
    return t('seat:strip.backCards', { sent: t('common:save.sentCards', { count: sent ?? 0 }) });
  }
  return (
    <Strip tone="good" open={sent !== null}>
      <Bold words={good} />
    </Strip>
  );
}

/** How many cards waited when the network came back; null when there is no such news. */
function useReturned(offline: boolean, cards: number): number | null {
  const [before, setBefore] = useState({ offline, cards });
  const [news, setNews] = useState<number | null>(null);
  if (before.offline !== offline || (offline && before.cards !== cards)) {
    if (before.offline && !offline) {
      setNews(before.cards);
    }
    setBefore({ offline, cards });
  }
  useEffect(() => {
    if (news === null) {
      return;
    }
    const timer = setTimeout(() => setNews(null), GOOD_NEWS_MS);
    return () => clearTimeout(timer);
  }, [news]);
  return offline ? null : news;
}
