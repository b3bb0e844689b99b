import { useEffect, useState } from 'react';

/** F and a double click: full screen and back. K: the join code alone, until K or Esc. */
export function useStageKeys(): { codeAlone: boolean } {
  const [codeAlone, setCodeAlone] = useState(false);
  // Keys of the whole page: nothing on the wall ever has focus.
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const key = event.key.toLowerCase();
      if (key === 'f') {
        void switchFullScreen();
      } else if (key === 'k') {
        setCodeAlone(shown => !shown);
      } else if (key === 'escape') {
        setCodeAlone(false);
      }
    };
    const twice = () => void switchFullScreen();
    window.addEventListener('keydown', pressed);
    window.addEventListener('dblclick', twice);
    return () => {
      window.removeEventListener('keydown', pressed);
      window.removeEventListener('dblclick', twice);
    };
  }, []);
  return { codeAlone };
}

/** A browser that refuses (a frame, an old tablet) leaves the picture as it is. */
async function switchFullScreen(): Promise<void> {
  try {
    await (document.fullscreenElement === null
      ? document.documentElement.requestFullscreen({ navigationUI: 'hide' })
      : document.exitFullscreen());
  } catch {
    // F11 of the browser remains.
  }
}
