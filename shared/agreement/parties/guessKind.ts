import type { Party } from '../model.ts';

/** The first of these whose words stand in a name; an association of a school's friends is an association. */
const NAMED: readonly [Party['kind'], RegExp][] = [
  [
    'ngo',
    /fundacj|stowarzysz|koł[oa] gospodyń|ochotnicz|(?<!\p{L})(?:KGW|OSP)(?!\p{L})|foundation|association/iu,
  ],
  ['local-gov', /^(?:urząd|starostwo)(?!\p{L})|^(?:municipality|county|town hall)/iu],
  [
    'welfare',
    /pomoc\p{L}* (?:społeczn|rodzin)|usług\p{L}* społeczn|samopomoc|wsparcia dzienn|(?<!\p{L})(?:[MGR]{0,2}OPS|MOPR|PCPR|CUS|ŚDS|DPS)(?!\p{L})|welfare|social services/iu,
  ],
  [
    'culture',
    /kultur|bibliotek|muze(?:um|a)|galeri|teatr|filharmoni|świetlic|(?<!\p{L})(?:MOK|GOK|MGOK|MDK|GBP|MBP)(?!\p{L})|library|museum|theatre|culture/iu,
  ],
  ['school', /szkoł|przedszkol|liceum|technikum|żłob|zespół szkół|school|kindergarten/iu],
  ['business', /sp\. z o\.\s?o|spółka (?:z|akcyj|jawna|cyw)|przedsiębiorstw|firma/iu],
  [
    'local-gov',
    /(?<!\p{L})gmin[aąy]|powiat(?!\p{L})|(?<!\p{L})miasto |sołectw|samorząd|municipality|county/iu,
  ],
  ['group', /(?<!\p{L})grupa|mieszka(?:ńcy|nki)|sąsied|rada rodziców|residents|neighbours/iu],
];

/** What kind of body this seems to be; `other` where its name does not say: then it is asked. */
export function guessKind(name: string): Party['kind'] {
  return NAMED.find(([, words]) => words.test(name))?.[0] ?? 'other';
}
