import { type RefObject, useEffect, useRef } from 'react';
import type { ReaderStage } from '../../documents/lifeStage.ts';
import type { Answering } from './useAnswering.ts';

const ANSWERED: readonly ReaderStage[] = ['approved', 'declined', 'handed-over'];

/**
 * Once an answer is saved, the heading that says so gets the focus: whoever read to the end would not see it, and the
 * button that was pressed is gone. What was saved is said as long as the page is about it.
 */
export function useShownAnswer(
  { said, asking }: Pick<Answering, 'said' | 'asking'>,
  stage: ReaderStage,
): { heading: RefObject<HTMLHeadingElement | null>; said: string } {
  const heading = useRef<HTMLHeadingElement>(null);
  const isAnswered = said !== '' && ANSWERED.includes(stage);
  const isShown = isAnswered && asking === null;
  // The focus and the scrolled place belong to the browser.
  useEffect(() => {
    if (!isShown) {
      return;
    }
    const show = () => heading.current?.focus();
    // A dialog stands on a history entry; leaving that, the browser scrolls to where the page was before.
    const showLater = () => requestAnimationFrame(show);
    show();
    addEventListener('popstate', showLater, { once: true });
    return () => removeEventListener('popstate', showLater);
  }, [isShown]);
  return { heading, said: isAnswered ? said : '' };
}
