import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied, differences, differencesOf } from './differences.ts';
import { type PrintedSection, printedText } from './files/printedText.ts';
import type { AgreementDoc, Clause } from './model.ts';
import { everything, sampleDoc } from './testing/samples.ts';

const older = sampleDoc('pl', everything());

/** The next version, with its clauses changed. */
function next(change: (clauses: Clause[]) => Clause[], more: Partial<AgreementDoc> = {}): AgreementDoc {
  return { ...older, version: older.version + 1, clauses: change(structuredClone(older.clauses)), ...more };
}

function reworded(id: string, item: number, text: string) {
  return (clauses: Clause[]) =>
    clauses.map(clause =>
      clause.id === id
        ? { ...clause, items: clause.items.map((one, at) => (at === item ? { ...one, text } : one)) }
        : clause,
    );
}

const texts = (sections: readonly PrintedSection[]) =>
  sections.map(({ passages }) => passages.map(({ text }) => text));

const passageArbitrary = fc.record({
  kind: fc.constantFrom('paragraph' as const, 'point' as const, 'row' as const),
  number: fc.constant(null),
  point: fc.constant(null),
  text: fc
    .array(fc.constantFrom('raz', 'w', 'miesiącu', 'wtorek', '9.00', 'plakat,', 'bez', 'zapisów.'), {
      maxLength: 6,
    })
    .map(words => words.join(' ')),
});
/** Few keys and words, so that much is common, moved and repeated. */
const textArbitrary = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('A02', 'A03', 'A04', 'A05', 'A06', 'annex:a'),
    label: fc.constantFrom('', '§ 1', '§ 2'),
    title: fc.constant('Cele'),
    passages: fc.array(passageArbitrary, { maxLength: 6 }),
  }),
  { selector: ({ key }) => key, maxLength: 6 },
);

describe('differences between two versions', () => {
  it('made in the older text give the newer one, whatever they are', () => {
    fc.assert(
      fc.property(textArbitrary, textArbitrary, (one, other) => {
        expect(applied(one, differencesOf(one, other))).toEqual(texts(other));
      }),
      { numRuns: 400 },
    );
  });

  it('are none where the words are the same, with another number and mark', () => {
    fc.assert(
      fc.property(textArbitrary, text => {
        expect(differencesOf(text, text)).toEqual([]);
      }),
    );
    const marked = next(reworded('A06', 0, 'Na każdej stronie stoi znak: {{mark}}.'));
    expect(differences(marked, { ...marked, version: marked.version + 1 })).toEqual([]);
  });

  it('name the clause and the paragraph, and keep what stayed', () => {
    const text = older.clauses.find(({ id }) => id === 'A06')?.items[1]?.text ?? '';
    const newer = next(reworded('A06', 1, text.replace('bez', 'zawsze bez')));
    const [change, ...more] = differences(older, newer);
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      kind: 'changed',
      of: 'paragraph',
      section: 'A06',
      number: 2,
      point: null,
    });
    expect(change?.label).toMatch(/^§ \d+$/);
    expect(change?.lines[0]?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'ins', text: 'zawsze ' },
    ]);
  });

  it('find a clause that came, one that went and one that was moved', () => {
    const came: Clause = {
      id: 'own-1',
      title: 'Cisza',
      items: [{ text: 'W piątki jest cicho.' }],
      origin: [],
    };
    const without = (id: string) => next(clauses => clauses.filter(clause => clause.id !== id));
    expect(
      differences(
        older,
        next(clauses => [...clauses, came]),
      ).find(({ of }) => of === 'section'),
    ).toMatchObject({
      kind: 'added',
      title: 'Cisza',
      lines: [[{ kind: 'ins', text: 'Cisza' }], [{ kind: 'ins', text: 'W piątki jest cicho.' }]],
    });
    expect(differences(older, without('A07')).filter(({ of }) => of === 'section')).toMatchObject([
      { kind: 'dropped', section: 'A07' },
    ]);
    const swapped = next(clauses => {
      const at = clauses.findIndex(({ id }) => id === 'A07');
      return clauses.toSpliced(at - 1, 2, ...clauses.slice(at - 1, at + 1).reverse());
    });
    const moved = differences(older, swapped).filter(({ of }) => of === 'section');
    expect(moved).toMatchObject([{ kind: 'moved' }]);
    expect(moved[0]?.wasLabel).toMatch(/^§ \d+$/);
    expect(moved[0]?.wasLabel).not.toBe(moved[0]?.label);
  });

  it('find what the form of the parties says otherwise, also beside the signature', () => {
    const parties = older.parties.map((party, at) =>
      at === 1 ? { ...party, rep: { ...party.rep, name: 'Tomasz Przykładowy' } } : party,
    );
    expect(
      differences(
        older,
        next(clauses => clauses, { parties }),
      ).map(({ of, number }) => [of, number]),
    ).toEqual([
      ['party', 2],
      ['signature', 2],
    ]);
  });

  it('tell what people changed from numbers that only moved along', () => {
    const came: Clause = {
      id: 'own-1',
      title: 'Cisza',
      items: [{ text: 'W piątki jest cicho.' }],
      origin: [],
    };
    const changes = differences(
      older,
      next(clauses => [came, ...clauses]),
    );
    expect(changes.filter(({ follows }) => follows === null).map(({ section }) => section)).toEqual([
      'own-1',
    ]);
    const moved = changes.filter(({ follows }) => follows === 'numbers');
    expect(moved.length).toBe(changes.length - 1);
    expect(moved.length).toBeGreaterThan(0);
    for (const { lines } of moved) {
      const words = lines.flat().filter(({ kind }) => kind !== 'same');
      expect(words.map(({ text }) => text).join(' ')).toMatch(/^[\s\d§.]+$/);
    }
    // The same place named otherwise by a person is a change: nothing is guessed from how it looks.
    const at = older.clauses.findIndex(({ items }) => items.some(({ text }) => text.includes('{{ref:')));
    const typed = next(clauses =>
      clauses.map((clause, index) =>
        index === at
          ? {
              ...clause,
              items: clause.items.map(one => ({
                ...one,
                text: one.text.replace(/\{\{ref:[^}]+\}\}/, '§ 99'),
              })),
            }
          : clause,
      ),
    );
    expect(differences(older, typed)).toMatchObject([{ kind: 'changed', follows: null }]);
  });

  it('tell rows whose number moved, and parts that are made of others', () => {
    const rows = (more: string[][]) => {
      const index = older.annexes.findIndex(({ id }) => id === 'tasks');
      return older.annexes.map((annex, at) => {
        const { table } = annex;
        if (at !== index || table === undefined) {
          return annex;
        }
        const all = [...more, ...table.rows].map(([, ...row], place) => [String(place + 1), ...row]);
        return { ...annex, table: { ...table, rows: all } };
      });
    };
    const head = older.annexes.find(({ id }) => id === 'tasks')?.table?.head ?? [];
    const first = head.map((_, at) => (at === 1 ? 'Umyć okna' : '–'));
    const changes = differences(
      older,
      next(clauses => clauses, { annexes: rows([first]) }),
    );
    expect(changes.filter(({ follows }) => follows === null)).toMatchObject([{ kind: 'added', of: 'row' }]);
    expect(changes.length).toBeGreaterThan(1);

    const parties = older.parties.map((party, at) =>
      at === 1 ? { ...party, rep: { ...party.rep, name: 'Tomasz Przykładowy' } } : party,
    );
    const follows = (more: Partial<AgreementDoc>) =>
      differences(
        older,
        next(clauses => clauses, more),
      ).map(change => [change.of, change.follows]);
    expect(follows({ parties })).toEqual([
      ['party', null],
      ['signature', 'computed'],
    ]);
    // A line that no party speaks of was typed for itself.
    const countersign = { name: 'Maria Nowak', role: 'skarbniczka' };
    expect(
      follows({ parties: parties.map((party, at) => (at === 1 ? { ...party, countersign } : party)) }),
    ).toEqual([
      ['party', null],
      ['signature', null],
      ['signature', null],
    ]);
  });

  it('give the newer text of real versions too, with a row of a table more and one less', () => {
    const [first, ...rest] = older.annexes;
    const table = first?.table;
    const annexes =
      first && table ? [{ ...first, table: { ...table, rows: table.rows.slice(1) } }, ...rest] : [];
    const newer = next(clauses => clauses, { annexes, place: 'Starym Lipowie' });
    const changes = differences(older, newer);
    expect(changes.map(({ of, kind }) => `${of} ${kind}`)).toEqual(['lead changed', 'row dropped']);
    expect(applied(printedText(older), changes)).toEqual(texts(printedText(newer)));
  });

  it('give the newer text however little they may cost, and never cost more', () => {
    fc.assert(
      fc.property(textArbitrary, textArbitrary, fc.integer({ min: 0, max: 400 }), (one, other, left) => {
        const allowance = { left };
        expect(applied(one, differencesOf(one, other, allowance))).toEqual(texts(other));
        expect(allowance.left).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('read each passage of a long text a few times, and find in it what stayed', () => {
    let reads = 0;
    const long = (word: string, at: (index: number) => string): PrintedSection[] => [
      {
        key: 'A06',
        label: '',
        title: word,
        passages: Array.from({ length: 6000 }, (_, index) => ({
          kind: 'point' as const,
          number: null,
          point: null,
          get text() {
            reads += 1;
            return at(index);
          },
        })),
      },
    ];
    const before = long('a', index => `stare słowa ${index}`);
    const after = long('b', index =>
      index % 1000 === 0 ? `stare słowa ${index}` : `inaczej niż wtedy ${index}`,
    );
    const found = differencesOf(before, after);
    // What is no longer compared is gone and come, and the six that stayed are no change.
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['dropped', 'added']));
    expect(found).toHaveLength(2 * (6000 - 6));
    expect(reads).toBeLessThan(10 * 12_000);
  });
});
