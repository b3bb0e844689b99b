/** Where things come from, and what became of them. */
export const trace = {
  open: 'Co się stało z moimi kartkami',
  title: 'Co się stało z moimi kartkami',
  ofCard: 'Co się stało z tą kartką',
  ask: 'Co się z nią stało',
  back: 'Zamknij',
  loading: 'Szukam w dokumentach.',
  failed: 'Nie ma połączenia. Spróbuj, gdy wróci sieć.',
  refused: 'Nie udało się tego sprawdzić. Zamknij to okno i otwórz je ponownie.',
  none: 'Tu zobaczysz swoje podpisane kartki, gdy trafią dalej. Kartki bez podpisu nie są z nikim powiązane.',
  stands: 'Jest w porozumieniu: {{place}}',
  nowhere: 'Na razie nigdzie dalej. Zostaje na ścianie.',
  became: {
    option: 'Pomysł do wyboru: {{text}}',
    proposal: 'Zdanie do zgody: {{text}}',
    paragraph: 'Punkt tekstu: {{text}}',
    suggestion: 'Propozycja zmiany: {{text}}',
    other: 'Dalej jako: {{text}}',
  },
} as const;
