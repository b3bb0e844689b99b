import type { Dictionary } from '#shared/i18n/dictionary.ts';

/** Words of one's own place at the table: the phone and the laptop of a participant. */
export const seat = {
  skipToCards: 'Przejdź do kroku',
  me: 'Ty: {{name}}. Twoje miejsce i ustawienia',
  page: '{{title}} – Twoje miejsce',

  strip: {
    rehearsal: '<b>Próba generalna.</b> Po próbie znika wszystko, co tu wpiszesz.',
    readOnly:
      'Serwer nie może teraz zapisywać. <b>Co wpiszesz, zostaje na tym urządzeniu</b> i pójdzie samo, gdy to minie.',
    offlineNothing: 'Pisz dalej. <b>Wszystko zostaje na tym urządzeniu</b> i pójdzie samo, gdy wróci sieć.',
    offlineWaiting_one:
      'Pisz dalej. <b>{{count}} rzecz czeka na tym urządzeniu</b> i pójdzie sama, gdy wróci sieć.',
    offlineWaiting_few:
      'Pisz dalej. <b>{{count}} rzeczy czekają na tym urządzeniu</b> i pójdą same, gdy wróci sieć.',
    offlineWaiting_many:
      'Pisz dalej. <b>{{count}} rzeczy czeka na tym urządzeniu</b> i pójdą same, gdy wróci sieć.',
    offlineWaiting_other:
      'Pisz dalej. <b>{{count}} rzeczy czeka na tym urządzeniu</b> i pójdą same, gdy wróci sieć.',
    offlineCards_one:
      'Pisz dalej. <b>{{count}} kartka czeka na tym urządzeniu</b> i pójdzie sama, gdy wróci sieć.',
    offlineCards_few:
      'Pisz dalej. <b>{{count}} kartki czekają na tym urządzeniu</b> i pójdą same, gdy wróci sieć.',
    offlineCards_many:
      'Pisz dalej. <b>{{count}} kartek czeka na tym urządzeniu</b> i pójdą same, gdy wróci sieć.',
    offlineCards_other:
      'Pisz dalej. <b>{{count}} kartki czeka na tym urządzeniu</b> i pójdą same, gdy wróci sieć.',
    back: '<b>Wróciła sieć.</b> Nic nie zginęło.',
    backCards: '<b>Wróciła sieć.</b> {{sent}}',
    ago_one: 'sprzed {{count}} min',
    ago_few: 'sprzed {{count}} min',
    ago_many: 'sprzed {{count}} min',
    ago_other: 'sprzed {{count}} min',
    movedOn: 'Sala jest już przy kroku „{{title}}”. Dokończ spokojnie.',
    follow: 'Przejdź tam',
  },

  prompt: { less: 'Krócej' },

  waiting: {
    before: 'Dobrze, że jesteś. Zaraz zaczynamy.',
    between: 'Na razie patrzymy na ekran',
    betweenNote: 'Tu pojawi się następne zadanie. Twoje miejsce czeka, także gdy zablokujesz telefon.',
    soon: 'Za chwilę: {{title}}',
    over: 'To wszystko. Dziękujemy za wspólną pracę.',
    overNote: 'Twoje miejsce zostaje. W menu przy Twoim imieniu zobaczysz, co się stało z Twoimi kartkami.',
    read: 'Przeczytaj, co uzgodniliśmy',
    nextSession: 'Następne spotkanie: {{title}}',
    sessionNote:
      'Twoje miejsce czeka do następnego spotkania, także gdy zablokujesz telefon albo zamkniesz tę stronę.',
    ended: 'Ten cykl jest w archiwum. Dziękujemy za wspólną pracę.',
    atTable: 'Przy stole: {{here}} z {{expected}}',
    atTableOpen: 'Przy stole: {{here}}',
    sides: 'Strony',
    sideName: 'strona {{side}}',
  },

  recap: {
    now: '<b>Teraz:</b> {{place}}',
    next: '<b>Za chwilę:</b> {{place}}',
    hide: 'Schowaj',
  },

  patience: 'Jeszcze chwila, otwieram ten krok.',

  say: {
    step: 'Teraz: {{title}}',
    phase: 'Teraz: {{label}}',
    revealSoon: 'Za chwilę odsłona',
    closeSoon: 'Kończymy zdanie',
    closed: 'Ten krok się skończył',
    newCards_one: '{{count}} nowa kartka',
    newCards_few: '{{count}} nowe kartki',
    newCards_many: '{{count}} nowych kartek',
    newCards_other: '{{count}} nowej kartki',
    added: 'Dodano kartkę',
    withdrawn: 'Wycofano kartkę',
    restored: 'Przywrócono kartkę',
  },

  late: {
    title: 'Ten krok się skończył. Twój tekst jest tutaj.',
    addLate: 'Dodaj jako „później”',
    ask: 'Poproś o dopisanie',
    asked: 'Twoja ręka jest w górze. Osoba prowadząca otworzy krok albo podejdzie.',
    keep: 'Zachowaj tylko u mnie',
    paused: 'W tej fazie tylko czytamy. Twój tekst zostaje u Ciebie.',
    locked: 'Pisanie w tym kroku jest zablokowane. Twój tekst zostaje u Ciebie.',
  },

  lateSteps: {
    title: 'Dopisz, gdy masz chwilę',
    sentence: 'Te kroki są za nami, ale dopiski jeszcze się liczą.',
    none: 'Na razie nie ma kroku, do którego można coś dopisać.',
    added: 'Dopisane teraz',
    toList: 'Wróć do listy',
    back: 'Wróć do stołu',
  },

  unfinished: {
    title: 'Niedokończone: {{title}}',
    sentence: 'Te słowa zostały tylko na tym urządzeniu.',
    add: 'Dodaj jako „później”',
    drop: 'Wyrzuć',
  },

  lost: {
    sentence: 'Są na tym urządzeniu, dopóki ich nie schowasz.',
    words: 'Słowa, które nie weszły',
    select: 'Zaznaczone. Przytrzymaj i wybierz „Kopiuj”.',
    hide: 'Schowaj',
  },

  ended: {
    removed: {
      title: 'Twojego miejsca nie ma już na liście',
      sentence: 'Jeśli to pomyłka, powiedz osobie prowadzącej: może przywrócić je jednym ruchem.',
    },
    revoked: {
      title: 'To urządzenie nie ma miejsca przy tym stole',
      sentence: 'Usiądź ponownie: wpisz kod z ekranu i swój kod powrotu.',
    },
    left: {
      title: 'Twoje imię zniknęło z listy',
      sentence: 'Nic nie zostało na tym urządzeniu. Możesz usiąść ponownie, wpisując kod z ekranu.',
    },
    erased: {
      title: 'Ten cykl został usunięty',
      sentence: 'Nie ma już jego kartek ani listy osób, także na tym urządzeniu.',
    },
    outdated: {
      title: 'Ta strona jest starsza niż serwer',
      sentence: 'Odśwież ją. To, co czeka na wysłanie, zostaje na tym urządzeniu.',
    },
    sitAgain: 'Usiądź ponownie',
  },

  stay: {
    title: 'Odejść od stołu?',
    sentence: 'Twoje miejsce i niedokończone słowa zaczekają. Wrócisz tym samym adresem.',
    leave: 'Odchodzę od stołu',
    stay: 'Zostaję',
  },

  menu: {
    title: 'Twoje miejsce',
    name: 'Imię',
    side: 'Strona',
    returnCode: 'Kod powrotu',
    returnNote: 'Zapisz go. Wpisany na innym telefonie przywraca to samo miejsce.',
    settings: 'Ustawienia',
    easy: 'Prostszym językiem',
    easyNote: 'Pytania kroków krócej i prościej, tam gdzie są tak zapisane.',
    contrast: 'Duży kontrast',
    contrastNote: 'Czarne linie i czarny tekst na bieli.',
    announce: 'Mów o nowych kartkach',
    announceNote: 'Dla czytnika ekranu, najwyżej co 10 sekund.',
    compact: 'Ciasna lista',
    compactNote: 'Więcej kartek na ekranie.',
    help: 'Pomoc',
    helpSave: 'Co mówi znak u góry',
    helpSaved: 'Jest na dysku serwera.',
    helpSending: 'Dłużej niż sekundę. Krócej nic nie mówimy.',
    helpOffline: 'Pisz dalej. Kartki są na tym urządzeniu.',
    helpClosed: 'Można czytać, nie można zmieniać.',
    helpHand: 'Kiedy czegoś nie wiesz, podnieś rękę: zobaczy ją osoba prowadząca.',
    leave: 'Usuń moje imię z listy',
    close: 'Wróć do stołu',
  },

  leave: {
    title: 'Usunąć imię z listy?',
    sentence:
      'Twoje imię znika z listy osób, a z tego urządzenia wszystko, co tu zapisano. Kartki, które są już w sali, zostają bez Twojego miejsca.',
    act: 'Usuwam moje imię z listy',
  },

  keys: {
    title: 'Z klawiatury',
    off: 'Wyłącz skróty',
    on: 'Włącz skróty',
    offNote: 'Skróty z jednej litery są wyłączone.',
    cards: 'kartki',
    fresh: 'nowe!',
    write: 'wpisz kartkę',
    search: 'szukaj',
    add: 'dodaj',
    all: 'wszystkie',
    undo: 'cofnij moje',
    redo: 'jednak tak',
    close: 'zamknij',
    dialog: 'Skróty klawiszy',
  },

  cards: {
    region: 'Kartki',
    dock: 'Nowa kartka',
    details: 'Szczegóły',
    fewerDetails: 'Mniej pól',
    nobody: 'nie podano',
    write: 'Napisz kartkę',
    whoSees: 'Kto to zobaczy',
    linesOffer_one: 'Wklejono {{count}} linię.',
    linesOffer_few: 'Wklejono {{count}} linie. Każda może być osobną kartką.',
    linesOffer_many: 'Wklejono {{count}} linii. Każda może być osobną kartką.',
    linesOffer_other: 'Wklejono {{count}} linii. Każda może być osobną kartką.',
    linesAdd_one: 'Dodaj {{count}} kartkę',
    linesAdd_few: 'Dodaj {{count}} kartki',
    linesAdd_many: 'Dodaj {{count}} kartek',
    linesAdd_other: 'Dodaj {{count}} kartki',
    linesOne: 'Zostaw jako jedną',
    edit: 'Zmień kartkę: {{text}}',
    more: 'Więcej: {{text}}',
    withdrawn: 'Kartka wycofana.',
    ofYourSide: 'Kartki Twojej strony: {{count}}',
    ofYourPair: 'W Waszej parze: {{count}}',
    ofYourGroup: 'W Waszej grupie: {{count}}',
    yoursHidden: 'Twoje, jeszcze zakryte: {{count}}',
    asks: 'Ktoś zaproponował coś w Twoim imieniu',
    filter: 'Czyje kartki',
    toSide: 'do: {{name}}',
    forWhom: 'dla: {{who}}',
    nowRead: 'Teraz czytamy',
    done: 'Masz wszystko.',
    doneWaiting_one: 'Masz wszystko. Jeszcze {{count}} osoba pisze.',
    doneWaiting_few: 'Masz wszystko. Jeszcze {{count}} osoby piszą.',
    doneWaiting_many: 'Masz wszystko. Jeszcze {{count}} osób pisze.',
    doneWaiting_other: 'Masz wszystko. Jeszcze {{count}} osoby piszą.',
    readySide: '{{name}}: gotowe {{ready}} z {{of}}',
    others: 'bez kategorii',
  },

  group: {
    pair: 'Twoja para',
    trio: 'Twoja trójka',
    many: 'Twoja grupa',
    alone: 'Na razie bez pary',
    aloneNote: 'Na razie siedzisz bez pary. Osoba prowadząca zaraz znajdzie Ci miejsce.',
    you: 'Ty',
    say: '{{group}}: {{names}}, {{table}}',
  },

  extra: 'Na ten czas, jeśli masz ochotę',

  personal: {
    warning: 'To wygląda na dane konkretnej osoby. Napisz o sytuacji, nie o osobie.',
    add: 'Dodaję mimo to',
    send: 'Wysyłam mimo to',
    keep: 'Zostawiam tak',
  },

  brief: {
    region: 'Plansza',
    smaller: 'Pomniejsz',
    yours: 'Twoje pytania',
    ask: 'Mam pytanie',
    minutes: 'Przerwa: {{count}} min',
  },

  arrive: {
    region: 'Wejście',
    pulseClosed: 'Pytanie jest już zamknięte. Wynik jest na ekranie.',
  },
} as const satisfies Dictionary;
