import type { DocumentKind } from '#shared/agreement/kinds.ts';
import type { Party } from '#shared/agreement/model.ts';
import { guessKind } from '#shared/agreement/parties/guessKind.ts';
import { pick, type Text } from '#shared/text.ts';
import type { Workshop } from '../state.ts';
import type { WorkshopDocument } from './documentState.ts';

/** How a document is called until somebody gives it a name of its own. */
export const DOCUMENT_TITLES: Readonly<Record<DocumentKind, Text>> = {
  porozumienie: { pl: 'Porozumienie o współpracy', en: 'Cooperation agreement' },
  notatka: { pl: 'Notatka ze wspólnych ustaleń', en: 'Note of what we agreed' },
  'list-intencyjny': { pl: 'List intencyjny', en: 'Letter of intent' },
  mikrowsparcie: { pl: 'Wniosek o mikrowsparcie', en: 'Application for a micro-grant' },
  'misja-wizja': { pl: 'Misja i wizja', en: 'Mission and vision' },
  'mam-karta': {
    pl: 'Karta Miejsca Aktywności Mieszkańców',
    en: 'Charter of a place of residents’ activity',
  },
};

/** A document before anybody wrote in it: its parties are the sides of the workshop. */
export function newDocument(
  { kind, step, title }: { kind: DocumentKind; step: string; title: string },
  { lang, town, sides }: Pick<Workshop, 'lang' | 'town' | 'sides'>,
): WorkshopDocument {
  return {
    v: 1,
    kind,
    step,
    title: title === '' ? pick(DOCUMENT_TITLES[kind], lang) : title,
    number: '',
    place: town,
    date: '',
    parties: sides.map(partyOf),
    frozen: 0,
  };
}

/** A side of the workshop as a party: its name is known and tells its kind, everything else a person types. */
function partyOf(side: Workshop['sides'][number]): Party {
  return {
    id: side.id,
    side: side.id as 'A',
    label: '',
    name: side.name,
    address: '',
    kind: guessKind(side.name),
    rep: { name: '', role: '', mandate: '' },
  };
}
