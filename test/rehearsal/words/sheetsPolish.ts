import type { Phrases } from './words.ts';

/** Sentences for links, for groups of cards and for the fields of sheets of the long programme. A field is known by its step too where several sheets have one of its name. */
export const sheetsPolish: Readonly<Record<string, Phrases>> = {
  work: {
    heads: [
      'Prowadzę zajęcia plastyczne',
      'Odwiedzam ludzi w domach',
      'Układam program na cały miesiąc',
      'Przyjmuję wnioski przy okienku',
      'Opiekuję się sceną i dźwiękiem',
      'Pomagam rodzinom w trudnym czasie',
      'Piszę o tym, co się u nas dzieje',
      'Dbam o rachunki i umowy',
    ],
    tails: ['', ', od kilku lat', ', głównie po południu'],
  },
  ask: {
    heads: [
      '…ktoś szuka miejsca na próbę',
      '…nie wiadomo, gdzie zanieść pismo',
      '…trzeba dotrzeć do osób, które nie wychodzą',
      '…potrzebny jest plakat prostym językiem',
      '…ktoś chce zacząć śpiewać',
      '…brakuje rąk przy rozstawianiu krzeseł',
    ],
    tails: ['', ', najlepiej rano', ', także telefonicznie'],
  },
  like: {
    heads: [
      'Piec chleb',
      'Naprawiać stare radia',
      'Opowiadać bajki dzieciom',
      'Sadzić rośliny na parapecie',
      'Robić zdjęcia o świcie',
      'Szyć torby z zasłon',
    ],
    tails: ['', ', choćby po godzinach', ', razem z innymi'],
  },
  'mik.1.11.name': {
    heads: [
      'Próby chóru dla każdego',
      'Klub seniora z herbatą',
      'Kino w ostatni piątek',
      'Dyżur prawniczki',
      'Zajęcia z gliny',
      'Grupa dla opiekunów',
      'Półkolonie w lipcu',
      'Wypożyczalnia gier',
    ],
    tails: [''],
  },
  'mik.1.11.whom': {
    heads: [
      'dorośli, także bez doświadczenia',
      'starsze osoby ze wsi',
      'rodziny z dziećmi',
      'osoby, które opiekują się kimś bliskim',
      'młodzież po szkole',
    ],
    tails: ['', ', w małej grupie', ', bez zapisów'],
  },
  'mik.1.11.when': {
    heads: [
      'środy, 17.00, sala z lustrem',
      'wtorki rano, świetlica w Lipowie Dolnym',
      'ostatni piątek miesiąca, 18.00',
      'poniedziałki, 9.00–11.00, pokój 4',
    ],
    tails: ['', ', z podjazdem', ', poza wakacjami'],
  },
  'mik.1.11.join': {
    heads: [
      'wystarczy przyjść',
      'telefon do sekretariatu',
      'kartka w skrzynce przy wejściu',
      'przez osobę, która już chodzi',
    ],
    tails: ['', ', bez formularza'],
  },
  'mik.2.07': {
    heads: [
      'Moglibyśmy raz w miesiącu zrobić otwartą próbę chóru w klubie seniora',
      'Moglibyśmy wieszać program miesiąca obok okienka',
      'Moglibyśmy w środy zabierać busem ludzi z trzech wsi',
      'Moglibyśmy dać opiekunom popołudnie w pracowni ceramicznej',
      'Moglibyśmy czytać plakaty z kimś spoza instytucji, zanim je wydrukujemy',
      'Moglibyśmy zapraszać prawniczkę raz na kwartał do biblioteki',
      'Moglibyśmy otwierać salę z lustrem w sobotnie poranki',
      'Moglibyśmy zapraszać na koncert przy comiesięcznym telefonie',
      'Moglibyśmy poprosić licealistów o pomoc przy krzesłach',
      'Moglibyśmy pożyczać rzutnik na grupę wsparcia',
    ],
    tails: ['', ' – na początek raz', ', bez dodatkowych zapisów'],
  },
  change: {
    heads: [
      'Ludzie z poczekalni przyjdą na zajęcia sami; poznamy to po trzech nowych twarzach',
      'Opiekunowie odpoczną raz w miesiącu; sami nam o tym powiedzą',
      'O wydarzeniach dowiedzą się osoby, które nie mają internetu; zapytamy je przy okienku',
      'Na próby dojadą osoby z trzech wsi; policzymy je na liście w busie',
      'Młodzież będzie miała gdzie posiedzieć; w środy sala przestanie stać pusta',
    ],
    tails: ['', ', a w czerwcu zapytamy, co dalej'],
  },
  duty: {
    heads: [
      'comiesięczne wypłaty i rozmowy przy okienku',
      'środowe próby chóru',
      'rozwożenie obiadów do wsi',
      'wydawanie programu na nowy miesiąc',
      'klub seniora we wtorki',
    ],
    tails: ['', ', bez zmiany godzin'],
  },
  firstStep: {
    heads: [
      'Zapytać kierowniczkę, w który wtorek można zacząć',
      'Powiesić pierwszy plakat obok okienka',
      'Zaprosić cztery osoby na środową próbę',
      'Uzgodnić trasę busa na jeden miesiąc',
      'Zadzwonić do trzech rodzin i zapytać o godzinę',
    ],
    tails: ['', ', jeszcze w tym miesiącu'],
  },
  needs: {
    heads: [
      'Zgoda dyrekcji na jedno popołudnie',
      'Zgody osób na zdjęciach',
      'Nic poza kluczem do sali',
      'Paliwo na cztery kursy',
    ],
    tails: [''],
  },
  'mik.3.03.name': { heads: ['Wspólne wtorki', 'Bliżej okienka', 'Razem od środy'], tails: [''] },
  'mik.3.03.subject': {
    heads: [
      'wspólne zatrudnianie osób i wymiana danych o rodzinach',
      'imprezy masowe i zakup sprzętu',
      'zastępowanie się w pracy etatowej',
    ],
    tails: [''],
  },
  roles: {
    heads: [
      'Po stronie kultury kontakt trzyma sekretariat, po stronie pomocy – koordynacja usług. Zespół sam ustala terminy, a dyrekcje decydują o pieniądzach',
      'Po jednej osobie do kontaktu i jednej w zastępstwie. O godzinach decyduje zespół, o umowach dyrekcje',
    ],
    tails: [''],
  },
  review: {
    heads: [
      'W czerwcu i w grudniu pytamy: co działa, co ciąży, co zmieniamy. Liczymy listę z busa i nowe twarze',
      'Raz na pół roku siadamy na godzinę: kto przyszedł, kogo zabrakło, czy nadal chcemy. Liczby zbiera sekretariat',
    ],
    tails: [''],
  },
  'mik.3.03.rhythm': {
    heads: [
      'raz w miesiącu, odpowiedź w ciągu trzech dni roboczych',
      'krótka wiadomość w pierwszy poniedziałek miesiąca, odpowiedź w ciągu tygodnia',
    ],
    tails: [''],
  },
  'mik.1.14': {
    heads: [
      'Chcemy, żeby ludzie wiedzieli o nas obu naraz',
      'Chcemy znać się na tyle, by po prostu zadzwonić',
      'Chcemy, żeby młodzi mieli u nas swoje miejsce',
      'Chcemy, żeby nikt nie zostawał z tym w pojedynkę',
      'Chcemy wychodzić do ludzi, którzy sami nie przyjdą',
      'Chcemy, żeby praca dawała nam więcej radości',
    ],
    tails: [''],
  },
  'mik.1.14.fear': {
    heads: [
      'wszystko spadnie na jedną osobę',
      'skończy się na rozmowach',
      'zabraknie nam czasu',
      'ktoś odejdzie i sprawa ucichnie',
    ],
    tails: [''],
  },
  'mik.1.14.principle': {
    heads: [
      'przy każdym zadaniu są dwie osoby, po jednej z każdej strony',
      'zaczynamy od jednej małej rzeczy w miesiącu',
      'nie dokładamy nowych spotkań, łączymy je z tymi, które już są',
      'o każdej zmianie mówimy od razu',
    ],
    tails: [''],
  },
};
