import type { Translation } from '../dictionary.ts';
import type { trace as polish } from '../pl/trace.ts';

export const trace: Translation<typeof polish> = {
  open: 'What became of my cards',
  title: 'What became of my cards',
  ofCard: 'What became of this card',
  ask: 'What became of it',
  back: 'Close',
  loading: 'Looking through the documents.',
  failed: 'There is no connection. Try when the network is back.',
  refused: 'This could not be looked up. Close this window and open it anew.',
  none: 'Here you will see your signed cards once they go further. Unsigned cards are linked to nobody.',
  stands: 'It stands in the agreement: {{place}}',
  nowhere: 'Nowhere further so far. It stays on the wall.',
  became: {
    option: 'An idea to choose: {{text}}',
    proposal: 'A sentence to agree on: {{text}}',
    paragraph: 'A point of the text: {{text}}',
    suggestion: 'A suggested change: {{text}}',
    other: 'Further as: {{text}}',
  },
};
