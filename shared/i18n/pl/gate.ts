import type { Dictionary } from '#shared/i18n/dictionary.ts';

/** What stands before a seat: no seat, no server, a link that does not work. */
export const gate = {
  noSeat: 'Ten telefon nie ma miejsca przy tym stole',
  noSeatText: 'Wpisz kod z ekranu i usiądź. Kod powrotu odda Ci to samo miejsce co przedtem.',
  noStage: 'Ta przeglądarka nie jest jeszcze ekranem',
  noStageText: 'Otwórz ekran przyciskiem na konsoli osoby prowadzącej.',
  toJoin: 'Wpisz kod',
  noServer: 'Nie widać serwera',
  noServerText: 'Sprawdź, czy to urządzenie jest w sieci spotkania. Próbuję dalej.',
  opening: 'Otwieram Twoje miejsce',
  badLink: 'Ten link już nie działa',
  badLinkText: 'Poproś o nowy osobę, od której go masz.',
  windowOverText: 'Czas na odpowiedzi minął. Dziękujemy, że tu zaglądasz.',
  again: 'Spróbuj ponownie',
  nowhere: 'Tu nic nie ma',
  nowhereText: 'Ten adres nie prowadzi do żadnego stołu.',
} as const satisfies Dictionary;
