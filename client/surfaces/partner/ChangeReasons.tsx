import { useTranslation } from 'react-i18next';
import type { ChangeReason, DocumentDifferences } from '#shared/protocol/documents.ts';
import { SIDE_LETTERS } from '../../ui/marks.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './Differences.module.css';

interface ChangeReasonsProps {
  reasons: readonly ChangeReason[];
  sides: DocumentDifferences['sides'];
}

/** Why something was changed, as somebody said: „Propozycja, OPS, Renata: żeby nikt nie musiał pytać". */
export function ChangeReasons({ reasons, sides }: ChangeReasonsProps) {
  const { t } = useTranslation('partner');
  if (reasons.length === 0) {
    return null;
  }
  const list = (
    <ul className={styles.reasons} aria-label={t('differences.why')}>
      {reasons.map(({ kind, side, name, words }, at) => {
        const mark = SIDE_LETTERS.find(letter => letter === side);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said of a frozen version keeps its order
          <li key={at}>
            {mark && <SideMark side={mark} size={16} letter="beside" />}
            <p>
              <b>
                {[t(`differences.reasons.${kind}`), side && sides[side], name].filter(Boolean).join(', ')}
              </b>
              {words !== '' && `: ${words}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
  // A suggestion was taken up; whoever reads of a remark or a refusal wonders whether an answer is due.
  return reasons.every(({ kind }) => kind === 'suggestion') ? (
    list
  ) : (
    <>
      {list}
      <p className={styles.quiet}>{t('differences.reasonsNote')}</p>
    </>
  );
}
