import { useTranslation } from 'react-i18next';
import type { SealAnswer } from '#shared/agreement/files/sealFacts.ts';
import type { seal } from '#shared/i18n/pl/seal.ts';
import { currentLanguage } from '../../../i18n.ts';
import { dayWords } from '../../../moments.ts';
import type { Reply } from '../leadApi.ts';
import { useLeadWords } from '../leadWords.ts';
import type { HealthLine } from './useHealth.ts';

declare module '../../../i18n.ts' {
  interface Namespaces {
    seal: typeof seal;
  }
}

/** Whether documents can be sealed; null while the server has not said so. */
export function useSealLine(reply: Reply<SealAnswer> | null): HealthLine | null {
  const { t } = useTranslation('seal');
  const good = useLeadWords()('health.good');
  const line = (
    fact: string,
    state: HealthLine['state'] = 'good',
    stateWords: string = good,
  ): HealthLine => ({ id: 'seal', name: t('name'), fact, state, stateWords });
  if (reply === null) {
    return null;
  }
  if (!reply.ok) {
    return line(t('noAnswer'), 'slow', t('unusableState'));
  }
  const answer = reply.value;
  switch (answer.problem) {
    case 'none-yet':
      return line(t('noneYet'));
    case 'seal-file':
    case 'seal-password':
      return line(t(`problems.${answer.problem}`), 'broken', t('unusableState'));
    case null: {
      const date = dayWords(Date.parse(answer.until), currentLanguage());
      if (answer.endsInDays === null) {
        return line(t('valid', { subject: answer.subject, date }));
      }
      return answer.expired
        ? line(t('expired', { date }), 'broken', t('expiredState'))
        : line(t('endsSoon', { date }), 'slow', t('endsSoonState'));
    }
  }
}
