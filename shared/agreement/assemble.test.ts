import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { adviceOn } from './advice.ts';
import { type Assembly, assemble, printedParagraphs } from './assemble.ts';
import { toBlocks } from './blocks.ts';
import { canonicalJson, contentHash } from './canonical.ts';
import { agreementDocSchema } from './model.ts';
import type { Paragraph } from './paragraphs.ts';
import {
  everything,
  harvested,
  sampleAssembly,
  sampleDoc,
  sampleDocument,
  usual,
} from './testing/samples.ts';

const paragraph = (record: string, clause: string, text: string, order = 1): Paragraph => ({
  record,
  clause,
  order,
  text,
  from: [],
});

const given = (paragraphs: readonly Paragraph[], more: Partial<Assembly> = {}): Assembly => ({
  ...sampleAssembly('pl', {}),
  paragraphs,
  ...more,
});

const changed = (assembly: Assembly, texts: Record<string, string>): Assembly => ({
  ...assembly,
  paragraphs: assembly.paragraphs.map(one => ({ ...one, text: texts[one.record] ?? one.text })),
});

const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id);

describe('assemble', () => {
  it('orders clauses as the form does, own ones after them', () => {
    const doc = assemble(
      given([
        paragraph('x2', 'X2', 'własny'),
        paragraph('b', 'A04', 'drugi', 2),
        paragraph('a', 'A04', 'pierwszy\n- punkt', 1),
        paragraph('c', 'A14', 'godność'),
      ]),
    );
    expect(idsOf(doc.clauses)).toEqual('A01 A03 A04 A06 A09 A10 A11 A13 A14 A19 A22 A23 A24 X2'.split(' '));
    expect(doc.clauses[2]?.items).toEqual([{ text: 'pierwszy', sub: ['punkt'] }, { text: 'drugi' }]);
    expect(doc.clauses.at(-1)?.title).toBe('Inne ustalenia');
    expect(doc.clauses[8]?.title).toBe('Poufność i godność');
  });

  it('prints the question of a clause that lost all its words, and nothing of one that may be absent', () => {
    const assembly = sampleAssembly('pl', everything());
    const emptied = assemble({
      ...assembly,
      paragraphs: assembly.paragraphs.map(one =>
        ['A07', 'A22'].includes(one.clause) ? { ...one, text: ' \n - ' } : one,
      ),
    });
    expect(emptied.clauses.find(({ id }) => id === 'A22')?.items).toEqual([
      { text: '{{ask:Jak długo obowiązuje porozumienie?}}' },
    ]);
    expect(idsOf(emptied.clauses)).not.toContain('A07');
    expect(emptied.clauses[0]).toMatchObject({ id: 'A01', title: 'Strony', items: [] });
  });

  it('takes the fields of the form, and leaves out what nobody typed', () => {
    const doc = assemble(
      given([], { document: sampleDocument('pl', { number: ' 4/2026 ', date: '', place: '' }) }),
    );
    expect(doc).toMatchObject({
      number: '4/2026',
      place: '',
      title: 'Porozumienie o współpracy',
      version: 1,
    });
    expect('date' in doc).toBe(false);
    expect('number' in assemble(given([]))).toBe(false);
    expect(doc.parties).toHaveLength(2);
  });

  it('titles a clause by the wording that was chosen', () => {
    const money = (variants: Record<string, string>) =>
      sampleDoc('pl', {}, variants).clauses.find(({ id }) => id === 'A11');
    expect(money({})).toMatchObject({ title: 'Brak zobowiązań finansowych', variant: 'A' });
    expect(money({ A11: 'B' })).toMatchObject({ title: 'Finansowanie', variant: 'B' });
  });

  it('remembers where each clause comes from, but not in what is hashed', () => {
    const doc = sampleDoc('pl', everything());
    expect(doc.clauses.find(({ id }) => id === 'A09')?.origin).toEqual([
      { activity: 'mik.3.06', contributionIds: ['tasks-0', 'tasks-2', 'tasks-1'] },
    ]);
    expect(canonicalJson(doc)).not.toMatch(/tasks-0|origin/);
  });

  it('lists confirmed resources by Party, with their terms', () => {
    const [resources] = sampleDoc('pl', everything()).annexes;
    expect(resources?.table?.head).toEqual(['Zasób', 'Strona', 'Kiedy i na jakich warunkach']);
    expect(resources?.table?.rows.map(row => row.map(cell => cell.replaceAll('\u00a0', ' ')))).toEqual([
      ['Sala kameralna na 30 osób', 'Strona 1', 'wtorki i czwartki do 15:00, po uzgodnieniu'],
      ['Aparat i osoba, która umie robić zdjęcia', 'Strona 1', 'czasem; za zgodą fotografowanych'],
      ['Poczekalnia przy okienku', 'Strona 2', 'codziennie, bez głośnej muzyki'],
    ]);
  });

  it('promises nothing that people offer of themselves: it stands apart, and so it does in a solution', () => {
    const resource = (id: string, text: string, owner: string, place: string) =>
      harvested('mik.2.04', id, text, {
        kind: 'resource',
        side: 'A',
        place,
        data: { owner, status: 'free' },
      });
    const resources = [
      resource('r1', 'Sala z lustrem', 'institution', 'places'),
      resource('r2', 'Piec chleb', 'me', 'skills'),
    ];
    const sheet = harvested('mik.2.09', 's', 'Chleb', {
      data: { change: 'pachnie', resources: { A: ['Sala z lustrem', 'Piec chleb'] } },
    });
    const solution = harvested('mik.2.13', 'd', 'Chleb', {
      kind: 'decision',
      from: [
        { step: 'mik.2.13', id: 'd' },
        { step: 'mik.2.09', id: 's' },
      ],
      data: { outcome: 'accepted' },
    });
    const doc = sampleDoc('pl', { resources, solutions: [solution], sheets: [sheet] });
    const rows = (id: string) =>
      doc.annexes.find(one => one.id === id)?.table?.rows.map(([text, , kind]) => [text, kind]);
    expect(rows('resources')).toEqual([['Sala z lustrem', 'miejsce']]);
    expect(rows('talents')).toEqual([['Piec chleb', 'umiejętności']]);
    const points = doc.clauses.find(({ id }) => id === 'A06')?.items.flatMap(({ sub = [] }) => sub);
    expect(points).toEqual(
      expect.arrayContaining([
        'Strona 1 wnosi: sala z lustrem;',
        'Za zgodą tych osób (Strona 1): Piec chleb.',
      ]),
    );
    expect(JSON.stringify(doc.clauses)).toContain('każda z tych osób decyduje o sobie');
  });

  it('lists tasks as their paragraphs tell them now', () => {
    const assembly = sampleAssembly('pl', everything());
    const rows = (texts: Record<string, string>) =>
      assemble(changed(assembly, texts)).annexes.find(({ id }) => id === 'tasks')?.table?.rows;
    expect(rows({})?.[2]).toEqual([
      '3',
      'Przygotować miejsce na plakat przy okienku.',
      'Strona 2',
      'sekretariat',
      'do świąt',
    ]);
    const edited = rows({
      'A09.tasks-0': 'Strona 1: Ustalić datę. Kto i do kiedy: Marta, do 7 stycznia.',
      'A09.tasks-1': '',
      'A09.tasks-2': 'Wejściówki księgujemy razem.',
    });
    expect(edited).toEqual([
      ['1', 'Ustalić datę.', 'Strona 1', 'Marta', 'do 7 stycznia'],
      ['2', 'Wejściówki księgujemy razem.', '–', '–', '–'],
    ]);
    // Each stands once: a row of the annex, or a paragraph of the clause.
    const doc = assemble(assembly);
    expect(JSON.stringify(doc.clauses)).not.toContain('Przygotować miejsce');
    const added = { record: 'x1', clause: 'A09', order: 99, text: 'Latem terminy nie biegną.', from: [] };
    const longer = assemble({ ...assembly, paragraphs: [...assembly.paragraphs, added] });
    expect(longer.annexes).toEqual(doc.annexes);
    expect(longer.clauses.find(({ id }) => id === 'A09')?.items.at(-1)?.text).toBe(added.text);
  });

  it('keeps contacts in an annex that is not published', () => {
    const assembly = sampleAssembly('pl', everything());
    const text = 'Osoby do kontaktu:\n- Strona 1: sekretariat, tel. 601 234 567;\n- Strona 2: okienko nr 2.';
    const doc = assemble(changed(assembly, { 'A10.contacts': text }));
    expect(doc.annexes.find(({ id }) => id === 'contacts')).toMatchObject({
      publicCopy: false,
      items: [{ text: 'Strona 1: sekretariat, tel. 601 234 567;' }, { text: 'Strona 2: okienko nr 2.' }],
    });
    expect(JSON.stringify(doc.clauses)).not.toContain('601');
    expect(JSON.stringify(toBlocks(doc))).toContain('osób do kontaktu zawiera załącznik 3,');
    const struck = assembly.paragraphs.filter(({ record }) => !/^A10\.(?:contacts|where)$/.test(record));
    expect(idsOf(assemble({ ...assembly, paragraphs: struck }).annexes)).not.toContain('contacts');
  });

  it('marks a task that is more than people’s duties', () => {
    const heavy = 'Strona 1: Bus. Obciążenie: wymaga pieniędzy. Kto i do kiedy: Marta, do 7 stycznia.';
    const doc = assemble(changed(sampleAssembly('pl', everything()), { 'A09.tasks-0': heavy }));
    const table = doc.annexes.find(({ id }) => id === 'tasks')?.table;
    expect(table?.head.at(-1)).toBe('Obciążenie');
    expect(table?.rows.map(row => row.at(-1))).toEqual(['wymaga pieniędzy', '–', '–']);
    expect(adviceOn(sampleDocument('pl'), doc)).toContainEqual({ about: 'burden', count: 1, what: 'Bus.' });
  });

  it('keeps remarks in an annex, with a name only where it was signed', () => {
    const remarks = sampleDoc('pl', everything()).annexes.at(-1);
    expect(remarks).toMatchObject({ id: 'remarks', title: 'Uwagi i zdania odrębne', publicCopy: false });
    expect(remarks?.items).toEqual([
      {
        text: '„Program tygodnia przy okienku”: Plakat tylko wtedy, gdy sekretariat ma chwilę, nie w dniu wypłat. (Renata)',
      },
      { text: 'Obawiam się o ciszę w poczekalni.' },
    ]);
  });

  it('names those who signed by the names they have, and never by an id', () => {
    const known = 'a'.repeat(28);
    const slots = {
      solutions: [
        harvested('d', 'r', 'Nie w piątki', { kind: 'remark', data: { signed: [known, 'b'.repeat(28)] } }),
      ],
    };
    const annex = (names?: ReadonlyMap<string, string>) =>
      assemble({ ...sampleAssembly('pl', slots), ...(names && { names }) }).annexes.find(
        ({ id }) => id === 'remarks',
      )?.items;
    expect(annex(new Map([[known, 'Marta {{mark}}']]))).toEqual([
      { text: 'Nie w piątki. (Marta { {mark}})' },
    ]);
    expect(annex()).toEqual([{ text: 'Nie w piątki.' }]);
  });

  it('has no annex that nothing fills, and none is spoken of', () => {
    const doc = sampleDoc('pl', {});
    expect(idsOf(doc.annexes)).toEqual(['contacts']);
    expect(canonicalJson(doc)).not.toMatch(/\{\{annex:(?!contacts)/);
  });

  it('never points at an annex that is not there', () => {
    const { slots, ...assembly } = sampleAssembly('pl', everything());
    expect(slots).toBeDefined();
    const doc = assemble({ ...assembly, slots: {} });
    expect(idsOf(doc.annexes)).toEqual(['resources', 'tasks', 'contacts', 'remarks']);
    expect(doc.annexes[0]?.items).toEqual([{ text: '{{ask:Jakie zasoby Strony sobie udostępniają?}}' }]);
    expect(JSON.stringify(toBlocks(doc))).not.toMatch(/który załącznik|który paragraf/);
  });

  it('lists no resources when their clause was struck', () => {
    const assembly = sampleAssembly('pl', everything());
    const struck = assemble({
      ...assembly,
      paragraphs: assembly.paragraphs.filter(one => one.clause !== 'A08'),
    });
    expect(idsOf(struck.annexes)).toEqual(['tasks', 'contacts', 'remarks']);
  });

  it('loses nothing of more paragraphs and points than a clause may have', () => {
    const points = Array.from({ length: 130 }, (_, index) => `- p${index}.`).join('\n');
    const many = Array.from({ length: 230 }, (_, index) =>
      paragraph(`r${index}`, 'A14', `u${index}.${index === 0 ? `\n${points}` : ''}`, index),
    );
    const doc = assemble(given(many));
    expect(z.safeParse(agreementDocSchema, doc).success).toBe(true);
    const text = JSON.stringify(doc.clauses.find(({ id }) => id === 'A14'));
    for (const word of ['u0.', 'u199.', 'u229.', 'p0.', 'p129.']) {
      expect(text).toContain(word);
    }
    expect(
      Math.max(
        ...printedParagraphs({ paragraphs: many, document: sampleDocument('pl'), words: { lang: 'pl' } }).map(
          one => one.order,
        ),
      ),
    ).toBe(200);
  });

  it('does not depend on the order in which paragraphs are read', () => {
    const assembly = sampleAssembly('pl', everything());
    const expected = canonicalJson(assemble(assembly));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...assembly.paragraphs], { minLength: assembly.paragraphs.length }),
        paragraphs => {
          expect(canonicalJson(assemble({ ...assembly, paragraphs }))).toBe(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('calls a clause that is named as what every object has „other arrangements"', () => {
    for (const clause of ['constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
      const doc = assemble(given([paragraph('p', clause, 'Strony piszą listy.')]));
      expect(doc.clauses.find(({ id }) => id === clause)?.title).toBe('Inne ustalenia');
    }
  });

  it('makes a valid document of anything', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        'ż'.repeat(5000),
        'a\u0000b\u0001c\u001bd\u0085e\ufffe',
        'שלום \u202eevil\u202c مرحبا',
        'Wtorki 🎨 👨‍👩‍👧 ❤️',
        '\ud800 \udfff',
        '#panic("x") $x$ *b* @ref',
        '<script>alert(1)</script>',
        '=HYPERLINK("http://zly.example";"klik")',
        '{{mark}} {{ref:A99}} {{annex:nie}} {{annex:resources}} {{ask:kto?}}',
        '- raz\n- dwa\ntrzy',
        '\ufb2c'.repeat(9000),
        '',
      ),
    );
    const clause = fc.oneof(
      fc.constantFrom('A01', 'A06', 'A09', 'A26', '', '../x', '__proto__', 'A'.repeat(99)),
      text,
    );
    const source = fc.record({ step: text, id: text });
    const paragraphs = fc.array(
      fc.record({
        record: text,
        clause,
        order: fc.integer(),
        text,
        from: fc.array(source, { maxLength: 3 }),
      }),
      { maxLength: 30 },
    );
    const pieces = fc.array(
      fc.tuple(text, text, fc.dictionary(fc.constantFrom('signed', 'condition', 'title', 'outcome'), text)),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(paragraphs, pieces, text, (all, given, field) => {
        const slots = Object.fromEntries(
          ['solutions', 'resources', 'tasks'].map(slot => [
            slot,
            given.flatMap(([id, words, data]) =>
              ['thought', 'remark'].map(kind => harvested('s', id, words, { kind, data, side: 'A' })),
            ),
          ]),
        );
        const document = sampleDocument('pl', { title: field, number: field, place: field, date: field });
        const doc = assemble({ ...sampleAssembly('pl', {}), document, paragraphs: all, slots });
        const parsed = z.safeParse(agreementDocSchema, doc);
        expect(parsed.error?.issues ?? []).toEqual([]);
        // What is hashed is what is stored: parsing cleans nothing any more.
        expect(canonicalJson(parsed.data ?? doc)).toBe(canonicalJson(doc));
        expect(toBlocks(doc).length).toBeGreaterThan(10);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the hash of a document that is kept for years', () => {
  it.each([
    [
      'everything, in Polish',
      sampleDoc('pl', everything()),
      '2ed15486a70eabd173fbf654482cf2891f1819548804e758c15b12f69f76f3fb',
    ],
    [
      'everything, in English',
      sampleDoc('en', everything(), { A11: 'B', A13: 'C', A24: 'mixed' }),
      'c05a75aed2abdc7df7d6d94face3466a93eb10e111357ba8f26c2a0aab014bc6',
    ],
    [
      'what the first programme fills',
      sampleDoc('pl', usual()),
      '1940ecfdc0d15eda4365194ef938af7306ba09dde4e3d6c09b5404b292871d52',
    ],
    [
      'nothing harvested',
      sampleDoc('pl', {}),
      '885497eb91251e8cd20639928c0bba7ed5541b264d8cdbd480d0265ac670916b',
    ],
    [
      'nothing harvested, in English',
      sampleDoc('en', {}),
      '3c2e2d802eb9d566c63c77a01b5bd599e88a111ac3647d62511dc2500411dc9d',
    ],
  ])('%s', (_, doc, hash) => {
    expect(contentHash(z.parse(agreementDocSchema, doc))).toBe(hash);
  });
});
