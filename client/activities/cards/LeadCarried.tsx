import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { EntryLine, NowStep } from '#shared/protocol/parts.ts';
import { usePlanStep } from '../../live/usePlan.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useSay } from '../../surfaces/lead/leadWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './LeadCarried.module.css';

/** So many are read at a glance; more would push the cards away. */
const FEW = 8;

interface LeadCarriedProps {
  step: NowStep;
  config: CardsConfig;
  lines: readonly EntryLine[];
}

/** How much came from earlier steps, and what of it only the facilitator can add: unsigned, or for whoever has no phone. */
export function LeadCarried({ step, config, lines }: LeadCarriedProps) {
  const { t } = useTranslation('carried');
  const carried = lines.filter(line => line.status === 'carried');
  if (step.carried === undefined || step.status !== 'open') {
    return null;
  }
  const { all, waiting } = step.carried;
  return (
    <section className={styles.carried} aria-label={t('lead.title')}>
      <p>
        {waiting === null ? t('lead.all', { count: all }) : t('lead.waiting', { count: waiting, of: all })}{' '}
        {waiting === null && all > carried.length && t('lead.onPhones')}
      </p>
      {carried.length > 0 && (
        <details className={styles.list} open={carried.length <= FEW}>
          <summary>{t('lead.yours', { count: carried.length })}</summary>
          <ul>
            {carried.map(line => (
              <LeadCarriedLine key={line.id} step={step} config={config} line={line} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface LeadCarriedLineProps extends Pick<LeadCarriedProps, 'step' | 'config'> {
  line: EntryLine;
}

function LeadCarriedLine({ step, config, line }: LeadCarriedLineProps) {
  const { t } = useTranslation(['carried', 'common']);
  const say = useSay();
  const { act, say: tell } = useActs();
  const sides = useWorkshop().now?.workshop.sides ?? [];
  const title = usePlanStep(line.carried?.step ?? null)?.title;
  const words = String(line.data.text ?? '');
  const [changed, setChanged] = useState<string | null>(null);
  const text = changed ?? words;
  const over = [...text.trim()].length > config.length;
  const off = over || text.trim() === '';
  const side = sides.find(({ id }) => id === line.side)?.short;
  const wish = over ? t('carried:shorten') : t('carried:change');
  const from = [
    line.name === null ? (side ?? t('carried:lead.unsigned')) : t('carried:lead.for', { name: line.name }),
    title === undefined ? '' : say(title),
    line.carried?.label ? say(line.carried.label) : '',
  ];

  async function add() {
    const person = line.carried?.person ?? null;
    const done = await act({
      type: 'entry:put',
      step: step.id,
      entry: makeRandomId(platformRandom),
      data: { ...line.data, text: text.trim() },
      carried: line.id,
      ...(person === null ? {} : { behalf: person }),
    });
    if (done !== null) {
      tell(t('carried:added'));
    }
  }

  return (
    <li>
      {changed === null ? (
        <p>{words}</p>
      ) : (
        <Field
          label={t('carried:lead.words')}
          value={changed}
          onChange={setChanged}
          multiline
          autoFocus
          limit={config.length}
          leftWords={left => t('common:count.charactersLeft', { count: left })}
          overWords={more => t('common:count.charactersOver', { count: more })}
          onSubmit={() => !off && void add()}
        />
      )}
      <p className={styles.from}>{from.filter(Boolean).join(' · ')}</p>
      <div className={styles.acts}>
        {(changed !== null || !over) && (
          <Button
            size="small"
            keeps
            off={off}
            label={`${t('carried:add')}: ${text}`}
            onPress={() => void add()}
          >
            {t('carried:add')}
          </Button>
        )}
        <Button
          size="small"
          variant="bare"
          label={changed === null ? `${wish}: ${words}` : undefined}
          onPress={() => setChanged(changed === null ? words : null)}
        >
          {changed === null ? wish : t('common:action.back')}
        </Button>
      </div>
    </li>
  );
}
