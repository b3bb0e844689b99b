import { icon, make, part } from './dom.ts';
import { journey } from './journey.ts';
import { noticeIn } from './notice.ts';
import { language, say } from './sentences.ts';
import { go, onEnter } from './steps.ts';

/** In the order of the six questions; a clause with more of them goes on with the last sign. */
const SIGNS = ['landmark', 'pencil', 'laptop', 'clock', 'eye', 'undo-2'];

/**
 * What happens with one's data, before any name is asked. It informs and asks no consent. Who has sat here before
 * goes from here straight to the list.
 */
export function startInformation(next: () => void): void {
  const full = part('notice-full');
  const toggle = part<HTMLButtonElement>('notice-full-toggle');
  toggle.addEventListener('click', () => {
    full.hidden = !full.hidden;
    toggle.setAttribute('aria-expanded', String(!full.hidden));
  });
  part('information-next').addEventListener('click', next);
  part('information-return').addEventListener('click', () => go('roster'));
  part('name-why').addEventListener('click', event => {
    event.preventDefault();
    go('information');
  });
  startReading();
  onEnter('information', fillInformation);
}

/** Puts in the table's own clause; the general one that stands in the page stays where there is none. */
export function fillInformation(): void {
  const notice = noticeIn(journey.table?.notice, language());
  if (notice !== null && notice.rows.length > 0) {
    const rows = notice.rows.map(({ ask, answer }, index) =>
      make(
        'li',
        {},
        icon(SIGNS[Math.min(index, SIGNS.length - 1)] ?? 'eye', 22),
        make('div', {}, make('b', {}, ask), make('p', {}, answer)),
      ),
    );
    part('notice-rows').replaceChildren(...rows);
  }
  part('information-return').hidden = (journey.table?.people.length ?? 0) === 0;
  part('notice-full').textContent = notice?.full ?? '';
  part('notice-full-toggle').hidden = (notice?.full ?? '') === '';
}

/** „Czytaj na głos", where the phone has a voice. */
function startReading(): void {
  const button = part<HTMLButtonElement>('notice-aloud');
  if (!('speechSynthesis' in window)) {
    button.hidden = true;
    return;
  }
  const voice = window.speechSynthesis;
  const name = (reading: boolean) => {
    button.setAttribute('aria-pressed', String(reading));
    const words = button.querySelector('span');
    if (words !== null) {
      words.textContent = say(reading ? 'information.quiet' : 'information.aloud');
    }
  };
  button.addEventListener('click', () => {
    const reading = voice.speaking;
    voice.cancel();
    if (!reading) {
      const words = new SpeechSynthesisUtterance(part('notice-rows').innerText);
      words.lang = language() === 'pl' ? 'pl-PL' : 'en-GB';
      words.addEventListener('end', () => name(false));
      voice.speak(words);
    }
    name(!reading);
  });
  window.addEventListener('pagehide', () => voice.cancel());
}
