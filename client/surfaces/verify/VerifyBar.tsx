import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { changeLanguage, currentLanguage } from '../../i18n.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Sign } from '../../ui/Sign.tsx';
import { ADDRESSES } from './useAddressLanguage.ts';
import styles from './VerifyBar.module.css';

/** Where this is, and the same page in the other language. */
export function VerifyBar() {
  const { t } = useTranslation(['verify', 'common']);
  const [, go] = useLocation();
  const other = currentLanguage() === 'pl' ? 'en' : 'pl';
  return (
    <Bar
      end={
        <>
          <span className={styles.here}>{t('verify:page')}</span>
          <a
            className={styles.language}
            href={ADDRESSES[other]}
            hrefLang={other}
            lang={other}
            onClick={event => {
              // The verdict stays on the page.
              event.preventDefault();
              go(ADDRESSES[other], { replace: true });
              void changeLanguage(other);
            }}
          >
            {other === 'en' ? 'English' : 'Polski'}
          </a>
        </>
      }
    >
      <Link href="/" className={styles.home}>
        <Sign width={36} name={t('common:product')} />
      </Link>
    </Bar>
  );
}
