import type { Speaker } from '#shared/activities/talk/talk.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';

type SpeakerWords = (key: 'someone', values: { side: string }) => string;

/** What somebody is called in a round: their name where it may be told here, otherwise their side. */
export function useSpeakerName(t: SpeakerWords): (speaker: Speaker) => string {
  const { people, now } = useWorkshop();
  return ({ id, side }) => {
    const name = people?.people.find(person => person.id === id)?.name ?? '';
    const short = now?.workshop.sides.find(one => one.id === side)?.short ?? side;
    return name === '' ? t('someone', { side: short }) : name;
  };
}
