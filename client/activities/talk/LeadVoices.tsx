import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useDraft } from '../../live/useDraft.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Lead.module.css';
import type { TalkView } from './useTalk.ts';

/** A few voices from the room, written down by whoever leads: one line, one Enter each. */
export function LeadVoices({ step, talk }: { step: NowStep; talk: TalkView }) {
  const { t } = useTranslation(['talk', 'common']);
  const { act, say } = useActs();
  const draft = useDraft(step.id, 'voice');
  const { voices, length } = talk.config;
  const taken = talk.rows.filter(({ kind }) => kind === 'voice').length;
  const full = taken >= voices;
  const ready = !full && draft.text.trim() !== '' && [...draft.text.trim()].length <= length;

  async function add() {
    const data = { act: 'voice', text: draft.text };
    if (ready && (await act({ type: 'step:direct', step: step.id, data })) !== null) {
      draft.clear(draft.text);
      say(t('talk:lead.voiceAdded'));
    }
  }

  return (
    <section className={styles.part}>
      <h3 className={styles.label}>{t('talk:lead.voices', { count: taken, of: voices })}</h3>
      {full && draft.text === '' ? (
        <p className={styles.note} role="status">
          {t('talk:lead.voicesFull')}
        </p>
      ) : (
        <div className={styles.add}>
          <Field
            label={t('talk:lead.voice')}
            showLabel
            note={t('talk:lead.voiceNote')}
            placeholder={t('talk:lead.voiceHint')}
            value={draft.text}
            limit={length}
            leftWords={count => t('common:count.charactersLeft', { count })}
            overWords={count => t('common:count.charactersOver', { count })}
            refusal={full ? t('talk:lead.voicesFull') : undefined}
            onChange={draft.set}
            onSubmit={() => void add()}
          />
          <Button off={!ready} onPress={() => void add()}>
            {t('talk:lead.voiceAdd')}
          </Button>
        </div>
      )}
    </section>
  );
}
