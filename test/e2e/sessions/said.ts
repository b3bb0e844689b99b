import type { Name } from './room.ts';

// What these invented people write; each sentence is looked for where it has to arrive.

/** „Czego potrzebuję, żeby mówić szczerze": one card each, and one on paper. */
export const NEEDED: Readonly<Record<Name, string>> = {
  Marta: 'Kończymy o umówionej godzinie',
  Kuba: 'Mówimy po kolei i nikt nikomu nie przerywa',
  Ola: 'Skróty tłumaczymy od razu',
  Renata: 'Można powiedzieć „nie wiem”',
  Jan: 'Nie oceniamy pytań',
  Ewa: 'Co tu usłyszymy, zostaje w tej sali',
};
export const NEEDED_ON_PAPER = 'Mówimy głośno i wyraźnie';

/** „Nadzieja, obawa, warunek": everybody's hope. */
export const HOPES: Readonly<Record<Name, string>> = {
  Marta: 'Będziemy do siebie dzwonić bez pisma',
  Kuba: 'Na zajęcia przyjdą osoby, które dotąd nie przychodziły',
  Ola: 'Sala przestanie stać pusta przed południem',
  Renata: 'Ludzie z kolejki trafią na warsztaty',
  Jan: 'Dowiemy się o wydarzeniach, zanim się skończą',
  Ewa: 'Seniorki znajdą u Was swoje miejsce',
};
export const HOPE_ON_PAPER = 'Będzie do kogo pójść z pomysłem';
export const FEAR = 'To będzie kolejna praca po godzinach';
export const CONDITION = 'Wiadomo, kto odbiera telefon';

export const CLUSTER = 'Znamy się i dzwonimy, zanim napiszemy';
export const OFFER_A = 'Pracownia ceramiczna dla początkujących';
export const OFFER_B = 'Klub seniora we wtorki';
export const FIRST_TASK = 'Jeden dzień u Was, przy okienku';

/** „O kim myślimy": one card each of those who are there from the beginning. */
export const THOUGHT_OF = {
  Marta: 'Osoby, które nigdy u nas nie były',
  Kuba: 'Młodzi opiekunowie bez wolnych popołudni',
  Renata: 'Mamy z małymi dziećmi',
  Jan: 'Panowie, którzy lubią naprawiać',
} as const;

/** „Bank zasobów": the shelf and the card. */
export const RESOURCES = {
  Marta: ['Miejsca', 'Pracownia z piecem, wolna w środy rano'],
  Kuba: ['Oferty i wydarzenia', 'Plakat z programem, i tak go drukujemy'],
  Ola: ['Czas', 'Trzy godziny w miesiącu na wspólną sprawę'],
  Renata: ['Miejsca', 'Tablica w poczekalni'],
  Jan: ['Sieci i kontakty', 'Lista osób, do których dzwonimy'],
} as const;
export const RESOURCE_ON_PAPER = 'Warsztat z narzędziami';

export const NEED = 'ludzie wiedzieli, co w tym tygodniu jest za darmo';
export const REQUEST_TO_A = 'salę na spotkania klubu w środy';
export const REQUEST_TO_B = 'zapraszanie osób, które do Was dzwonią';

/** What follows „Moglibyśmy". */
export const POSTER = 'wieszać program tygodnia w poczekalni';
export const STUDIO = 'spotykać się w pracowni w środy rano';
export const CALLS = 'zapraszać przez telefon';

/** What the two solution cards are called, after what was chosen. */
export const CARD_1 = 'Wieszać program tygodnia w poczekalni';
export const CARD_2 = 'Spotykać się w pracowni w środy rano';
export const CHANGE = 'Osoby z kolejki będą wiedzieć, co jest za darmo';
export const FIRST_STEPS = ['Powiesić pierwszy program', 'Sprawdzić, kto ma klucz do pracowni'] as const;
export const TRIAL = 'Jeden program na tablicy przez dwa tygodnie';

export const LEARNT = 'Jeden program to za mało: trzeba go zmieniać co tydzień';
export const MODEL_NAME = 'Wspólne środy';
export const NOT_COVERED = 'Nie obejmuje imprez masowych';
export const ROLES = 'Po jednej osobie do kontaktu z każdej strony';
export const REVIEW = 'W czerwcu pytamy: kto przyszedł, co pomogło, co zmienić';
export const MEETING = 'Spotkanie przeglądowe';
export const WHY = 'Nikt nie miał na to czasu';
export const AGREED = 'w czerwcu sprawdzamy, czy to nie za dużo pracy';
export const TO_SIGN = 'Pokazać tekst obu dyrekcjom';
