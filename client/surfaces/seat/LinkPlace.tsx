import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '#shared/errors.ts';
import type { WindowLine } from '#shared/protocol/parts.ts';
import { currentLanguage } from '../../i18n.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { useOutbox } from '../../live/useOutbox.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { usePlanStep } from '../../live/usePlan.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { moment } from '../../moments.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Strip } from '../../ui/Strip.tsx';
import { TableEdge } from '../../ui/TableEdge.tsx';
import { Bold } from './Bold.tsx';
import styles from './LinkPlace.module.css';
import { Prompt } from './Prompt.tsx';
import seat from './Seat.module.css';
import head from './StepHead.module.css';
import { StepPlace } from './StepPlace.tsx';
import type { HeldStep } from './useHeldStep.ts';
import { useScreen } from './useScreen.ts';
import { useText } from './useText.ts';

interface LinkPlaceProps {
  held: HeldStep;
  window: WindowLine;
  /** Parts that every seat has; handed over, so that no phone gets them in a file of their own. */
  saved: ReactNode;
  net: ReactNode;
  voice: ReactNode;
}

/** One step, opened by a link: what is asked, until when, and nothing else of the workshop. */
export function LinkPlace({ held, window, saved, net, voice }: LinkPlaceProps) {
  const { t } = useTranslation(['link', 'seat']);
  const { now, mine } = useWorkshop();
  const { wide, keyboard } = useScreen();
  const shown = window.status === 'open' ? held.step : null;
  const top = shown !== null && <LinkHead held={shown} until={window.until} />;
  return (
    <div
      className={classes(seat.seat, wide && seat.desk, shown !== null && seat.working)}
      data-surface={wide ? 'desk' : 'phone'}
      data-keyboard={keyboard || undefined}
    >
      <a className="skip-link" href="#step">
        {t('link:skip')}
      </a>
      {voice}
      <div className={seat.top}>
        <Bar end={<span className={styles.saved}>{saved}</span>}>
          <p className={styles.who}>{mine?.person?.name ?? now?.workshop.title ?? ''}</p>
        </Bar>
        {now?.workshop.rehearsal && (
          <Strip tone="rehearsal">
            <Bold words={t('seat:strip.rehearsal')} />
          </Strip>
        )}
        {net}
        {!wide && top}
      </div>
      <main id="step" className={seat.main} tabIndex={-1}>
        {wide && top}
        {shown !== null && mine?.person === null && <NextPerson step={shown.step.id} />}
        {shown !== null && (
          <Suspense>
            <StepPlace {...shown} />
          </Suspense>
        )}
        {window.status !== 'open' && <Shut window={window} />}
      </main>
    </div>
  );
}

function LinkHead({ held: { step, texts }, until }: { held: NonNullable<HeldStep['step']>; until: number }) {
  const { t } = useTranslation('link');
  const text = useText();
  const { keyboard } = useScreen();
  const prompt = text(texts.phases[step.phase]?.prompt ?? texts.prompt);
  return (
    <section className={head.head} aria-label={text(texts.title)}>
      {!keyboard && (
        <div className={styles.place}>
          <p>{text(texts.title)}</p>
          <p className={styles.until}>{t('until', { when: moment(until, currentLanguage()) })}</p>
        </div>
      )}
      <Prompt key={prompt} words={prompt} />
    </section>
  );
}

/** Too early, or over: from when, until when, and thanks. */
function Shut({ window }: { window: WindowLine }) {
  const { t } = useTranslation('link');
  const text = useText();
  const texts = usePlanStep(window.step);
  const lang = currentLanguage();
  const when = { from: moment(window.from, lang), until: moment(window.until, lang) };
  const given = useOwnEntries(window.step).entries.length > 0;
  const over = window.status === 'over';
  return (
    <div className={styles.shut}>
      <div className={styles.words}>
        <p className={styles.name}>{texts === null ? '' : text(texts.title)}</p>
        <h1 className={styles.title}>{t(over ? 'over.title' : 'ahead.title')}</h1>
        <p className={styles.sentence}>{t(over ? 'over.sentence' : 'ahead.sentence', when)}</p>
        {over && <p className={styles.sentence}>{t(given ? 'over.given' : 'over.thanks')}</p>}
      </div>
      <TableEdge face={38} edge={7} />
    </div>
  );
}

/** A device answers once; whoever holds it next says so. */
function NextPerson({ step }: { step: string }) {
  const { t } = useTranslation(['link', 'errors']);
  const session = useSession();
  const { entries } = useOwnEntries(step);
  const { waiting } = useOutbox();
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  if (entries.length === 0 || waiting > 0) {
    return null;
  }

  async function next() {
    const answer = await askNext(session.seat);
    if (answer.seat === undefined) {
      setRefusal(answer.error ?? 'server-error');
      return;
    }
    // Whoever borrows the device reads nothing of the one before.
    session.forget();
    location.replace(`/miejsce/${session.workshop}?as=${answer.seat}`);
  }

  return (
    <section className={styles.next} aria-labelledby="inna-osoba">
      <h2 id="inna-osoba" className={styles.name}>
        {t('link:next.title')}
      </h2>
      <p className={styles.note}>{t('link:next.note')}</p>
      <div>
        <Button onPress={() => void next()}>{t('link:next.act')}</Button>
      </div>
      <p role="status">{refusal === null ? '' : t(`errors:${refusal}`)}</p>
    </section>
  );
}

async function askNext(seatId: string): Promise<{ seat?: string; error?: ErrorCode }> {
  try {
    const response = await fetch('/api/next-person', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ seat: seatId }),
    });
    return (await response.json()) as { seat?: string; error?: ErrorCode };
  } catch {
    return {};
  }
}
