import { useTranslation } from 'react-i18next';
import type { DocumentLife, LifeSide } from '#shared/protocol/documents.ts';
import { hasBrought } from '../../documents/lifeStage.ts';
import { longDay } from '../../documents/longDay.ts';
import { nameOf } from '../../documents/partyNames.ts';
import { SIDE_LETTERS } from '../../ui/marks.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './SideLines.module.css';
import { placeName, type Section } from './sections.ts';

interface SideLinesProps {
  life: DocumentLife;
  n: number;
  sections: readonly Section[];
}

/** Who answered and who is waited for; after the seal, who signed. */
export function SideLines({ life, n, sections }: SideLinesProps) {
  const { t } = useTranslation('partner');
  // Nobody signs a version that a newer one replaced.
  const isSealed = life.sealed !== null && life.state !== 'superseded' && life.state !== 'withdrawn';
  return (
    <section aria-labelledby="sides">
      <h2 id="sides" className={styles.title}>
        {t('sides.title')}
      </h2>
      <ul>
        {life.sides.map(one => {
          const mark = SIDE_LETTERS.find(letter => letter === one.side);
          const name = nameOf(life, one.side);
          return (
            <li key={one.side} className={styles.line}>
              {mark && <SideMark side={mark} size={20} letter="beside" />}
              <div>
                <p>
                  <AnswerWords one={one} name={name} n={n} />
                </p>
                {isSealed && (
                  <p>
                    <SignedWords one={one} name={name} isBrought={hasBrought(life, one.side)} />
                  </p>
                )}
                <Details one={one} sections={sections} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function AnswerWords({ one, name, n }: { one: LifeSide; name: string; n: number }) {
  const { t } = useTranslation('partner');
  const { answer, handedTo, asked } = one;
  if (answer !== null) {
    const day = longDay(answer.at);
    return answer.act === 'approved'
      ? t('sides.approved', { side: name, n, day })
      : t('sides.declined', { side: name, day });
  }
  if (handedTo !== null) {
    return t('sides.handed', { side: name, name: handedTo.name });
  }
  return asked ? t('sides.waits', { side: name }) : t('sides.notAsked', { side: name });
}

interface SignedWordsProps {
  one: LifeSide;
  name: string;
  /** A signed file came; whose signature it is, nobody has said yet. */
  isBrought: boolean;
}

function SignedWords({ one: { signed, partly }, name, isBrought }: SignedWordsProps) {
  const { t } = useTranslation('partner');
  if (signed === null) {
    return partly === null
      ? t(isBrought ? 'sides.brought' : 'sides.unsigned', { side: name })
      : t('sides.partly', { side: name, ...partly });
  }
  const day = longDay(signed.at);
  return signed.kind === 'file'
    ? t('sides.signed', { side: name, day })
    : t('sides.paper', { side: name, day });
}

/** Who said it, and what would have to change; participants are told neither. */
function Details({ one: { answer }, sections }: { one: LifeSide; sections: readonly Section[] }) {
  const { t } = useTranslation('partner');
  if (answer === null) {
    return null;
  }
  const who = [answer.name, answer.role].filter(Boolean).join(', ');
  const by = [who, answer.told ? t('sides.told') : ''].filter(Boolean).join('; ');
  const clauses = answer.clauses.map(clause => placeName(sections, clause)).join(', ');
  return (
    <>
      {by !== '' && <p className={styles.quiet}>{by}</p>}
      {answer.act === 'declined' && answer.words !== '' && (
        <>
          <p className={styles.quiet}>
            {clauses === '' ? t('sides.aboutWhole') : t('sides.about', { clauses })}
          </p>
          <blockquote className={styles.words}>{answer.words}</blockquote>
        </>
      )}
    </>
  );
}
