import { ArrowLeft, Laptop } from 'lucide-react';
import type { ReactNode } from 'react';
import { changeLanguage, currentLanguage } from '../../i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Sign } from '../../ui/Sign.tsx';
import { type PlaceAtEdge, TableEdge } from '../../ui/TableEdge.tsx';
import { useCommonWords } from '../lead/leadWords.ts';
import styles from './Home.module.css';
import { useHomeWords } from './homeWords.ts';

interface HomeFrameProps {
  children: ReactNode;
  /** Whether this is the server's own machine; left out where nobody knows yet. */
  own?: boolean;
  /** Leads back to the list of workshops. */
  onBack?: () => void;
  /** Places along the table's edge where the page is empty. */
  places?: readonly PlaceAtEdge[];
}

/** The ground of the home page: sign, language, and the edge of the table below. */
export function HomeFrame({ children, own, onBack, places = [] }: HomeFrameProps) {
  const t = useHomeWords();
  const c = useCommonWords();
  const other = currentLanguage() === 'pl' ? 'en' : 'pl';
  return (
    <div data-surface="desk" className={styles.ground}>
      <header className={styles.head}>
        <Sign width={42} name={c('product')} />
        <div className={styles.headEnd}>
          {own !== undefined && (
            <span className={styles.machine}>
              <Laptop aria-hidden="true" size={18} />
              {own ? t('ownMachine') : t('otherMachine')}
            </span>
          )}
          {onBack && (
            <Button variant="bare" size="small" icon={<ArrowLeft aria-hidden="true" />} onPress={onBack}>
              {t('picker.back')}
            </Button>
          )}
          <ButtonLink variant="bare" size="small" href={other === 'en' ? '/sprawdz' : '/verify'}>
            {t('verify')}
          </ButtonLink>
          <Button variant="bare" size="small" onPress={() => void changeLanguage(other)}>
            <span lang={other}>{other === 'en' ? 'English' : 'Polski'}</span>
          </Button>
        </div>
      </header>
      <main className={styles.main}>{children}</main>
      <TableEdge face={20} edge={8} places={places} mark={48} />
    </div>
  );
}
