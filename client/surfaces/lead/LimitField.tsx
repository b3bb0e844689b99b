import { Field, type FieldProps } from '../../ui/Field.tsx';
import { useCommonWords } from './leadWords.ts';

/** A field that says by itself how much is too long: nothing is cut. */
export function LimitField(props: FieldProps) {
  const c = useCommonWords();
  return <Field overWords={count => c('count.charactersOver', { count })} {...props} />;
}
