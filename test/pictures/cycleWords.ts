// What forty invented people of two institutions write in a short cycle. Everybody writes something of their own.

/** „Będzie mi się tu dobrze pracować, jeśli będziemy…” */
export const RULES: readonly string[] = [
  'pozwalać sobie skończyć zdanie',
  'mówić o sprawach, nie o osobach',
  'mówić sobie po imieniu',
  'kończyć o umówionej godzinie',
  'pytać, kiedy czegoś nie rozumiemy',
  'zostawiać w tej sali to, co ktoś powie o sobie',
  'tłumaczyć skróty, których używamy u siebie',
  'mówić po kolei',
  'zapisywać ustalenia od razu, przy wszystkich',
  'zaczynać od tego, co już działa',
  'robić przerwę, kiedy ktoś o nią poprosi',
  'wyciszać telefony, poza dyżurnym',
  'mówić krótko, do dwóch minut',
  'przyznawać, że czegoś jeszcze nie wiemy',
  'dawać czas osobom, które myślą po cichu',
  'żartować, ale nie z nikogo',
  'nie szukać winnych w starych sprawach',
  'mówić wprost, ile mamy czasu',
  'siadać na zmianę, nie zawsze ze swoimi',
  'szanować, że ktoś musi wyjść wcześniej',
  'czytać na głos to, co ważne',
  'pilnować, żeby każda strona miała głos',
  'odróżniać pomysł od obietnicy',
  'wracać do pytań odłożonych na później',
  'przyjmować prośby bez tłumaczenia się',
  'podawać przykłady z naszej gminy',
  'pamiętać o osobach, których tu nie ma',
  'mówić głośno, bo nie każdy dobrze słyszy',
  'sprawdzać, czy dobrze się rozumiemy',
  'nie obiecywać za dyrekcję',
  'nie oceniać pomysłów w pierwszej rundzie',
  'zostawiać dane klientów za drzwiami',
  'dziękować za konkretne rzeczy',
  'mówić, co możemy, a nie co trzeba',
  'trzymać się planu, chyba że razem go zmienimy',
  'mieć pod ręką wodę i kawę',
  'pozwalać zmienić zdanie',
  'pytać najpierw osoby, których to dotyczy',
  'mówić ludzkim językiem, bez paragrafów',
  'umawiać się na rzeczy małe i pewne',
];

/** The rules that the room keeps, as the facilitator writes them together. */
export const KEPT_RULES: readonly string[] = [
  'Pozwalamy sobie skończyć zdanie i mówimy po kolei.',
  'Mówimy o sprawach, nie o osobach.',
  'Jesteśmy po imieniu.',
  'To, co ktoś powie o sobie, zostaje w tej sali.',
  'Pytamy, kiedy czegoś nie rozumiemy, i tłumaczymy skróty.',
  'Kończymy o umówionej godzinie.',
];

/** More of what two institutions have, after `RESOURCES`: column and text. */
export const MORE_RESOURCES: readonly (readonly [column: string, text: string])[] = [
  ['skills', 'Ola prowadzi warsztaty filcowania, grupa do 8 osób'],
  ['skills', 'Marek stroi pianina i naprawia krzesła'],
  ['places', 'Poczekalnia z osobnym kątem, pełna od 8 do 10'],
  ['places', 'Sala z lustrem, wolna do południa'],
  ['equipment', 'Osiem sztalug i piec do ceramiki'],
  ['equipment', 'Bus na dziewięć osób, z podjazdem'],
  ['networks', 'Kronika w każdym sołectwie, piszą o nas chętnie'],
  ['networks', 'Sekretariat szkoły rozsyła wiadomości do rodziców'],
  ['offers', 'Próby chóru, środy o 17, szukamy altów'],
  ['offers', 'Grupa wsparcia dla opiekunów, pierwszy czwartek'],
  ['knowledge', 'Wiemy, które rodziny nie mają internetu'],
  ['knowledge', 'Znamy godziny autobusów, po których nikt nie wróci'],
  ['skills', 'Teresa tłumaczy pisma na prosty język'],
  ['equipment', 'Drukarka do plakatów, papier mamy do czerwca'],
  ['places', 'Szopa za remizą, sucha, na rekwizyty'],
  ['networks', 'Wolontariat licealny, dwanaście osób'],
  ['offers', 'Kino za złotówkę w ostatni piątek miesiąca'],
  ['knowledge', 'Pamiętamy, co się udało na dożynkach trzy lata temu'],
  ['skills', 'Kuba robi zdjęcia i krótkie filmy'],
  ['equipment', 'Stół do ping-ponga, składany'],
  ['offers', 'Dyżur prawniczki w poniedziałki, bez zapisów'],
  ['places', 'Świetlica w Lipowie Dolnym, klucz u sołtyski'],
];

/** Solutions, one of each pair. */
export const SOLUTIONS: readonly string[] = [
  'Wtorki w poczekalni: raz w miesiącu instruktorka prowadzi w poczekalni godzinę otwartych warsztatów.',
  'Program przy okienku: co miesiąc plakat z programem wisi przy okienku nr 2.',
  'Wejściówki w zawieszeniu: kto może, kupuje drugi bilet dla kogoś, kogo nie stać.',
  'Bus na próby chóru: w środy o 16.30 bus zbiera ludzi z trzech wsi.',
  'Pracownia dla opiekunów: w pierwsze czwartki jedna osoba lepi, druga odpoczywa.',
  'Wspólny kalendarz sal: jedna kartka na drzwiach i jedna w sieci.',
  'Śpiewanie u seniorów: chór ćwiczy raz w miesiącu w klubie.',
  'Prosty język: Teresa czyta plakat, zanim pójdzie do druku.',
  'Telefon co miesiąc: dzwoniąc do seniorów, mówimy też o wydarzeniach.',
  'Wigilia z kolędą: zespół dziecięcy śpiewa na wigilii dla samotnych.',
  'Krzesła w obie strony: namiot i krzesła pożyczamy sobie bez pisma.',
  'Film o ludziach stąd: Kuba nagrywa trzy historie na ostatni piątek.',
  'Dyżur w bibliotece: prawniczka siada raz na kwartał w ogrodzie za biblioteką.',
  'Szkoła przypomina: sekretariat wysyła rodzicom jedną wspólną wiadomość.',
  'Wolontariat na próbę: licealiści wybierają między świetlicą a domem kultury.',
  'Sobotnie rano: otwieramy salę z lustrem dla rodziców z małymi dziećmi.',
  'Haft na przystanku: prace grupy haftu wiszą w poczekalni przez lato.',
  'Język migowy: dwie osoby tłumaczą jedno wydarzenie w kwartale.',
  'Remiza na rekwizyty: szopa służy jasełkom i festynowi.',
  'Dożynki bez kolejki: jedno stoisko obu ośrodków zamiast dwóch.',
];

/** Same thing said twice: the second goes into the first when the list is made. */
export const MERGED: readonly (readonly [into: number, from: number])[] = [
  [0, 16],
  [1, 13],
  [3, 18],
  [4, 15],
  [9, 19],
];

/** Serious concerns about the first solution, as people at 2 and 1 write them. */
export const CONCERNS: readonly string[] = [
  'We wtorki mamy wydawanie zasiłków. Kto wtedy pilnuje kolejki?',
  'Instruktorka ma pół etatu. Skąd weźmie tę godzinę?',
  'Rozmowy przy okienku usłyszy cała grupa.',
  'Ludzie przychodzą w kryzysie. Zabawa obok może ich zranić.',
  'Poczekalnia ma jedne drzwi, wózek nie przejedzie.',
];

/** Remarks of people at 3. */
export const REMARKS: readonly string[] = [
  'W grudniu odpuśćmy, mamy wtedy wnioski.',
  'Potrzebny parawan, żeby rozmowy przy okienku zostały prywatne.',
  'Sprawdźmy po trzech miesiącach, czy ktoś w ogóle siada.',
  'Niech będzie też coś dla dzieci, kredki wystarczą.',
  'Dobrze byłoby uprzedzić ludzi kartką na drzwiach.',
  'Sprzątanie musi być po naszej stronie, nie po Waszej.',
  'Materiały kupmy razem, wyjdzie taniej.',
];

/** The first solution once the concerns were heard. */
export const AMENDED =
  'Wtorki w poczekalni: raz w miesiącu, we wtorek od 10.00, instruktorka prowadzi w poczekalni godzinę otwartych warsztatów, za parawanem i bez zapisów.';

/** First steps: what, who and when. */
export const TASKS: readonly (readonly [what: string, who: string])[] = [
  ['Ustalić z dyrekcją pierwszy wtorek', 'Halina, do piątku'],
  ['Przywieźć parawan z magazynu', 'Marek, do 10 grudnia'],
  ['Zaprojektować plakat programu na styczeń', 'Żaneta, do 20 grudnia'],
  ['Zapytać kierowcę o środy', 'Bogusław, do wtorku'],
  ['Spisać, gdzie kupuje się drugi bilet', 'Ola, do końca miesiąca'],
  ['Powiesić kartkę na drzwiach poczekalni', 'Stefan, tydzień przed'],
  ['Zadzwonić do pięciu seniorów na próbę', 'Wiesława, do środy'],
  ['Nagrać pierwszą historię', 'Kuba, do 15 stycznia'],
];

/** A paragraph as long as they get (about 800 letters). */
export const LONG_PARAGRAPH =
  'Jeżeli w praktyce rozwiązanie okaże się dodatkowym obciążeniem dla osób, które je prowadzą, albo dla osób, które z niego korzystają, każda Strona może w dowolnej chwili poprosić o jego zmianę, wstrzymanie lub zakończenie. Prośbę zgłasza się osobie koordynującej po drugiej stronie, ustnie albo pisemnie, bez podawania powodów. Od dnia zgłoszenia nikt nie jest zobowiązany do prowadzenia tej części działań. W ciągu czternastu dni osoby koordynujące spotykają się, słuchają osób, których sprawa dotyczy, i zapisują jedno z trzech ustaleń: zmieniamy rozwiązanie, wracamy do niego po przerwie albo kończymy je z podziękowaniem. Ustalenie wisi w obu instytucjach w miejscu dostępnym dla wszystkich, a jego skutki Strony omawiają podczas najbliższego przeglądu, w obecności osób, które je prowadziły.';

/** What somebody adds to a paragraph, and why. */
export const SUGGESTED = ' Kto potrzebuje opieki nad dzieckiem, mówi o tym dzień wcześniej.';
export const WHY = 'Matki małych dzieci inaczej nie usiądą.';
