import { useTranslation } from 'react-i18next';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { spellCode } from '#shared/ids.ts';
import type { NowPart } from '#shared/protocol/parts.ts';
import { pick, type Text } from '#shared/text.ts';
import type { Side } from '#shared/workshop/state.ts';
import { QrCode } from '../../../ui/QrCode.tsx';
import { SideMark } from '../../../ui/SideMark.tsx';
import type { TableAddress } from '../leadApi.ts';
import { markOf } from '../marksOf.ts';
import styles from './PaperSheet.module.css';

export type PaperWorkshop = NowPart['workshop'];

/** Paper speaks the workshop's language, whatever the laptop speaks. */
export function usePaperWords({ lang }: PaperWorkshop) {
  const { t } = useTranslation('paper', { lng: lang });
  const { t: cards } = useTranslation('activities', { lng: lang });
  return { t, cards, say: (text: Text) => bindWords(pick(text, lang)) };
}

/** A box to tick. */
export function Tick() {
  return <i className={styles.tick} aria-hidden="true" />;
}

interface PaperHeadProps {
  title: Text;
  prompt: Text;
  /** Whose card it is; null: nobody's in particular. */
  name: string | null;
  workshop: PaperWorkshop;
}

/** The step, its question, and whose card it is. */
export function PaperHead({ title, prompt, name, workshop }: PaperHeadProps) {
  const { say } = usePaperWords(workshop);
  return (
    <header>
      <p className={styles.step}>
        <span>{say(title)}</span>
        {name !== null && <b className={styles.name}>{name}</b>}
      </p>
      <p className={styles.prompt}>{say(prompt)}</p>
    </header>
  );
}

/** Where a card is nobody's in particular its side is ticked. */
export function PaperSides({ sides, workshop }: { sides: readonly Side[]; workshop: PaperWorkshop }) {
  const { t } = usePaperWords(workshop);
  return sides.length === 0 ? null : (
    <p className={styles.ticks}>
      {t('sheet.side')}
      {sides.map(({ id, short }) => {
        const mark = markOf(id);
        return (
          <span key={id}>
            <Tick /> {mark && <SideMark side={mark} size={17} tone="ink" />} {short}
          </span>
        );
      })}
    </p>
  );
}

interface PaperFootProps {
  code: string;
  address: TableAddress;
  workshop: PaperWorkshop;
}

/** The code, and the way to the table for whoever takes a phone after all. */
export function PaperFoot({ code, address, workshop }: PaperFootProps) {
  const { t } = usePaperWords(workshop);
  return (
    <footer className={styles.foot}>
      <QrCode d={address.qr.path} modules={address.qr.size} label={t('sheet.qr', { address: address.url })} />
      <p className={styles.way}>
        {t('sheet.phone', { address: address.text })}
        <br />
        {t('sheet.roomCode', { code: spellCode(address.code) })}
      </p>
      <p className={styles.code}>
        <span>{t('sheet.code')}</span>
        <b>{spellCode(code)}</b>
      </p>
    </footer>
  );
}
