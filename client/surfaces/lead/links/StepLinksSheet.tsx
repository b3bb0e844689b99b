import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n.ts';
import { moment } from '../../../moments.ts';
import { QrCode } from '../../../ui/QrCode.tsx';
import type { MadeStepLinks } from '../leadApi.ts';
import { useSay } from '../leadWords.ts';
import page from '../Page.module.css';
import { usePrintout } from '../paper/usePrintout.ts';
import type { CourseStep } from '../plan/course.ts';
import styles from './StepLinksSheet.module.css';

interface StepLinksSheetProps {
  step: CourseStep;
  made: MadeStepLinks;
  nameOf: (person: string | null) => string;
}

/** The paper list: a strip for each person. It is drawn for the printer and asks for it at once. */
export function StepLinksSheet({ step, made, nameOf }: StepLinksSheetProps) {
  const { t } = useTranslation('link');
  const say = useSay();
  const paper = useRef<HTMLDivElement>(null);
  usePrintout(paper, styles.paper, made);
  const title = say(step.title);
  return (
    <>
      <p className={page.note} role="status">
        {t('lead.printNote')}
      </p>
      <div ref={paper} hidden>
        {made.links.map(({ id, person, link, qr }) => (
          <section key={id} className={styles.strip}>
            <QrCode d={qr.path} modules={qr.size} label={t('lead.qr', { name: nameOf(person) })} />
            <div>
              <h2>{nameOf(person)}</h2>
              <p className={styles.title}>{title}</p>
              {step.window !== undefined && (
                <p>{t('until', { when: moment(step.window.until, currentLanguage()) })}</p>
              )}
              <p className={styles.address}>{link}</p>
            </div>
          </section>
        ))}
      </div>
    </>
  );
}
