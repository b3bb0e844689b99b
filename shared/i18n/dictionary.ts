/** Words of one namespace in one language: sentences by key, nested where it reads better. */
export interface Dictionary {
  readonly [key: string]: string | Dictionary;
}

/** Plural forms that Polish has and English has not. */
type PolishForm = `${string}_few` | `${string}_many`;

/** The English side of a Polish dictionary: a missing key and an extra key do not compile. */
export type Translation<Polish> = {
  readonly [K in keyof Polish as K extends PolishForm ? never : K]: Polish[K] extends string
    ? string
    : Translation<Polish[K]>;
};

/** Keys of a dictionary as they are asked for: `cards.hidden`, without the ending of a plural form. */
export type KeyOf<D> = string extends keyof D
  ? string
  : { [K in keyof D & string]: D[K] extends string ? WithoutForm<K> : `${K}.${KeyOf<D[K]>}` }[keyof D &
      string];

type WithoutForm<K extends string> = K extends `${infer Base}_${'one' | 'few' | 'many' | 'other'}` ? Base : K;
