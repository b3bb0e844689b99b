import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DecideConfig } from '#shared/activities/decide/decideConfig.ts';
import { CONCERN_LEVELS, remarkLength } from '#shared/activities/decide/decideLevels.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useDecideWords } from './decideWords.ts';
import styles from './Seat.module.css';
import type { BallotDraft } from './useBallotDraft.ts';

interface SeatRemarkProps {
  config: DecideConfig;
  value: BallotDraft;
  onChange: (value: BallotDraft) => void;
  onSubmit: () => void;
  /** With the keyboard open there is room for the field only. */
  compact: boolean;
  /** The remark looks like data of a person. */
  warning: string | undefined;
}

/** A remark, whether it is signed, and who will see what. */
export function SeatRemark({ config, value, onChange, onSubmit, compact, warning }: SeatRemarkProps) {
  const { t } = useDecideWords();
  const { t: c } = useTranslation('common');
  const text = useText();
  const { level, remark, signed } = value;
  const concern = level !== null && CONCERN_LEVELS.has(level);
  return (
    <>
      <Field
        label={t('seat.remark')}
        value={remark}
        multiline
        rows={concern && !compact ? 2 : 1}
        limit={remarkLength(config)}
        placeholder={
          concern && config.question
            ? text(config.question)
            : t(concern ? 'seat.concernHint' : 'seat.remarkHint')
        }
        leftWords={left => c('count.charactersLeft', { count: left })}
        overWords={over => c('count.charactersOver', { count: over })}
        onChange={typed => onChange({ ...value, remark: typed })}
        refusal={warning}
        onSubmit={onSubmit}
      />
      {config.named && remark.trim() !== '' && !compact && (
        <Switch
          label={t('seat.sign')}
          note={signed ? t('seat.signNote') : undefined}
          on={signed}
          onChange={on => onChange({ ...value, signed: on })}
        />
      )}
      {!compact && (
        <p className={styles.privacy}>
          <Eye aria-hidden="true" size={18} />
          <span>{t('seat.privacy')}</span>
        </p>
      )}
    </>
  );
}
