import { useTranslation } from 'react-i18next';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import type { ReaderStage } from '../../documents/lifeStage.ts';
import { longDay } from '../../documents/longDay.ts';
import { shortOf } from '../../documents/partyNames.ts';
import type { ReadingStep } from './ReadingSteps.tsx';
import { stepStates } from './stepStates.ts';

/** The four steps with what each is about now. */
export function useSteps(
  about: DocumentContent,
  stage: ReaderStage,
  whole: boolean,
  minutes: number,
): ReadingStep[] {
  const { t } = useTranslation(['documents', 'partner']);
  const life = about.content?.life ?? null;
  const n = about.content?.n ?? 0;
  const states = stepStates(stage, whole);
  const mine = life?.sides.find(({ side }) => side === about.reader.side);
  const day = (at: number) => ({ day: longDay(at) });
  const names = (sides: readonly string[]) =>
    life === null ? '' : sides.map(side => shortOf(life, side)).join(', ');
  const approve =
    stage === 'draft' || stage === 'frozen'
      ? t('partner:steps.approveLater')
      : mine?.answer?.act === 'approved'
        ? t('partner:steps.approveMade', day(mine.answer.at))
        : stage === 'superseded' || stage === 'withdrawn'
          ? t('partner:steps.approveClosed')
          : t('partner:steps.approveNote', { n });
  const seal = life?.sealed
    ? [
        t('partner:steps.sealMade', day(life.sealed.at)),
        life.sealed.without.length === 0
          ? ''
          : t('partner:steps.sealWithout', { sides: names(life.sealed.without) }),
      ]
        .filter(Boolean)
        .join(' ')
    : t('partner:steps.sealNote');
  const sign = mine?.signed
    ? t('partner:steps.signMade', day(mine.signed.at))
    : t(stage === 'brought' ? 'partner:steps.signBrought' : 'partner:steps.signNote');
  return [
    { id: 'read', state: states.read, note: t('documents:steps.readNote', { count: minutes }) },
    { id: 'approve', state: states.approve, note: approve },
    { id: 'seal', state: states.seal, note: seal },
    { id: 'sign', state: states.sign, note: sign },
  ];
}
