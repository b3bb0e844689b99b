import type { ClauseForm, FixedParagraph } from './clause.ts';

const NO_CLIENT_DATA: FixedParagraph = {
  name: 'clients',
  words: {
    pl: 'Na podstawie porozumienia Strony nie przekazują sobie danych osobowych osób korzystających z ich usług. Zaproszenia i informacje przekazuje tym osobom ta Strona, z której usług korzystają.',
    en: 'Under this agreement the Parties do not pass each other personal data of people who use their services. Invitations and information are passed on by the Party whose services they use.',
  },
};

const CONTACTS: FixedParagraph = {
  name: 'contacts',
  words: {
    pl: 'Dane osób reprezentujących Strony i osób do kontaktu każda Strona przetwarza jako odrębny administrator, wyłącznie w celu wykonania porozumienia. Każda Strona przekazuje wskazanym przez siebie osobom informację o przetwarzaniu danych otrzymaną od innej Strony.',
    en: 'Data of representatives and contact persons are processed by each Party as a separate controller, only to perform the agreement. Each Party hands the people it has named the privacy information received from another Party.',
  },
};

const OTHER_DATA: FixedParagraph = {
  name: 'other',
  words: {
    pl: 'Gdyby działanie wymagało przekazania innych danych, Strony najpierw ustalą na piśmie cel, podstawę prawną, zakres i role.',
    en: 'If an activity needed other data to be passed, the Parties first settle in writing the purpose, legal basis, scope and roles.',
  },
};

/** A: no client data. B: one Party keeps a list of those who signed up. C: the Parties are joint controllers. */
export const personalData: ClauseForm = {
  id: 'A13',
  title: { pl: 'Dane osobowe', en: 'Personal data' },
  when: 'always',
  ask: {
    pl: 'Jakie dane osobowe Strony sobie przekazują?',
    en: 'Which personal data do the Parties pass on?',
  },
  variant: 'A',
  paragraphs: [NO_CLIENT_DATA, CONTACTS, OTHER_DATA],
  variants: {
    B: {
      paragraphs: [
        NO_CLIENT_DATA,
        {
          name: 'B.list',
          words: {
            pl: 'Zapisy na działanie „{{ask:jakie?}}” prowadzi Strona {{ask:która?}} jako administrator. Inna Strona otrzymuje jedynie informację o liczbie osób i o potrzebach w zakresie dostępności, bez imion i nazwisk.',
            en: 'For ‘{{ask:which activity?}}’ sign-up is run by Party {{ask:which?}} as controller. Another Party receives only the number of people and access needs without names.',
          },
        },
        CONTACTS,
        OTHER_DATA,
      ],
    },
    C: {
      paragraphs: [
        {
          name: 'C.joint',
          words: {
            pl: 'Strony wspólnie ustalają cele i sposoby przetwarzania danych osób uczestniczących w działaniu „{{ask:jakim?}}” i są współadministratorami. Załącznik {{annex:controllers}} określa: zakres danych i podstawy prawne, kto realizuje obowiązek informacyjny, kto jest punktem kontaktowym, kto odpowiada na żądania, kto zgłasza naruszenia i w jakim terminie zawiadamia inną Stronę oraz jak długo Strony przechowują dane. Strony udostępniają tym osobom zasadniczą treść uzgodnień.',
            en: 'The Parties jointly determine the purposes and means of processing data of participants in ‘{{ask:which activity?}}’ and are joint controllers. Annex {{annex:controllers}} states: data and legal bases, who informs people, the contact point, who answers requests, who reports breaches and how fast another Party is told, and how long the Parties keep the data. The Parties make the essence of the arrangement available to participants.',
          },
        },
        CONTACTS,
        OTHER_DATA,
      ],
    },
  },
};
