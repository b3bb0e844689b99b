import { useEffect, useState } from 'react';

/** Whether this device can speak; on old phones the button is not there. */
export const CAN_SPEAK = typeof window !== 'undefined' && 'speechSynthesis' in window;

/** Reads words aloud in their language; a second press, or leaving, ends it. */
export function useVoice(lang: 'pl' | 'en'): { speaking: boolean; toggle: (words: string) => void } {
  const [speaking, setSpeaking] = useState(false);
  useEffect(
    () => () => {
      if (CAN_SPEAK) {
        window.speechSynthesis.cancel();
      }
    },
    [],
  );
  return {
    speaking,
    toggle(words) {
      window.speechSynthesis.cancel();
      if (speaking) {
        setSpeaking(false);
        return;
      }
      const said = new SpeechSynthesisUtterance(words);
      said.lang = lang === 'pl' ? 'pl-PL' : 'en-GB';
      said.onend = () => setSpeaking(false);
      said.onerror = () => setSpeaking(false);
      setSpeaking(true);
      window.speechSynthesis.speak(said);
    },
  };
}
