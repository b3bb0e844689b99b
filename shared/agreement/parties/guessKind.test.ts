import { expect, it } from 'vitest';
import { guessKind } from './guessKind.ts';

it.each([
  ['Ośrodek pomocy społecznej', 'welfare'],
  ['Miejski Ośrodek Pomocy Rodzinie', 'welfare'],
  ['GOPS Lipowo', 'welfare'],
  ['Centrum Usług Społecznych', 'welfare'],
  ['Gminny Ośrodek Kultury', 'culture'],
  ['Biblioteka Publiczna Miasta Lipowo', 'culture'],
  ['Szkoła Podstawowa nr 1', 'school'],
  ['Urząd Gminy, Wydział Kultury', 'local-gov'],
  ['Gmina Lipowo', 'local-gov'],
  ['Stowarzyszenie Przyjaciół Szkoły', 'ngo'],
  ['Koło Gospodyń Wiejskich', 'ngo'],
  ['Mieszkańcy i mieszkanki', 'group'],
  ['Social welfare centre', 'welfare'],
  ['Parafia w Lipowie', 'other'],
  ['Lipowo', 'other'],
])('%s is %s', (name, kind) => {
  expect(guessKind(name)).toBe(kind);
});
