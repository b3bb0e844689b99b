import { useEffect, useId, useRef, useState } from 'react';
import { useCommand } from '../../../live/useCommand.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { useLeadWords } from '../leadWords.ts';
import styles from './RoomColumn.module.css';

const QUIET_MS = 800;

/** Private notes of one step, kept after a short quiet; seen only by those who lead. */
export function Notes({ step }: { step: string }) {
  const t = useLeadWords();
  const { mine } = useWorkshop();
  const { send } = useCommand();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);

  function flush() {
    const kept = waiting.current;
    if (kept !== null) {
      clearTimeout(kept.timer);
      waiting.current = null;
      void send({ type: 'note:set', step, text: kept.text });
    }
  }

  function type(text: string) {
    setTyped(text);
    clearTimeout(waiting.current?.timer);
    waiting.current = { text, timer: setTimeout(flush, QUIET_MS) };
  }

  // Leaving the step must not lose the last words.
  const last = useRef(flush);
  useEffect(() => {
    last.current = flush;
  });
  useEffect(() => () => last.current(), []);

  return (
    <div className={styles.notes}>
      <label htmlFor={id} className={styles.notesHead}>
        {t('notes.title')} <span>{t('notes.who')}</span>
      </label>
      <textarea
        id={id}
        value={typed ?? mine?.note ?? ''}
        maxLength={4000}
        placeholder={t('notes.hint')}
        onChange={event => type(event.currentTarget.value)}
        onBlur={flush}
      />
    </div>
  );
}
