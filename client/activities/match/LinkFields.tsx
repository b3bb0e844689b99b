import { useTranslation } from 'react-i18next';
import type { MatchConfig } from '#shared/activities/match/matchConfig.ts';
import { Field } from '../../ui/Field.tsx';
import { sentenceOf, type TypedLink } from './linkDraft.ts';
import { useMatchWords } from './matchView.ts';
import styles from './Parts.module.css';

interface LinkFieldsProps {
  config: MatchConfig;
  /** „Moglibyśmy" in the language of this device. */
  half: string;
  value: TypedLink;
  onChange: (value: TypedLink) => void;
  onSubmit?: () => void;
  compact?: boolean;
  /** Why the words should be looked at once more. */
  refusal?: string | undefined;
}

/** Half a sentence, and a day where the step asks for one. */
export function LinkFields({
  config,
  half,
  value,
  onChange,
  onSubmit,
  compact = false,
  refusal,
}: LinkFieldsProps) {
  const { t } = useMatchWords();
  const { t: c } = useTranslation('common');
  // The beginning counts: it is part of what others read.
  const taken = [...sentenceOf(half, value.rest)].length - [...value.rest].length;
  return (
    <>
      {config.sentence !== 'none' && (
        <Field
          label={`${half}…`}
          showLabel
          multiline
          rows={compact ? 1 : 2}
          value={value.rest}
          placeholder={t('seat.sentenceHint')}
          limit={Math.max(1, config.length - Math.max(0, taken))}
          leftWords={left => c('count.charactersLeft', { count: left })}
          overWords={over => c('count.charactersOver', { count: over })}
          refusal={refusal}
          onChange={rest => onChange({ ...value, rest })}
          {...(onSubmit ? { onSubmit } : {})}
        />
      )}
      {config.date && (
        <div className={styles.day}>
          <Field
            type="date"
            label={t('seat.date')}
            showLabel
            value={value.date}
            onChange={date => onChange({ ...value, date })}
          />
        </div>
      )}
    </>
  );
}
