import { useRef } from 'react';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { entryFormOf } from '../behalf/entryForm.ts';
import type { TableAddress } from '../leadApi.ts';
import type { CourseStep } from '../plan/course.ts';
import { PaperFoot, PaperHead, PaperSides } from './PaperParts.tsx';
import { PaperQuestions } from './PaperQuestions.tsx';
import styles from './PaperSheet.module.css';
import { PaperWords } from './PaperWords.tsx';
import { type PaperCard, type PaperKind, rule } from './paperCards.ts';
import { usePrintout } from './usePrintout.ts';

/** What is printed at once. */
export interface Printout {
  cards: readonly PaperCard[];
  perPage: 4 | 6;
  address: TableAddress;
}

interface PaperSheetProps {
  step: CourseStep;
  kind: PaperKind;
  printout: Printout;
}

/** Pages of cards to cut, or a sheet of questions each. Drawn for the printer, which is asked at once. */
export function PaperSheet({ step, kind, printout }: PaperSheetProps) {
  const { people, now } = useWorkshop();
  const paper = useRef<HTMLDivElement>(null);
  usePrintout(paper, styles.paper, printout);
  const { texts } = step;
  if (texts === null || now === null) {
    return null;
  }
  const { cards, perPage, address } = printout;
  const onPage = kind === 'questions' ? 1 : perPage;
  const form = kind === 'words' ? entryFormOf(texts) : null;
  const sides = step.paper === 'nothing' ? [] : now.workshop.sides;
  const pages = Array.from({ length: Math.ceil(cards.length / onPage) }, (_, page) =>
    cards.slice(page * onPage, (page + 1) * onPage),
  );
  return (
    <div ref={paper} hidden>
      {pages.map(some => (
        <div key={some[0]?.code} className={styles.page} data-cards={onPage}>
          {some.map(({ code, person }) => (
            <section key={code} className={styles.card}>
              <PaperHead
                title={step.title}
                prompt={texts.prompt}
                name={people?.people.find(one => one.id === person)?.name ?? null}
                workshop={now.workshop}
              />
              {person === null && <PaperSides sides={sides} workshop={now.workshop} />}
              {kind === 'questions' ? (
                <PaperQuestions config={texts.config} workshop={now.workshop} />
              ) : (
                <PaperWords form={form} ruling={rule(form, perPage)} workshop={now.workshop} />
              )}
              <PaperFoot code={code} address={address} workshop={now.workshop} />
            </section>
          ))}
        </div>
      ))}
    </div>
  );
}
