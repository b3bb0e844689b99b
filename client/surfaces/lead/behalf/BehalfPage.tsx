import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spellCode } from '#shared/ids.ts';
import type { PaperAnswer } from '#shared/protocol/answers.ts';
import type { PersonLine } from '#shared/protocol/parts.ts';
import { usePlanStep } from '../../../live/usePlan.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { LeadBar } from '../LeadBar.tsx';
import { useLeadWords, useSay } from '../leadWords.ts';
import { Notice } from '../Notice.tsx';
import { usePaperSet } from '../paper/usePaperSet.ts';
import { usePage } from '../usePage.ts';
import { BehalfCards } from './BehalfCards.tsx';
import { BehalfMain } from './BehalfMain.tsx';
import styles from './BehalfPage.module.css';
import { BehalfCardLine, BehalfCode } from './BehalfPaper.tsx';
import { BehalfPeople } from './BehalfPeople.tsx';
import type { BehalfWriter } from './behalfWriter.ts';
import { entryFormOf } from './entryForm.ts';

/** „Wpisz za kogoś": people and the code of a card left, one large field, Enter adds, what was typed right. */
export function BehalfPage() {
  const t = useLeadWords();
  const say = useSay();
  const { now, people } = useWorkshop();
  const { person, go } = usePage();
  const step = now?.step ?? null;
  const texts = usePlanStep(step?.id ?? null);
  const paper = usePaperSet(step?.id ?? null);
  const [side, setSide] = useState<string | null>(null);
  const here = (people?.people ?? []).filter(line => line.status !== 'removed' && line.way !== 'look');
  const { set } = paper;
  const loose = set !== null && set.person === null;
  const chosen = loose ? null : (here.find(line => line.id === person) ?? null);
  const writer = useWriter(chosen, set, side);
  if (now === null) {
    return <div />;
  }
  const sides = now.workshop.sides;
  const form = texts === null ? null : entryFormOf(texts);

  function choose(id: string) {
    paper.clear();
    go('behalf', id);
  }
  function nextPerson() {
    const place = here.findIndex(line => line.id === chosen?.id);
    const next = here[(place + 1) % here.length];
    if (next !== undefined) {
      choose(next.id);
    }
  }
  function found(card: PaperAnswer) {
    setSide(null);
    go('behalf', card.person ?? undefined);
  }

  return (
    <div data-surface="desk" className={styles.ground}>
      <LeadBar now={now} sub={texts === null ? t('bar.behalf') : say(texts.title)} />
      <Notice />
      <div className={styles.columns}>
        <aside className={styles.people} aria-label={t('behalf.who')}>
          {step !== null && <BehalfCode paper={paper} onFound={found} />}
          <BehalfPeople people={here} chosen={chosen?.id ?? null} sides={sides} onChoose={choose} />
        </aside>
        <main className={styles.main}>
          {set !== null && (loose || set.person === chosen?.id) && (
            <BehalfCardLine
              set={set}
              sides={sides}
              {...(loose && step !== null && tellsSide(step) ? { side } : {})}
              onSide={setSide}
              onClear={paper.clear}
            />
          )}
          <BehalfMain
            step={step}
            texts={texts}
            form={form}
            writer={writer}
            person={chosen}
            onAdded={paper.again}
            onNext={loose ? paper.clear : nextPerson}
          />
        </main>
        <aside className={styles.cards}>
          {writer !== null && step !== null && form !== null && (
            <BehalfCards step={step} form={form} person={chosen} />
          )}
        </aside>
      </div>
    </div>
  );
}

/** Whether a card of nobody's in particular keeps the side that was ticked on it. */
function tellsSide({ activity, attribution }: { activity: string; attribution: string }): boolean {
  return activity !== 'survey' && attribution !== 'anonymous';
}

/** Whose card goes with a code, or who was chosen on the list. */
function useWriter(
  person: PersonLine | null,
  set: PaperAnswer | null,
  side: string | null,
): BehalfWriter | null {
  const t = useLeadWords();
  const { t: paper } = useTranslation('paper');
  if (person !== null) {
    return {
      id: person.id,
      name: person.name,
      title: t('behalf.title', { name: person.name }),
      wish: set?.person === person.id ? { set: set.code } : { behalf: person.id },
    };
  }
  if (set === null || set.person !== null) {
    return null;
  }
  const name = paper('card', { code: spellCode(set.code) });
  return { id: set.code, name, title: name, wish: { set: set.code, ...(side === null ? {} : { side }) } };
}
