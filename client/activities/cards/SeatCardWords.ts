import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { saidExtras } from '#shared/activities/cards/extras.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useMySide, useSides } from '../../surfaces/seat/useSides.ts';
import { useText } from '../../surfaces/seat/useText.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Says the short fields of a card in one line: „wolne · klucz w portierni · dla: seniorzy”; people begin as they like. */
export function useCardWords(
  config: CardsConfig,
): (fields: Fields, first: readonly string[], own: boolean) => string {
  const { t } = useTranslation(['activities', 'seat', 'common']);
  const people = useWorkshop().people?.people;
  const sides = useSides();
  const mySide = useMySide();
  const say = useText();
  const { extras } = config;
  return useCallback(
    (fields, first, own) => {
      const text = (key: string) => (typeof fields[key] === 'string' ? fields[key] : '');
      const head = [...first, ownerWords(), statusWords()].filter(words => words !== '').join(', ');
      const tail = [
        text('condition'),
        text('forWhom') && t('seat:cards.forWhom', { who: text('forWhom') }),
        text('addressedTo') &&
          t('seat:cards.toSide', { name: sides.get(text('addressedTo'))?.short ?? text('addressedTo') }),
        ...saidExtras(extras, fields).map(({ label, answer }) => `${say(label)}: ${say(answer)}`),
        fields.late === true ? t('common:record.late') : '',
        fields.behalf === true ? t('common:record.onBehalfShort') : '',
      ];
      return [head, ...tail].filter(words => words !== '').join(' · ');

      function ownerWords(): string {
        const owner = text('owner');
        if (owner === '') {
          return '';
        }
        if (owner === 'institution') {
          return own ? (mySide?.short ?? '') : '';
        }
        if (owner === 'me') {
          return own ? t('activities:cards.owner.fromMe') : '';
        }
        return people?.find(({ id }) => id === owner)?.name ?? t('activities:cards.owner.person');
      }

      function statusWords(): string {
        const status = text('status');
        return status === 'free' || status === 'sometimes' || status === 'confirm'
          ? t(`activities:cards.status.${status}`)
          : '';
      }
    },
    [t, say, people, sides, mySide, extras],
  );
}
