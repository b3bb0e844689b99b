import { describe, expect, it } from 'vitest';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { everything, sampleDoc } from '#shared/agreement/testing/samples.ts';
import { purposeOf } from './purpose.ts';
import { sectionsOf } from './sections.ts';

const sample = sampleDoc('pl', everything());

function about(items: Record<string, { text: string; sub?: string[] }[]>): string {
  const clauses = Object.entries(items).map(([id, own]) => ({ id, title: 'Cele', items: own, origin: [] }));
  return purposeOf(sectionsOf({ ...sample, clauses } satisfies AgreementDoc, []));
}

describe('what a document is about', () => {
  it('is the first sentence of its aims, with the points that belong to it', () => {
    expect(
      about({ A04: [{ text: 'Strony dążą do tego, aby:', sub: ['było ciszej;', 'nikt nie czekał.'] }] }),
    ).toBe('Strony dążą do tego, aby: było ciszej; nikt nie czekał.');
    expect(
      about({ A04: [{ text: 'Chcemy, żeby czekanie przy ul. Szkolnej było spokojne. Reszta potem.' }] }),
    ).toMatch(/^Chcemy, żeby czekanie przy ul.\sSzkolnej było spokojne\.$/);
  });

  it('is its subject where the aims are still a question, and nothing where both are', () => {
    const subject = [
      { text: 'Przedmiotem jest współpraca przy jednej poczekalni.' },
      { text: 'Do czerwca.' },
    ];
    expect(about({ A03: subject, A04: [{ text: '{{ask:Po co?}}' }] })).toBe(
      'Przedmiotem jest współpraca przy jednej poczekalni.',
    );
    expect(about({ A03: [{ text: '{{ask:Co?}}' }] })).toBe('');
    expect(about({ A05: subject })).toBe('');
  });

  it('ends between two words where it is long', () => {
    const said = about({ A04: [{ text: 'Chcemy, żeby:', sub: Array(40).fill('było ciszej;') }] });
    expect(said.length).toBeLessThan(225);
    expect(said).toMatch(/(ciszej|było)…$/);
  });
});
