import { useTranslation } from 'react-i18next';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import { answersOf, ownSide, type ReaderStage, stillToSign, unsigned } from '../../documents/lifeStage.ts';
import { longDay } from '../../documents/longDay.ts';
import { nameOf } from '../../documents/partyNames.ts';
import { currentLanguage } from '../../i18n.ts';
import { moment } from '../../moments.ts';
import { bindNumbers } from './bindNumbers.ts';

export interface HeadWords {
  title: string;
  lead: string;
  /** By when an answer is asked for, on a line of its own; absent: none is. */
  until?: string;
}

/** What the page says first: what this is and what is asked of whoever reads. */
export function useHeadWords(about: DocumentContent, stage: ReaderStage): HeadWords {
  const { t } = useTranslation(['documents', 'partner']);
  const { content } = about;
  const life = content?.life ?? null;
  const n = content?.n ?? 0;
  const when = moment(content?.at ?? 0, currentLanguage());
  const isAgreement = about.document.kind === 'porozumienie';
  if (stage === 'draft') {
    return { title: t('documents:titleDraft'), lead: t('documents:leadDraft', { when }) };
  }
  if (stage === 'frozen' || life === null) {
    return { title: t('documents:titleFrozen', { n }), lead: t('documents:leadFrozen', { when }) };
  }
  const names = (sides: readonly { side: string }[]) =>
    sides.map(({ side }) => nameOf(life, side)).join(', ');
  const day = life.until === '' ? '' : longDay(Date.parse(`${life.until}T12:00`));
  const until = day === '' ? '' : t('partner:lead.until', { day });
  const open = answersOf(life).waiting;
  const waiting =
    open.length === 0 ? t('partner:lead.allIn') : t('partner:lead.waiting', { sides: names(open) });
  const signing = unsigned(life).length === 0 ? t('partner:lead.signedAll') : whoSigns();
  const missing = life.sides.filter(({ signed }) => signed === null);
  const mine = life.sides.find(({ side }) => side === about.reader.side);
  switch (stage) {
    case 'decide':
      return {
        title:
          n > 1
            ? t('partner:head.decideAgain', { n })
            : isAgreement
              ? t('partner:head.decide')
              : t('partner:head.decideOther'),
        lead: n > 1 ? t('partner:lead.decideAgain') : '',
        until,
      };
    case 'approving':
      return {
        title: t('partner:head.approving', { n }),
        lead:
          life.mayNotAnswer === 'side-not-asked'
            ? t('partner:lead.notAsked')
            : [t('partner:lead.approving'), waiting, open.length === 0 ? '' : until]
                .filter(Boolean)
                .join(' '),
      };
    case 'approved':
      return {
        title: t('partner:head.approved', { n }),
        lead: [
          open.length === 0 || day === ''
            ? waiting
            : t('partner:lead.waitingUntil', { sides: names(open), day }),
          t('partner:lead.keepLink'),
          life.asker === '' ? '' : t('partner:lead.contact', { who: bindNumbers(life.asker) }),
        ]
          .filter(Boolean)
          .join(' '),
      };
    case 'declined':
      return {
        title: t('partner:head.declined', { n }),
        lead: [
          t('partner:lead.declined'),
          life.asker === '' ? '' : t('partner:lead.contact', { who: bindNumbers(life.asker) }),
        ]
          .filter(Boolean)
          .join(' '),
      };
    case 'handed-over':
      return {
        title: t('partner:head.handedOver'),
        lead: t('partner:lead.handedOver', { name: mine?.handedTo?.name ?? '' }),
      };
    case 'sealing':
      return { title: t('partner:head.sealing', { n }), lead: t('partner:lead.sealing') };
    case 'sign':
      return { title: t('partner:head.sealed', { n }), lead: t('partner:lead.sealed') };
    case 'brought':
      return { title: t('partner:head.brought'), lead: `${t('partner:lead.brought')} ${whoSigns()}`.trim() };
    case 'signing':
      return { title: t('partner:head.sealedOther', { n }), lead: signing };
    case 'signed':
      return { title: t('partner:head.signed'), lead: signing };
    case 'in-force':
      return {
        title: isAgreement ? t('partner:head.inForce') : t('partner:head.inForceOther'),
        lead:
          missing.length > 0
            ? t('partner:lead.inForceSome', { sides: names(missing) })
            : t('partner:lead.inForce'),
      };
    case 'superseded':
      return {
        title: t('partner:head.superseded', { n }),
        lead: life.sealed === null ? t('partner:lead.superseded') : t('partner:lead.supersededSealed', { n }),
      };
    case 'withdrawn':
      return {
        title: t('partner:head.withdrawn', { n }),
        lead: [
          t('partner:lead.withdrawn'),
          life.withdrawn === '' ? '' : t('partner:lead.reason', { words: life.withdrawn }),
        ]
          .filter(Boolean)
          .join(' '),
      };
  }

  /** Besides the reader's own side; full names, because a signature is waited for by people who know each other less. */
  function whoSigns(): string {
    if (life === null) {
      return '';
    }
    const { now, waiting, confirming } = stillToSign(life, ownSide(about));
    const full = (sides: readonly string[]) => sides.map(side => nameOf(life, side)).join(', ');
    return [
      now === null ? '' : t('partner:lead.signsNow', { side: full([now]) }),
      waiting.length === 0 ? '' : t('partner:lead.signed', { sides: full(waiting) }),
      confirming.length === 0 ? '' : t('partner:lead.confirming', { sides: full(confirming) }),
    ]
      .filter(Boolean)
      .join(' ');
  }
}
