import { useTranslation } from 'react-i18next';
import { SET_CODE_LENGTH, spellCode } from '#shared/ids.ts';
import type { PaperAnswer } from '#shared/protocol/answers.ts';
import type { Side } from '#shared/workshop/state.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chips } from '../../../ui/Chips.tsx';
import { CodeField } from '../../../ui/CodeField.tsx';
import { SideMark } from '../../../ui/SideMark.tsx';
import { markOf } from '../marksOf.ts';
import page from '../Page.module.css';
import type { PaperChoice } from '../paper/usePaperSet.ts';
import styles from './BehalfPaper.module.css';

interface BehalfCodeProps {
  paper: PaperChoice;
  onFound: (set: PaperAnswer) => void;
}

/** „Kod kartki": what is on a printed card is typed in together, today or on another day. */
export function BehalfCode({ paper, onFound }: BehalfCodeProps) {
  const { t } = useTranslation('paper');
  return (
    <div className={styles.code}>
      <CodeField
        label={t('code')}
        hint={t('codeHint')}
        length={SET_CODE_LENGTH}
        value={paper.code}
        refusal={paper.refusal}
        onChange={paper.setCode}
        onComplete={code => void paper.find(code).then(set => set && onFound(set))}
      />
    </div>
  );
}

interface BehalfCardLineProps {
  set: PaperAnswer;
  sides: readonly Side[];
  /** The side ticked on a card of nobody's in particular; absent: this step keeps none. */
  side?: string | null;
  onSide: (side: string | null) => void;
  onClear: () => void;
}

const NONE = 'none';

/** Which card it is, how much of it is in, and the side that is ticked on it. */
export function BehalfCardLine({ set, sides, side, onSide, onClear }: BehalfCardLineProps) {
  const { t } = useTranslation('paper');
  const { written, limit } = set;
  const full = limit !== null && written >= limit;
  const known = sides.find(({ id }) => id === set.side);
  const mark = markOf(known?.id);
  return (
    <div className={styles.line}>
      <p role="status" className={styles.words}>
        {set.person !== null && <b>{t('card', { code: spellCode(set.code) })}</b>}
        {mark && known && (
          <span className={styles.side}>
            <SideMark side={mark} size={17} /> {known.short}
          </span>
        )}
        <span>
          {limit === null ? t('written', { done: written }) : t('writtenOf', { done: written, of: limit })}
        </span>
      </p>
      <Button size="small" variant="bare" onPress={onClear}>
        {t('another')}
      </Button>
      {full && <p className={page.note}>{t('full')}</p>}
      {side !== undefined && set.side === null && !full && (
        <Chips
          label={t('side')}
          showLabel
          chips={[...sides.map(({ id, short }) => ({ id, label: short })), { id: NONE, label: t('noSide') }]}
          chosen={[side ?? NONE]}
          onChange={([id]) => onSide(id === undefined || id === NONE ? null : id)}
        />
      )}
    </div>
  );
}
