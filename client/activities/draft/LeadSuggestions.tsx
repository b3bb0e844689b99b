import { Check, Monitor } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readable } from '#shared/agreement/marks.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { markOf } from '../../surfaces/lead/marksOf.ts';
import { Button } from '../../ui/Button.tsx';
import { Changes } from '../../ui/Changes.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import { firstWords } from './firstWords.ts';
import styles from './Lead.module.css';
import type { ShownParagraph, ShownSuggestion } from './reading.ts';

const SETTLED_LETTERS = 80;

interface LeadSuggestionsProps {
  step: NowStep;
  paragraph: ShownParagraph;
}

/** Other wordings with who stands behind them: accepted when every side nods, or put aside. */
export function LeadSuggestions({ step, paragraph }: LeadSuggestionsProps) {
  const { t } = useTranslation('draft');
  const { people, now } = useWorkshop();
  const { act } = useActs();
  const [asked, setAsked] = useState<ShownSuggestion | null>(null);
  const sides = now?.workshop.sides ?? [];
  const direct = (data: Record<string, unknown>) => act({ type: 'step:direct', step: step.id, data });
  const open = paragraph.suggestions.filter(({ status }) => status === 'open');
  const settled = paragraph.suggestions.filter(({ status }) => status !== 'open');
  const here = Object.entries(now?.here.roster ?? {})
    .filter(([, count]) => count > 0)
    .map(([side]) => side);
  const missing = (one: ShownSuggestion) => here.filter(side => !one.nods.includes(side));

  function accept(one: ShownSuggestion) {
    if (missing(one).length > 0 || one.base !== paragraph.text) {
      setAsked(one);
    } else {
      void direct({ act: 'accept', suggestion: one.id });
    }
  }

  return (
    <>
      {open.map((one, index) => {
        const side = markOf(one.row.side);
        const name = people?.people.find(({ id }) => id === one.row.by)?.name ?? t('somebody');
        return (
          <section key={one.id} className={styles.suggestion} aria-label={t('proposes', { name })}>
            <p className={styles.author}>
              {open.length > 1 && <b className={styles.letter}>{'ABCDEF'[index]}</b>}
              {side && <SideMark side={side} size={18} />}
              <b>{name}</b> {t('proposesWord')}
            </p>
            <p className={styles.words}>
              <Changes
                before={readable(paragraph.text)}
                after={readable(one.row.text)}
                words={{ removed: t('removed'), added: t('added') }}
              />
            </p>
            {one.why !== '' && <p className={styles.why}>{one.why}</p>}
            {one.base !== paragraph.text && <p className={styles.note}>{t('basisChanged')}</p>}
            <div className={styles.acts}>
              <span className={styles.nods}>
                {t('behind')}
                {one.nods.map(id => {
                  const letter = markOf(id);
                  return letter && <SideMark key={id} side={letter} size={18} name={nameOf(id)} />;
                })}
              </span>
              <Button
                variant="bare"
                size="small"
                icon={<Monitor aria-hidden="true" />}
                pressed={step.show.record === one.id}
                onPress={() => void act({ type: 'step:show', step: step.id, record: one.id })}
              >
                {t('show')}
              </Button>
              <Button size="small" onPress={() => void direct({ act: 'aside', suggestion: one.id })}>
                {t('putAside')}
              </Button>
              <Button size="small" keeps icon={<Check aria-hidden="true" />} onPress={() => accept(one)}>
                {t('accept')}
              </Button>
            </div>
          </section>
        );
      })}
      {settled.map(one => (
        <p key={one.id} className={styles.settled}>
          <span>
            {t(one.status === 'accepted' ? 'wasAccepted' : 'wasAside', {
              text: firstWords(one.row.text, SETTLED_LETTERS),
            })}
          </span>
          <Button
            variant="bare"
            size="small"
            onPress={() => void direct({ act: 'reopen', suggestion: one.id })}
          >
            {t('reopen')}
          </Button>
        </p>
      ))}
      <Dialog
        open={asked !== null}
        title={t('acceptAsk.title')}
        sentence={
          asked !== null && (
            <>
              {missing(asked).length > 0 && (
                <p>{t('acceptAsk.sides', { sides: missing(asked).map(nameOf).join(', ') })}</p>
              )}
              {asked.base !== paragraph.text && <p>{t('acceptAsk.changed')}</p>}
            </>
          )
        }
        act={{
          label: t('acceptAsk.act'),
          onAct: () => {
            if (asked !== null) {
              void direct({ act: 'accept', suggestion: asked.id, room: true, anyway: true });
            }
            setAsked(null);
          },
        }}
        back={t('acceptAsk.back')}
        onBack={() => setAsked(null)}
      />
    </>
  );

  function nameOf(id: string): string {
    return sides.find(side => side.id === id)?.short ?? id;
  }
}
