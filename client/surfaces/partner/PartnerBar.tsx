import { ALargeSmall, ArrowLeft, Contrast, FileCheck, Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import { checkAddress, fromHere } from '../../documents/checkAddress.ts';
import { changeLanguage, currentLanguage } from '../../i18n.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { SIDE_LETTERS } from '../../ui/marks.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import { Sign } from '../../ui/Sign.tsx';
import { useContrast } from '../../ui/useContrast.ts';
import { useTextSize } from '../../ui/useTextSize.ts';
import styles from './PartnerBar.module.css';

/** Where this is, for whom, the way back to the table, language and contrast. */
export function PartnerBar({ about, workshop }: { about: DocumentContent; workshop: string }) {
  const { t } = useTranslation(['documents', 'common']);
  const contrast = useContrast();
  const size = useTextSize();
  const [, navigate] = useLocation();
  const other = currentLanguage() === 'pl' ? 'en' : 'pl';
  const { kind, side, name, short } = about.reader;
  const mark = SIDE_LETTERS.find(letter => letter === side);
  const back =
    kind === 'participant'
      ? { href: `/miejsce/${workshop}`, words: t('documents:toSeat') }
      : kind === 'partner'
        ? null
        : { href: `/prowadzenie/${workshop}?p=documents`, words: t('documents:toConsole') };
  return (
    <Bar
      end={
        <>
          {name !== '' && (
            <span className={styles.side}>
              {mark && <SideMark side={mark} size={26} />}
              <b className={styles.long}>{name}</b>
              <b className={styles.short}>{short}</b>
            </span>
          )}
          {back !== null && (
            <Link className={styles.back} href={back.href}>
              <ArrowLeft aria-hidden="true" size={18} />
              {back.words}
            </Link>
          )}
          <Menu
            label={t('documents:menu')}
            items={[
              {
                id: 'language',
                label: t(`common:language.${other}`),
                icon: <Languages aria-hidden="true" />,
                onChoose: () => void changeLanguage(other),
              },
              {
                id: 'text',
                label: size.large ? t('documents:textUsual') : t('documents:textLarge'),
                icon: <ALargeSmall aria-hidden="true" />,
                onChoose: size.turn,
              },
              {
                id: 'contrast',
                label: contrast.high ? t('documents:standard') : t('documents:high'),
                icon: <Contrast aria-hidden="true" />,
                onChoose: contrast.turn,
              },
              {
                id: 'verify',
                label: t('documents:verifyFile'),
                icon: <FileCheck aria-hidden="true" />,
                divided: true,
                onChoose: () => navigate(checkAddress(), { state: fromHere() }),
              },
            ]}
          />
        </>
      }
    >
      <span className={styles.named}>
        <Sign width={36} name={t('common:product')} />
      </span>
      <span className={styles.sign}>
        <Sign width={36} label={t('common:product')} />
      </span>
    </Bar>
  );
}
