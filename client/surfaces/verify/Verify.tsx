import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { documentBehind } from '../../documents/checkAddress.ts';
import { useWide } from '../../documents/useWide.ts';
import { Button } from '../../ui/Button.tsx';
import { FilePlace } from './FilePlace.tsx';
import { OwnSeal } from './OwnSeal.tsx';
import { useAddressLanguage } from './useAddressLanguage.ts';
import { useFileDrop } from './useFileDrop.ts';
import { type Checked, useVerify } from './useVerify.ts';
import { VerdictSheet } from './VerdictSheet.tsx';
import styles from './Verify.module.css';
import { VerifyBar } from './VerifyBar.tsx';
import { headOf } from './verdictWords.ts';

/** `/sprawdz` and `/verify`: anybody asks whether a file is one of ours. Nobody needs a seat. */
export function Verify() {
  const [path] = useLocation();
  // Here, so that a verdict outlives a change of the language.
  const { checked, check } = useVerify();
  return useAddressLanguage(path) ? <Page checked={checked} check={check} /> : null;
}

function Page({ checked, check }: ReturnType<typeof useVerify>) {
  const { t } = useTranslation(['verify', 'common']);
  const wide = useWide();
  const isOver = useFileDrop(check);
  const title = useRef<HTMLHeadingElement>(null);
  const heading = useHeading(checked);
  // Read once: an open menu has a place of its own in the history.
  const [behind] = useState(() => documentBehind(history.state));
  // The title of the window belongs to the browser.
  useEffect(() => {
    document.title = `${heading} · ${t('common:product')}`;
  }, [heading, t]);
  // Whoever cannot see it hears the verdict as soon as it is there.
  useEffect(() => {
    if (checked.state === 'answered' || checked.state === 'problem') {
      title.current?.focus();
    }
  }, [checked]);
  return (
    <div className={styles.ground} data-surface={wide ? 'desk' : 'phone'}>
      <a className="skip-link" href="#tresc">
        {t('verify:skip')}
      </a>
      <VerifyBar />
      <main className={styles.main} id="tresc">
        {behind !== null && (
          <Link className={styles.back} href={behind}>
            <ArrowLeft aria-hidden="true" size={18} />
            {t('verify:back')}
          </Link>
        )}
        {checked.state === 'answered' ? (
          <VerdictSheet name={checked.name} verdict={checked.verdict} titleRef={title} />
        ) : checked.state === 'problem' ? (
          <section className={styles.problem}>
            <p className={styles.name}>{checked.name}</p>
            <h1 ref={title} tabIndex={-1} className={styles.title}>
              {heading}
            </h1>
            <p className={styles.sentence}>{t(`verify:problems.${checked.problem}.text`)}</p>
            <Again checked={checked} onFile={check} />
          </section>
        ) : (
          <div className={styles.welcome}>
            <h1 className={styles.title}>{t('verify:title')}</h1>
            <p className={styles.sentence}>{t('verify:sentence')}</p>
          </div>
        )}
        <div className={styles.put}>
          <div role="status" className={styles.status}>
            {checked.state === 'checking' && (
              <>
                <p>
                  {t('verify:checking')}: <b className={styles.file}>{checked.name}</b>
                </p>
                <span className={styles.track} aria-hidden="true">
                  <span className={styles.moving} />
                </span>
              </>
            )}
          </div>
          <FilePlace
            first={checked.state === 'nothing' || checked.state === 'checking'}
            isOver={isOver}
            busy={checked.state === 'checking'}
            onFile={check}
          />
        </div>
        <OwnSeal />
      </main>
    </div>
  );
}

/** The title of the page, as the window has it too. */
function useHeading(checked: Checked): string {
  const { t } = useTranslation('verify');
  switch (checked.state) {
    case 'answered': {
      const { key, ...figures } = headOf(checked.verdict);
      return t(`outcomes.${key}`, figures);
    }
    case 'problem':
      return t(`problems.${checked.problem}.title`);
    default:
      return t('page');
  }
}

/** The same file once more, where that may help. */
function Again({
  checked,
  onFile,
}: {
  checked: Extract<Checked, { state: 'problem' }>;
  onFile: (file: File) => void;
}) {
  const { t } = useTranslation('verify');
  const { file } = checked;
  return file === null ? null : (
    <div>
      <Button variant="green" size="main" onPress={() => onFile(file)}>
        {t('again')}
      </Button>
    </div>
  );
}
