import { useEffect, useRef, useState } from 'react';
import styles from '../step/RoomColumn.module.css';

const STAGE_WIDTH = 1920;

/** The stage in its real size of 1920 × 1080, scaled down: what one sees here is what hangs on the wall. */
export function StageFrame({ address, title }: { address: string; title: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.19);
  // The width of the column belongs to the browser.
  useEffect(() => {
    const element = frame.current;
    if (element === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() => setScale(element.clientWidth / STAGE_WIDTH));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} className={styles.frame}>
      <iframe src={address} title={title} tabIndex={-1} style={{ transform: `scale(${scale})` }} />
    </div>
  );
}
