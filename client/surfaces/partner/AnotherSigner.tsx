import { useTranslation } from 'react-i18next';
import type { DocumentLife } from '#shared/protocol/documents.ts';
import styles from './Head.module.css';
import { isAnother, namesOf, type Represented } from './represented.ts';
import { useAsker } from './useAsker.ts';

interface AnotherSignerProps {
  life: DocumentLife;
  own: string | null;
  /** Who represents the party by the text. */
  represented: Represented;
}

/** Somebody approved whom the text does not name: said until it is signed, because a file cannot be changed then. */
export function AnotherSigner({ life, own, represented }: AnotherSignerProps) {
  const { t } = useTranslation('partner');
  const asker = useAsker(life.asker);
  const answer = life.sides.find(({ side }) => side === own)?.answer;
  if (answer?.act !== 'approved' || !isAnother(answer.name, represented)) {
    return null;
  }
  return (
    <p className={styles.remark}>
      {t('about.another', {
        name: namesOf(represented),
        who: answer.name,
        asker,
      })}
    </p>
  );
}
