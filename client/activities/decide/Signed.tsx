import type { ShownRemark } from '#shared/activities/decide/decideView.ts';
import type { DecideT } from './decideWords.ts';
import { useNames } from './useDecideView.ts';

interface SignedProps {
  remark: ShownRemark;
  /** Words in the language of the place: the phone's, or the workshop's on the wall. */
  t: DecideT;
  className: string | undefined;
}

/** How many wrote the same, and who wanted their name beside it, as far as this place is told names. */
export function Signed({ remark, t, className }: SignedProps) {
  const nameOf = useNames();
  const names = remark.by.map(nameOf).filter(name => name !== '');
  return (
    <>
      {remark.times > 1 && <p className={className}>{t('similar', { count: remark.times })}</p>}
      {names.length > 0 && <p className={className}>{t('signed', { names: names.join(', ') })}</p>}
    </>
  );
}
