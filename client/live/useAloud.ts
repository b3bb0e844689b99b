import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';

/** Chrome falls silent in the middle of a longer one. */
const LONGEST = 220;

/** Words that are read in one go, e.g. a paragraph. */
export interface Passage {
  key: string;
  text: string;
}

export interface Aloud {
  /** Whether this device has a voice of the document's language. */
  available: boolean;
  /** Key of the passage that is being read; null: silence. */
  speaking: string | null;
  start: () => void;
  stop: () => void;
}

/** Reads a document aloud with the voices of the device, passage by passage. */
export function useAloud(passages: readonly Passage[], lang: string, onRead: (key: string) => void): Aloud {
  const available = useSyncExternalStore(subscribe, () => hasVoice(lang));
  const [speaking, setSpeaking] = useState<string | null>(null);
  /** Raised to silence what a stopped reading still reports. */
  const turn = useRef(0);

  const stop = useCallback(() => {
    turn.current += 1;
    window.speechSynthesis?.cancel();
    setSpeaking(null);
  }, []);
  // The voice belongs to the device, and goes on when the page is left.
  useEffect(() => stop, [stop]);

  function start() {
    stop();
    const mine = turn.current;
    const pieces = passages.flatMap(({ key, text }) => piecesOf(text).map(piece => ({ key, piece })));
    const say = (at: number) => {
      const next = pieces[at];
      if (mine !== turn.current) {
        return;
      }
      if (next === undefined) {
        setSpeaking(null);
        return;
      }
      setSpeaking(next.key);
      const utterance = new SpeechSynthesisUtterance(next.piece);
      utterance.lang = lang === 'pl' ? 'pl-PL' : 'en-GB';
      utterance.onend = () => {
        if (mine === turn.current) {
          onRead(next.key);
        }
        say(at + 1);
      };
      utterance.onerror = () => {
        if (mine === turn.current) {
          setSpeaking(null);
        }
      };
      window.speechSynthesis.speak(utterance);
    };
    say(0);
  }

  return { available, speaking, start, stop };
}

/** Sentences, and where they are long, parts of them. */
export function piecesOf(text: string): string[] {
  const sentences = text.match(/[^.!?;:]+[.!?;:]*\s*/g) ?? [];
  const pieces: string[] = [];
  for (const sentence of sentences) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length <= LONGEST) {
      pieces[pieces.length - 1] = last + sentence;
    } else {
      pieces.push(...(sentence.match(new RegExp(`.{1,${LONGEST}}(?:\\s|$)|.{1,${LONGEST}}`, 'gsu')) ?? []));
    }
  }
  return pieces.map(piece => piece.trim()).filter(piece => piece !== '');
}

function hasVoice(lang: string): boolean {
  return (
    window.speechSynthesis?.getVoices().some(voice => voice.lang.toLowerCase().startsWith(lang)) ?? false
  );
}

/** Voices come a moment after the page. */
function subscribe(changed: () => void): () => void {
  const synthesis = window.speechSynthesis;
  synthesis?.addEventListener?.('voiceschanged', changed);
  return () => synthesis?.removeEventListener?.('voiceschanged', changed);
}
