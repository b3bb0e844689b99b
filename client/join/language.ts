import type { Lang } from '#shared/text.ts';

const KEY = 'wspolny-stol.lang';

/** `?lang`, else what was chosen on this device, else the phone's language. */
export function chosenLanguage(): Lang {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (asked === 'pl' || asked === 'en') {
    rememberLanguage(asked);
    return asked;
  }
  const remembered = read();
  if (remembered === 'pl' || remembered === 'en') {
    return remembered;
  }
  // The first language of the phone that is one of ours; people with neither are at a Polish table.
  const fitting = navigator.languages.find(lang => /^(pl|en)\b/i.test(lang));
  return fitting !== undefined && /^en\b/i.test(fitting) ? 'en' : 'pl';
}

/** Keeps the choice on this device; where nothing can be kept it lasts as long as the page. */
export function rememberLanguage(lang: Lang): void {
  try {
    window.localStorage.setItem(KEY, lang);
  } catch {
    // Private mode: the phone's language is used next time.
  }
}

function read(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
