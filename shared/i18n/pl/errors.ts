import type { ErrorCode } from '#shared/errors.ts';

/** One sentence or two for every refusal: first what is, then what to do. */
export const errors = {
  'bad-request':
    'Tego nie da się zapisać w takiej postaci. Popraw i spróbuj ponownie; jeśli to nie pomoże, odśwież stronę.',
  outdated:
    'Ta strona jest starsza niż serwer. Odśwież ją; to, co czeka na wysłanie, zostaje na tym urządzeniu.',
  'no-seat': 'To urządzenie nie ma miejsca przy tym stole. Wpisz kod z ekranu i usiądź ponownie.',
  'not-allowed': 'To może zrobić tylko osoba prowadząca. Podnieś rękę albo poproś ją o pomoc.',
  'own-machine-only':
    'W sieci bez szyfrowania to działa tylko na komputerze, na którym stoi serwer. Zrób to tam albo poproś o wpuszczenie tego urządzenia z konsoli.',
  'no-such-workshop': 'Tego cyklu tu nie ma. Sprawdź adres albo poproś o nowy link.',
  'no-such-step': 'Tego kroku nie ma już w planie. Odśwież stronę, żeby zobaczyć dzisiejszy plan.',
  'no-such-person': 'Tej osoby nie ma na liście. Odśwież listę i wybierz ponownie.',
  'no-such-entry':
    'Tej kartki już tu nie ma. Odśwież stronę; jeśli jest potrzebna, zapytaj osobę prowadzącą.',
  'no-such-group': 'Tego stolika już nie ma. Wybierz inny.',
  'group-full': 'Przy tym stoliku nie ma już miejsca. Wybierz inny.',
  'bonds-are-full': 'Takich próśb jest już 200. Usuń którąś, która nie jest potrzebna.',
  'no-such-template': 'Tego szablonu nie ma na serwerze. Wybierz inny z listy.',
  'wrong-code': 'Nie ma stołu z takim kodem. Porównaj go znak po znaku z kodem na ekranie.',
  'wrong-link': 'Ten link już nie działa. Poproś o nowy osobę, od której go masz.',
  'wrong-return-code':
    'Tego kodu powrotu nie znamy. Sprawdź ostatni znak albo poproś o kod osobę prowadzącą.',
  'joining-closed': 'Lista jest teraz zamknięta. Poproś osobę prowadzącą, żeby otworzyła wejście.',
  'name-taken':
    'To imię jest już na liście. Dopisz drugą literę albo wpisz swój kod powrotu, jeśli to Twoje miejsce.',
  'person-is-here':
    'To miejsce jest teraz używane na innym urządzeniu. Wpisz kod powrotu albo wybierz inne imię.',
  'too-many-tries': 'Za dużo prób w krótkim czasie. Odczekaj minutę i spróbuj ponownie.',
  'cookies-off':
    'Przeglądarka nie pozwala zapamiętać Twojego miejsca. Włącz pliki cookie dla tej strony i odśwież ją.',
  'step-not-open':
    'Ten krok nie jest teraz otwarty. Twój tekst zostaje u Ciebie; poczekaj, aż krok się otworzy.',
  'window-over':
    'Ten link już nie działa: czas na odpowiedzi minął. W razie pytań napisz do osoby prowadzącej.',
  'no-such-window': 'Podaj dzień, który jeszcze nie minął i jest najdalej za rok.',
  'step-locked':
    'Pisanie w tym kroku jest zablokowane. Twój tekst zostaje u Ciebie; zapytaj osobę prowadzącą.',
  'writing-paused': 'W tej fazie tylko czytamy. Twój tekst zostaje u Ciebie; dodasz go, gdy wróci pisanie.',
  'phase-is-last': 'To ostatnia faza tego kroku. Przejdź dalej, żeby zamknąć krok.',
  'phase-is-first': 'To pierwsza faza tego kroku. Wcześniejszej nie ma.',
  'nothing-to-undo': 'Nie ma już czego cofnąć. Możesz wrócić o jedną fazę.',
  'text-empty': 'Pole jest puste. Wpisz kilka słów.',
  'text-too-long': 'To za długi tekst na jedną kartkę. Skróć go albo podziel na dwie.',
  'no-such-code': 'Nie ma kartki z takim kodem w tym kroku. Sprawdź kod i nazwę kroku na kartce.',
  'code-taken': 'Taki kod ma już inna kartka. Naciśnij ponownie, wylosujemy inne.',
  'too-many-codes': 'Ten krok ma już 400 kartek z kodem. Wpisuj dalej bez kodu.',
  'too-many-entries': 'Masz już tyle kartek, ile w tym kroku można. Zmień albo usuń jedną z nich.',
  'clause-answered': 'Ta osoba już odpowiedziała na tę część. Odpowiedź zmienia się tam, gdzie ją wpisano.',
  'already-carried': 'Ta kartka jest już dodana. Możesz dopisać własną.',
  'voices-are-full': 'Mamy już tyle głosów, ile zbieramy w tym kroku. Odłóż jeden z nich, żeby zapisać inny.',
  'no-such-document': 'Tego dokumentu tu nie ma. Poproś osobę prowadzącą o aktualny link.',
  'too-many-documents': 'Ten cykl ma już tyle dokumentów, ile może. Usuń któryś z niezamrożonych.',
  'document-frozen':
    'Ten dokument ma już zamrożoną wersję, więc zostaje, jaki jest. Zmiana to nowa wersja albo nowy dokument.',
  'step-runs': 'Krok tego dokumentu jest teraz otwarty. Najpierw go zamknij.',
  'letter-merged':
    'Ten list jest włączony do innego i można go tylko czytać. Żeby go zmienić, najpierw go wyjmij.',
  'letter-not-approved':
    'Wniosek można zamrozić dopiero z zatwierdzonym listem intencyjnym. Wskaż list w danych wniosku albo zaznacz, że podpisany list jest na papierze.',
  'letter-of-others':
    'Wskazany list intencyjny składał ktoś inny niż ten wniosek. Wskaż list tej samej osoby, grupy albo instytucji.',
  'limits-crossed': 'Najmniejsze wsparcie jest większe niż największe. Popraw kwoty.',
  'check-first':
    'Najpierw potrzebna jest ocena formalna, w której wszystkie punkty są spełnione. Odmówić albo poprosić o poprawę można od razu po niej.',
  'card-first': 'Najpierw potrzebna jest choć jedna karta oceny.',
  'points-outside': 'Punktów jest więcej, niż można dać w tym kryterium. Popraw je.',
  'grant-decided':
    'Decyzja już zapadła, więc to zostaje, jakie jest. Decyzję można cofnąć, dopóki nie ma sprawozdania.',
  'granted-already':
    'Wsparcie jest już przyznane innej wersji tego wniosku. Jeśli ma dotyczyć tej, najpierw cofnij tamtą decyzję.',
  'grant-first': 'Sprawozdanie piszemy po przyznaniu wsparcia. Najpierw zapisz decyzję.',
  'photo-consent':
    'Zdjęcia bez zgody osób, które na nim są, nie wpisujemy. Zaznacz zgodę albo usuń ten podpis.',
  'voting-closed': 'To głosowanie nie jest otwarte. Poczekaj, aż osoba prowadząca je otworzy.',
  'vote-under-way': 'Głosowanie trwa. Najpierw je odsłoń, potem zmieniaj.',
  'votes-are-in': 'Są już oddane głosy, więc lista zostaje, jaka jest. Nowy pomysł zapisz na później.',
  'rule-not-set': 'Najpierw zapytaj salę, jak szerokiej zgody potrzebuje, i potwierdź regułę.',
  'rule-is-set': 'Było już pierwsze sprawdzenie, więc reguła zostaje, jaka jest.',
  'rule-not-met':
    'Ustalona reguła nie jest spełniona, więc tego nie można przyjąć. Popraw zdanie i sprawdź ponownie, umów próbę albo odłóż.',
  'not-frozen':
    'Najpierw zamroź tekst porozumienia, potem zapytaj o zgodę: zgoda musi dotyczyć jednego, stałego tekstu.',
  'nothing-to-freeze':
    'Ten dokument nie ma jeszcze żadnego ustępu. Otwórz krok wspólnego tekstu i wróć tutaj.',
  'sides-must-nod':
    'Jeszcze nie każda strona poparła tę zmianę. Zapytaj na sali i zaznacz, że strony się zgodziły.',
  'text-changed': 'To zdanie zmieniło się w międzyczasie. Przeczytaj je i spróbuj ponownie.',
  'document-not-made': 'Plik nie powstał. Tekst jest bezpieczny. Spróbuj pobrać ponownie za chwilę.',
  'stale-version':
    'Jest już nowsza wersja tego tekstu. Najpierw trzeba ją otworzyć i przeczytać; ta odpowiedź nie została zapisana.',
  'stale-form':
    'Ktoś inny zmienił w tym czasie to samo pole, więc nic nie zapisano. Porównaj oba wpisy w formularzu i wybierz jeden.',
  'last-party': 'Dokument potrzebuje co najmniej jednej strony. Najpierw dodaj inną.',
  'too-many-parties': 'Tej strony nie da się dodać. Wpisz jej nazwę; stron może być najwyżej 20.',
  'side-not-asked': 'Ta strona nie dostała tej wersji do zatwierdzenia. Zapytaj osobę prowadzącą.',
  'already-answered':
    'Odpowiedź tej strony jest już zapisana. Jeśli ma być inna, osoba prowadząca może zapytać ponownie.',
  'handed-over':
    'Tę decyzję przekazano innej osobie z tej samej instytucji i to ona odpowie. Czytać i pobierać nadal można.',
  'not-approved':
    'Nie wszystkie strony zatwierdziły tę wersję. Poczekaj na nie albo wybierz pieczęć bez nich.',
  'already-sealed':
    'Ta wersja ma już pieczęć, więc odpowiedzi się nie zmieniają. Do zmiany potrzebna jest nowa wersja.',
  'not-sealed': 'Ta wersja nie ma jeszcze pieczęci. Najpierw ją opieczętuj.',
  'not-signed':
    'Brakuje jeszcze podpisu którejś strony. Wskaż, czyj jest podpis w pliku, albo wpisz oryginał na papierze.',
  'version-over': 'Ta wersja jest wycofana albo zastąpiona nową. Najnowsza jest na liście wersji.',
  'signature-settled':
    'Ten podpis wskazano już przy innej stronie albo ta wersja już obowiązuje, więc tak zostaje.',
  'too-many-files':
    'Więcej plików tej wersji stąd nie przyjmiemy. Jeśli któregoś brakuje, może go dodać osoba prowadząca.',
  'not-your-turn':
    'Teraz podpisuje inna strona. Gdy przyjdzie kolej, tutaj będzie najnowszy plik do podpisania.',
  'not-newest-file':
    'W tym pliku brakuje podpisów, które już złożono. Pobierz stąd najnowszy plik i podpisz ten nowy.',
  'not-yours':
    'To nie jest Twoja kartka, więc nie możesz jej zmienić. Swoje kartki masz na liście „Twoje kartki”.',
  'has-lead':
    'To zadanie ma już osobę prowadzącą, a prowadzi zawsze jedna. Dołącz do niego albo poproś tę osobę, żeby oddała prowadzenie.',
  'not-asked': 'Nie ma tu Twojego imienia przy tym zadaniu. Weź je na siebie albo do niego dołącz.',
  'other-side': 'To pole wypełnia druga strona.',
  'sheet-submitted': 'Ta karta jest gotowa. Najpierw wybierz „Poprawiamy jeszcze”.',
  'sheet-unfinished': 'Brakuje jeszcze wymaganych pól.',
  'amount-outside': 'Kwota nie mieści się w granicach. Popraw ją.',
  'no-such-date': 'Takiego dnia nie ma w kalendarzu. Wybierz datę ponownie.',
  'has-convenor': 'Tę grupę ktoś już zwołuje. Dołącz do niej.',
  'only-convenor': 'O tym decyduje osoba, która zwołuje grupę. Porozmawiaj z nią.',
  'circle-full': 'W tej grupie nie ma już wolnych miejsc. Wybierz inną.',
  'circle-over': 'Ta grupa jest zamknięta albo połączona z inną. Wybierz inną.',
  'circles-frozen': 'Skład grup jest zamrożony. Poproś o pomoc osobę prowadzącą.',
  'too-many-circles': 'Masz już tyle grup, ile w tym kroku można. Opuść jedną z nich.',
  'cell-taken': 'To miejsce o tej porze jest już zajęte. Wybierz inne.',
  'only-lead-moves': 'W tym kroku kartki przenosi osoba prowadząca. Możesz jej coś zaproponować.',
  'cluster-locked': 'Ta grupa jest zamknięta na zmiany. Poproś o pomoc osobę prowadzącą.',
  'moved-since': 'Po Tobie zmienił to ktoś jeszcze, więc zostaje tak, jak jest teraz.',
  'no-own-move': 'Nie masz już żadnego swojego ruchu do cofnięcia.',
  'workshop-archived': 'Ten cykl jest w archiwum. Można go czytać, nie można zmieniać.',
  'too-large': 'To za duży plik albo tekst. Zmniejsz go i spróbuj ponownie.',
  'too-fast': 'Serwer nie nadąża za tym urządzeniem. Odczekaj chwilę; nic nie zginęło.',
  'disk-trouble':
    'Serwer nie może teraz zapisać na dysku. Nie zamykaj strony i powiedz o tym osobie prowadzącej.',
  'server-error': 'Na serwerze coś poszło nie tak. Twój tekst zostaje u Ciebie; spróbuj ponownie za chwilę.',
} as const satisfies Record<ErrorCode, string>;
