import { CircleHelp } from 'lucide-react';
import type { Clash } from '#shared/agreement/threeWay.ts';
import type { LetterLine } from '#shared/protocol/documents.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDocumentWords } from '../leadWords.ts';
import styles from '../Page.module.css';
import { fieldAt, labelOf, shown } from './clashWords.ts';
import own from './DocumentsPage.module.css';
import type { FormFields } from './formFields.ts';

interface ClashesProps {
  clashes: readonly Clash[];
  fields: FormFields;
  /** The letters of intent of the workshop, to call one by its title. */
  letters: readonly LetterLine[];
  onSettle: (path: string, mine: boolean) => void;
}

/** Two people changed one field: both wordings stand here until somebody chooses, so that neither is lost. */
export function Clashes({ clashes, fields, letters, onSettle }: ClashesProps) {
  const t = useDocumentWords();
  return (
    <div role="status" className={own.clashes}>
      {clashes.map(({ path, now, mine }) => {
        const { party, field } = fieldAt(path);
        const whose = party === null ? '' : (fields.parties[party]?.name ?? '');
        const place = [whose, labelOf(field, t)].filter(words => words !== '').join(', ');
        return (
          <div key={path} className={own.ask}>
            <CircleHelp aria-hidden="true" size={18} />
            <div className={own.clash}>
              <p>
                {t('lead.clash', {
                  place,
                  now: shown(field, now, t, letters),
                  mine: shown(field, mine, t, letters),
                })}
              </p>
              <div className={styles.acts}>
                <Button
                  size="small"
                  label={t('lead.clashMineOf', { place })}
                  onPress={() => onSettle(path, true)}
                >
                  {t('lead.clashMine')}
                </Button>
                <Button
                  size="small"
                  label={t('lead.clashTheirsOf', { place })}
                  onPress={() => onSettle(path, false)}
                >
                  {t('lead.clashTheirs')}
                </Button>
              </div>
            </div>
          </div>
        );
      })}
    </div>
  );
}
