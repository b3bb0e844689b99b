import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useDraft } from '../../live/useDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useDecideWords } from './decideWords.ts';
import styles from './Lead.module.css';
import type { Direct } from './useDirect.ts';

/** A sentence of the facilitator's own to decide about. */
export function LeadAdd({ step, length, direct }: { step: NowStep; length: number; direct: Direct }) {
  const { t } = useDecideWords();
  const { t: c } = useTranslation('common');
  const draft = useDraft(step.id, 'propozycja');
  const [open, setOpen] = useState(draft.text !== '');
  const off = draft.text.trim() === '' || [...draft.text.trim()].length > length;

  async function add() {
    if (!off && (await direct({ act: 'add', text: draft.text }))) {
      draft.clear(draft.text);
      setOpen(false);
    }
  }

  if (!open) {
    return (
      <div>
        <Button size="small" icon={<Plus aria-hidden="true" />} onPress={() => setOpen(true)}>
          {t('lead.add')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <Field
        label={t('lead.addLabel')}
        showLabel
        multiline
        value={draft.text}
        limit={length}
        placeholder={t('lead.addHint')}
        leftWords={left => c('count.charactersLeft', { count: left })}
        overWords={over => c('count.charactersOver', { count: over })}
        onChange={draft.set}
        onSubmit={() => void add()}
        autoFocus
      />
      <div className={styles.acts}>
        <Button off={off} onPress={() => void add()}>
          {t('lead.addAct')}
        </Button>
        <Button variant="bare" onPress={() => setOpen(false)}>
          {c('action.notYet')}
        </Button>
      </div>
    </div>
  );
}
