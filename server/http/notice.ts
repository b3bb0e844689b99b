import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang } from '#shared/text.ts';

/** The information clause (RODO art. 13) in both languages. */
export interface Notice {
  pl: string;
  en: string;
  /** Changes whenever a word changes; a person's record keeps the one that was shown. */
  version: number;
}

/** Reads `notice.pl.txt` and `notice.en.txt` of the data folder, where the installer names who is responsible. */
export class Notices {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = dataFolder;
  }

  /** The clause as it stands now: a changed file counts without a restart. */
  async read(): Promise<Notice> {
    const [pl, en] = await Promise.all([this.#text('pl'), this.#text('en')]);
    const version = createHash('sha256').update(`${pl}\u0000${en}`).digest().readUInt32BE(0);
    return { pl, en, version };
  }

  async #text(lang: Lang): Promise<string> {
    try {
      return (await readFile(join(this.#folder, `notice.${lang}.txt`), 'utf8')).trim();
    } catch {
      return DEFAULT_NOTICE[lang];
    }
  }
}

/** What stands until the installer writes the files; the brackets are theirs to fill. */
export const DEFAULT_NOTICE: Record<Lang, string> = {
  pl: `Administratorem danych jest organizator spotkania: [nazwa i adres instytucji, telefon, e-mail].
Kontakt w sprawie danych: [inspektor ochrony danych albo wyznaczona osoba].
Dane (imię lub to, jak się przedstawisz, strona, którą reprezentujesz, okolica, jeśli ją podasz, oraz Twoje wypowiedzi) służą przeprowadzeniu warsztatu i spisaniu porozumienia. Podstawa: zadanie realizowane w interesie publicznym (art. 6 ust. 1 lit. e RODO), a dla zgód zaznaczonych przy dołączaniu: zgoda (art. 6 ust. 1 lit. a).
Dane leżą na komputerze organizatora. Nie są przekazywane poza Europejski Obszar Gospodarczy ani profilowane. Widzą je uczestnicy i osoby prowadzące w zakresie podanym przy każdym polu; treść porozumienia widzą strony porozumienia.
Dane przechowujemy [12 miesięcy od ostatniego spotkania]; porozumienie tak długo, jak obowiązuje, a potem zgodnie z przepisami o archiwizacji.
Masz prawo dostępu do danych, ich sprostowania, usunięcia, ograniczenia przetwarzania, sprzeciwu, cofnięcia zgody w każdej chwili (nie wpływa to na to, co było przedtem) oraz skargi do Prezesa Urzędu Ochrony Danych Osobowych.
Podanie danych jest dobrowolne. Możesz uczestniczyć także na papierze.`,
  en: `The controller of the data is the organiser of the meeting: [name and address of the institution, telephone, e-mail].
Contact about data: [data protection officer or appointed person].
The data (your first name or what you call yourself, the side you represent, the area you say you are from, and what you write) serve to hold the workshop and to write the agreement. Legal basis: a task in the public interest (GDPR art. 6(1)(e)) and, for consents ticked when joining, consent (art. 6(1)(a)).
The data lie on the organiser's computer. They are not sent outside the European Economic Area and not used for profiling. Participants and facilitators see them as said at each field; the text of the agreement is seen by its parties.
We keep the data for [12 months after the last meeting]; the agreement as long as it is in force and then as the rules on archives require.
You have the right to access, correct and delete your data, to restrict or object to their processing, to withdraw consent at any time (what was done before stays lawful) and to complain to the supervisory authority (in Poland: Prezes Urzędu Ochrony Danych Osobowych).
Giving the data is voluntary. You may also take part on paper.`,
};
