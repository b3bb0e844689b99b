import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Lead.module.css';
import { type MatchView, useMatchWords } from './matchView.ts';

/** As `ADDED_LENGTH`, which lies beside schemas. */
const LENGTH = 120;
const NOBODY = '-';

/** A need, a request or a resource that somebody says aloud and no card has. */
export function LeadAdd({ step, view }: { step: NowStep; view: MatchView }) {
  const { t } = useMatchWords();
  const { t: c } = useTranslation('common');
  const { act, say } = useActs();
  const sides = useWorkshop().now?.workshop.sides ?? [];
  const [text, setText] = useState('');
  const [kind, setKind] = useState('resource');
  const [side, setSide] = useState(NOBODY);
  const kinds = [
    'resource',
    'need',
    ...(view.config.answered.includes('request') ? ['request'] : []),
  ] as const;
  const ready = text.trim() !== '' && [...text].length <= LENGTH;

  async function add() {
    const data = { act: 'add', kind, text, ...(side === NOBODY ? {} : { side }) };
    if (ready && (await act({ type: 'step:direct', step: step.id, data })) !== null) {
      setText('');
      say(t('lead.added'));
    }
  }

  return (
    <details className={styles.add}>
      <summary>{t('lead.add')}</summary>
      <div className={styles.addFields}>
        <Chips
          label={t('lead.addKind')}
          chips={kinds.map(id => ({ id, label: t(`kind.${id as 'resource' | 'need' | 'request'}`) }))}
          chosen={[kind]}
          onChange={([id = 'resource']) => setKind(id)}
        />
        <Chips
          label={t('lead.addSide')}
          showLabel
          chips={[
            { id: NOBODY, label: t('lead.noSide') },
            ...sides.map(({ id, short }) => ({ id, label: short })),
          ]}
          chosen={[side]}
          onChange={([id = NOBODY]) => setSide(id)}
        />
        <Field
          label={t('lead.addText')}
          showLabel
          value={text}
          limit={LENGTH}
          leftWords={count => c('count.charactersLeft', { count })}
          overWords={count => c('count.charactersOver', { count })}
          onChange={setText}
          onSubmit={() => void add()}
        />
        <Button off={!ready} onPress={() => void add()}>
          {t('lead.addAct')}
        </Button>
      </div>
    </details>
  );
}
