import { ALargeSmall, Contrast } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { CHECK_ADDRESSES } from '../../documents/checkAddress.ts';
import { changeLanguage, currentLanguage } from '../../i18n.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Sign } from '../../ui/Sign.tsx';
import { useContrast } from '../../ui/useContrast.ts';
import { useTextSize } from '../../ui/useTextSize.ts';
import styles from './VerifyBar.module.css';

/** Where this is, the same page in the other language, and how it is read. */
export function VerifyBar() {
  const { t } = useTranslation(['verify', 'common']);
  const contrast = useContrast();
  const size = useTextSize();
  const [, go] = useLocation();
  const other = currentLanguage() === 'pl' ? 'en' : 'pl';
  return (
    <Bar
      end={
        <>
          <span className={styles.here}>{t('verify:page')}</span>
          <a
            className={styles.language}
            href={CHECK_ADDRESSES[other]}
            hrefLang={other}
            lang={other}
            onClick={event => {
              // The verdict stays on the page, and so does the way back.
              event.preventDefault();
              go(CHECK_ADDRESSES[other], { replace: true, state: history.state });
              void changeLanguage(other);
            }}
          >
            {other === 'en' ? 'English' : 'Polski'}
          </a>
          <Menu
            label={t('verify:menu')}
            items={[
              {
                id: 'text',
                label: size.large ? t('verify:textUsual') : t('verify:textLarge'),
                icon: <ALargeSmall aria-hidden="true" />,
                onChoose: size.turn,
              },
              {
                id: 'contrast',
                label: contrast.high ? t('verify:standard') : t('verify:high'),
                icon: <Contrast aria-hidden="true" />,
                onChoose: contrast.turn,
              },
            ]}
          />
        </>
      }
    >
      <Link href="/" className={styles.home}>
        <span className={styles.named}>
          <Sign width={36} name={t('common:product')} />
        </span>
        <span className={styles.sign}>
          <Sign width={36} label={t('common:product')} />
        </span>
      </Link>
    </Bar>
  );
}
