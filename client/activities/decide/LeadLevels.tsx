import { useTranslation } from 'react-i18next';
import type { DecideConfig } from '#shared/activities/decide/decideConfig.ts';
import { levelsOf, remarkLength } from '#shared/activities/decide/decideLevels.ts';
import { useSay } from '../../surfaces/lead/leadWords.ts';
import { ChoiceRows } from '../../ui/ChoiceRows.tsx';
import { Field } from '../../ui/Field.tsx';
import { levelWords, useDecideWords } from './decideWords.ts';

/** What is read from a slip of paper. */
export interface Slip {
  level: number | null;
  remark: string;
}

interface LeadLevelsProps {
  config: DecideConfig;
  value: Slip;
  onChange: (value: Slip) => void;
}

/** Levels and a remark, entered for somebody; a slip of paper is not signed. */
export function LeadLevels({ config, value, onChange }: LeadLevelsProps) {
  const { t } = useDecideWords();
  const { t: c } = useTranslation('common');
  const say = useSay();
  return (
    <>
      <ChoiceRows
        label={t('seat.chooseLevel')}
        rows={levelsOf(config).map(level => ({
          id: String(level),
          numeral: String(level),
          words: levelWords(t, say, config, level),
        }))}
        chosen={value.level === null ? null : String(value.level)}
        onChange={id => onChange({ ...value, level: Number(id) })}
      />
      <Field
        label={t('seat.remark')}
        value={value.remark}
        multiline
        rows={1}
        limit={remarkLength(config)}
        placeholder={t('seat.remarkHint')}
        leftWords={left => c('count.charactersLeft', { count: left })}
        overWords={over => c('count.charactersOver', { count: over })}
        onChange={remark => onChange({ ...value, remark })}
      />
    </>
  );
}

/** Whether a slip can be entered. */
export function isWhole(config: DecideConfig, { level, remark }: Slip): boolean {
  return level !== null && [...remark.trim()].length <= remarkLength(config);
}

/** A slip as a ballot. */
export function ballotOf(
  focus: { id: string; version: number },
  { level, remark }: Slip,
): Record<string, unknown> {
  const said = remark.trim();
  return {
    proposal: focus.id,
    version: focus.version,
    level,
    ...(said === '' ? {} : { remark: said }),
  };
}
