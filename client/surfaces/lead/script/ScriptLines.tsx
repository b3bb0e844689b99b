import { ArrowRight } from 'lucide-react';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useLeadWords, useSay } from '../leadWords.ts';
import styles from './Script.module.css';

interface ScriptLinesProps {
  lines: PlanTextStep['script'];
  /** In the whole script nothing is set large. */
  small?: boolean;
}

/** Words to read aloud in Brygada; things to do apart, in the voice of the tool. */
export function ScriptLines({ lines, small = false }: ScriptLinesProps) {
  const t = useLeadWords();
  const say = useSay();
  return (
    <div className={small ? styles.small : styles.lines}>
      {lines.map(line =>
        'say' in line ? (
          <p key={`say ${line.say.pl}`} className={small ? styles.later : styles.say}>
            {say(line.say)}
          </p>
        ) : (
          <p key={`do ${line.do.pl}`} className={styles.do}>
            <ArrowRight aria-hidden="true" size={18} />
            <span>
              <VisuallyHidden>{t('step.do')}: </VisuallyHidden>
              {say(line.do)}
            </span>
          </p>
        ),
      )}
    </div>
  );
}
