import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Harvested } from '#shared/activities/activity.ts';
import { RECORD_ID } from '#shared/ids.ts';
import { SLOTS, type Slots } from '../paragraphs.ts';
import { everything, harvested, townWords } from '../testing/samples.ts';
import { type Composed, compose } from './compose.ts';
import { kindsChosen } from './pieces.ts';

function composed(slots: Slots, more: Partial<Parameters<typeof compose>[0]> = {}): Map<string, Composed> {
  const paragraphs = compose({ variants: {}, slots, words: townWords('pl'), ...more });
  expect(new Set(paragraphs.map(one => one.record)).size).toBe(paragraphs.length);
  return new Map(paragraphs.map(one => [one.record, one]));
}

const decision = (id: string, text: string, data: Record<string, unknown>) =>
  harvested('mik.2.13', id, text, { kind: 'decision', data });

describe('compose', () => {
  it('says what is known of the workshop', () => {
    const all = composed(everything());
    expect(all.get('A02.intro')?.text).toContain(
      '(liczba spotkań: 3, daty: 30 października, 20 listopada i 11 grudnia 2026 r., liczba osób: 9)',
    );
    expect(all.get('A03.scope')?.text).toContain('Teren współpracy: Lipowo.');
    expect([...all.keys()].filter(record => record.startsWith('A10.coordinators'))).toHaveLength(2);
    expect(all.get('A10.contacts')?.text.split('\n')).toHaveLength(3);
    expect(all.get('A24.paper.copies')?.text).toContain('w dwóch jednobrzmiących egzemplarzach');
  });

  it('names at a task who said yes and may be named, and asks for what is missing', () => {
    const task = (id: string, data: Record<string, unknown>) =>
      harvested('mik.3.06', id, `Zadanie ${id}`, { kind: 'task', side: 'A', data });
    const names = new Map([
      ['m', 'Marta'],
      ['e', 'instruktorka {{mark}}'],
    ]);
    const all = composed(
      {
        tasks: [
          task('t1', { lead: 'm', along: ['e', 'x'], date: '2026-12-10', next: 'zapytać kasę' }),
          task('t2', { lead: '', along: [], date: '2026-12-14' }),
          task('t3', { lead: 'x', along: [], date: '2026-02-30' }),
          task('t4', { lead: '', along: [] }),
          task('t5', { lead: 'm', along: [], status: 'dropped' }),
        ],
      },
      { words: { ...townWords('pl'), names } },
    );
    const texts = [...all.values()].filter(({ clause }) => clause === 'A09').map(({ text }) => text);
    expect(texts.slice(1, -1)).toEqual([
      'Strona 1: Zadanie t1. Pierwszy krok: zapytać kasę. Prowadzi: Marta; wspiera: instruktorka { {mark}}; do 10 grudnia 2026 r.',
      'Strona 1: Zadanie t2. Prowadzi: {{ask:kto?}}; do 14 grudnia 2026 r.',
      'Strona 1: Zadanie t3. Prowadzi: osoba wskazana przez Stronę 1; {{ask:do kiedy?}}.',
      'Strona 1: Zadanie t4. {{ask:Kto i do kiedy?}}',
    ]);
  });

  it('makes every agreed solution a paragraph, and the names of all the scope', () => {
    const all = composed({
      solutions: [
        decision('d1', 'Wtorki w OPS: raz w miesiącu warsztaty', { outcome: 'accepted' }),
        decision('d2', 'Wspólny kalendarz.', { outcome: 'remarks' }),
        decision('d3', 'Plakat', { outcome: 'trial', until: '2027-01-15', title: 'Program tygodnia' }),
        decision('d4', 'Bilety', { outcome: 'trial' }),
        decision('d5', 'Odłożone', { outcome: 'aside' }),
        decision('d6', 'Bez wyniku', {}),
        harvested('mik.2.09', 'c1', 'Zwykła kartka'),
      ],
    });
    const texts = [...all.values()].filter(one => one.clause === 'A06' && one.filled);
    expect(texts.map(({ record, text }) => [record, text])).toEqual([
      ['A06.d1', 'Wtorki w OPS: raz w miesiącu warsztaty.'],
      ['A06.d2', 'Wspólny kalendarz.'],
      ['A06.d3', 'Próba do 15 stycznia 2027 r.: Program tygodnia. Plakat.'],
      ['A06.d4', 'Próba do {{ask:kiedy?}}: Bilety.'],
      ['A06.c1', 'Zwykła kartka.'],
    ]);
    expect(all.get('A03.scope')?.text).toMatch(
      / Wtorki w OPS; Wspólny kalendarz; Program tygodnia; Bilety; Zwykła kartka\.$/,
    );
  });

  it('parts what the room said of the character from the kind of document it chose', () => {
    const said = (id: string, text: string) => harvested('mik.3.04', id, text);
    const slots = {
      character: [
        said('c1', 'list intencyjny. Pierwsze trzy razy robimy to na zmianę'),
        said('c2', 'stały zespół roboczy'),
      ],
    };
    const all = composed(slots);
    expect(all.get('A03.character.agreed')?.text).toBe(
      'Na warsztatach ustalono: Pierwsze trzy razy robimy to na zmianę.',
    );
    expect(all.get('A03.character')?.text).toContain('stały, sezonowy czy próbny');
    expect(all.get('A07.forms')?.text).toBe('Strony współpracują przez: stały zespół roboczy.');
    expect([...all.values()].some(({ text }) => text.includes('list intencyjny'))).toBe(false);
    expect(kindsChosen(slots)).toEqual(['list-intencyjny']);
    const trial = composed({ character: [said('c3', 'próbny do 30 czerwca')] });
    expect([trial.has('A03.character'), trial.get('A03.character.agreed')?.text]).toEqual([
      false,
      'Charakter współpracy: próbny do 30 czerwca.',
    ]);
  });

  it('leads goals in with „aby” where all of them follow it', () => {
    const goals = (...texts: string[]) =>
      composed({ goals: texts.map((text, index) => harvested('g', `g${index}`, text)) }).get('A04.goals')
        ?.text;
    expect(goals('Chcemy, żeby nikt nie zostawał sam', 'nikt nie musiał wybierać')).toBe(
      'Strony wspólnie dążą do tego, aby:\n- nikt nie zostawał sam;\n- nikt nie musiał wybierać.',
    );
    expect(goals('żeby nikt nie zostawał sam')).toBe(
      'Strony wspólnie dążą do tego, aby nikt nie zostawał sam.',
    );
    expect(goals('Czekanie jest spokojniejsze', 'żeby było miło')).toMatch(
      /^Strony wspólnie dążą do tych celów:\n- Cz/,
    );
  });

  it('tells meetings of one day as they were', () => {
    const words = { ...townWords('pl'), meetings: ['2026-11-28', '2026-11-28', '2026-11-28'] };
    expect(composed(everything(), { words }).get('A02.intro')?.text).toContain(
      '(trzy spotkania jednego dnia, 28 listopada 2026 r., liczba osób: 9)',
    );
  });

  it('asks of coordination only what the room has not settled', () => {
    const said = (text: string) => composed({ coordination: [harvested('mik.3.04', 'k', text)] });
    const some = said('spotkanie: raz w miesiącu, odpowiedź w ciągu trzech dni roboczych');
    expect(some.get('A10.rhythm')?.text).toBe('Osoby koordynujące kontaktują się {{ask:jak często?}}.');
    expect(some.get('A10.channel')?.text).toBe(
      'W sprawach pilnych Strony kontaktują się telefonicznie. W pozostałych sprawach sposób kontaktu to: {{ask:jaki?}}.',
    );
    const all = said('kontakt w każdy poniedziałek e-mailem, spotkanie co miesiąc');
    expect(all.has('A10.rhythm')).toBe(false);
    expect(all.get('A10.channel')?.text).toMatch(/telefonicznie\. Strony odpowiadają na wiadomości/);
    const nothing = said('Kontakt trzyma sekretariat');
    expect(nothing.get('A10.rhythm')?.text).toMatch(/jak często.* i spotykają się/);
  });

  it('names the clause instead, where one solution has no name', () => {
    const long = 'bardzo '.repeat(20);
    const scope = composed({ solutions: [harvested('s', 'a', 'Krótka'), harvested('s', 'b', long)] }).get(
      'A03.scope',
    );
    expect(scope?.text).toMatch(/Zakres współpracy: rozwiązania opisane w \{\{ref:A06\}\}\.$/);
    expect(scope?.from).toHaveLength(2);
  });

  it('keeps all provenance: of one record, and of several together', () => {
    const from = [
      { step: 'mik.2.13', id: 'd1' },
      { step: 'mik.2.09', id: 'c1' },
    ];
    const other = [
      { step: 'mik.2.13', id: 'd2' },
      { step: 'mik.2.09', id: 'c1' },
    ];
    const all = composed({
      solutions: [
        harvested('', 'd1', 'Raz', { from, side: 'B' }),
        harvested('', 'd2', 'Dwa', { from: other, side: 'A' }),
      ],
    });
    expect(all.get('A06.d1')).toMatchObject({ from, filled: true, sides: ['B'] });
    expect(all.get('A03.scope')).toMatchObject({ from: [from[0], other[0], from[1]], sides: ['A', 'B'] });
    expect(all.get('A06.priority')).toMatchObject({ from: [], filled: false, sides: [] });
  });

  it('gives tasks to the sides in their order, and asks what nobody said', () => {
    const texts = [
      ...composed({
        tasks: [
          harvested('t', 't1', 'Plakat', { side: 'B', data: { condition: 'sekretariat, do świąt' } }),
          harvested('t', 't2', 'Klucze'),
          harvested('t', 't3', 'Termin warsztatów', { side: 'A' }),
        ],
      }).values(),
    ].filter(one => one.clause === 'A09');
    expect(texts.map(one => one.text).slice(1, -1)).toEqual([
      'Strona 1: Termin warsztatów. {{ask:Kto i do kiedy?}}',
      'Strona 2: Plakat. Kto i do kiedy: sekretariat, do świąt.',
      '{{ask:Która Strona?}}: Klucze. {{ask:Kto i do kiedy?}}',
    ]);
    expect(texts.map(one => one.order)).toEqual([1, 2, 3, 4, 5]);
  });

  it('promises only confirmed resources', () => {
    const from = composed(everything())
      .get('A08.intro')
      ?.from.map(source => source.id);
    expect(from).toEqual(['resources-0', 'resources-1', 'resources-2']);
    const asked = composed({
      resources: [harvested('r', 'r1', 'Sala', { kind: 'resource', data: { status: 'confirm' } })],
    });
    expect([...asked.values()].some(one => one.clause === 'A08')).toBe(false);
  });

  it('takes hopes for goals only where nobody named goals, the heaviest first', () => {
    const hopes = [1, 3, 2, 3, 1, 1].map((weight, index) =>
      harvested('h', `h${index}`, `nadzieja ${index}`, { weight }),
    );
    const alone = composed({ hopes });
    expect(alone.get('A04.goals')?.text.split('\n').slice(1)).toEqual(
      [1, 3, 2, 0, 4].map((index, place) => `- nadzieja ${index}${place < 4 ? ';' : '.'}`),
    );
    const beside = composed({
      hopes,
      goals: [harvested('g', 'g1', 'Cel')],
      solutions: [harvested('s', 's1', 'x')],
    });
    expect(beside.get('A04.goals')?.text).toBe('Strony wspólnie dążą do tego celu: Cel.');
    expect(beside.get('A02.intro')?.text).toMatch(/dla nas: nadzieja 1; nadzieja 3; nadzieja 2\.$/);
  });

  it('speaks of the annex of remarks only when there are remarks', () => {
    expect(composed({}).has('A23.remarks')).toBe(false);
    expect(
      composed(everything())
        .get('A23.remarks')
        ?.from.map(source => source.id),
    ).toContain('remark-1');
  });

  it('with nothing harvested is wording and questions', () => {
    const all = composed({}, { words: { ...townWords('pl'), town: '', meetings: [], people: 0 } });
    expect([...all.values()].some(one => one.filled || one.from.length > 0)).toBe(false);
    expect([...new Set([...all.values()].map(one => one.clause))]).toEqual(
      'A03 A04 A06 A09 A10 A11 A13 A19 A22 A23 A24'.split(' '),
    );
    expect([...all.values()].filter(one => one.text.includes('{{annex:')).map(one => one.record)).toEqual([
      'A10.where',
    ]);
    expect(all.get('A04.signs')?.text).toBe('{{ask:Po czym poznamy, że się udaje?}}');
  });

  it('chooses variants, and the usual wording where there is no such variant', () => {
    const records = (variants: Record<string, string>) => [...composed({}, { variants }).keys()];
    expect(records({ A11: 'B', A13: 'C', A24: 'mixed' })).toEqual(
      expect.arrayContaining(['A11.B.amount', 'A13.C.joint', 'A24.mixed.both']),
    );
    expect(records({ A11: '__proto__', A13: 'Z', A24: 'constructor' })).toEqual(records({}));
  });

  it('keeps people’s words and never takes them for a mark', () => {
    const text = 'Zażółć gęślą jaźń 🙂 <b>&amp;</b>';
    const all = composed({
      solutions: [harvested('s', 'a', text), harvested('s', 'b', '{{ask:kto?}} {{mark}} {{{annex:x}}')],
    });
    expect(all.get('A06.a')?.text).toBe(`${text}.`);
    expect(all.get('A06.b')?.text).toBe('{ {ask:kto?}} { {mark}} { { {annex:x}}.');
    expect(all.get('A03.scope')?.text).not.toContain('{{mark');
  });

  it('gives ids that stay when others come or go, also for odd and equal ones', () => {
    const ids = ['intro', 'x'.repeat(200), 'ż/ó', 'a'];
    const pieces = ids.map(id => harvested('s', id, 'Tekst'));
    const twice = [...pieces, harvested('t', 'a', 'Inny krok'), harvested('s', 'a', 'To samo drugi raz')];
    const all = [...composed({ solutions: twice }).keys()].filter(record => record.startsWith('A06.'));
    expect(all).toHaveLength(4 + 5);
    expect(all.filter(record => !RECORD_ID.test(record))).toEqual([]);
    for (const piece of pieces) {
      const [own] = [...composed({ solutions: [piece] }).values()].filter(
        one => one.clause === 'A06' && one.filled,
      );
      expect(all).toContain(own?.record);
    }
  });

  it('cuts no word off a long list: the rest stands in the next paragraph', () => {
    const principles = Array.from({ length: 150 }, (_, index) =>
      harvested('p', `p${index}`, `${index} ${'a'.repeat(60)}`),
    );
    const parts = [...composed({ principles }).values()].filter(one => /^A07\.principles/.test(one.record));
    expect(parts.map(one => one.record)).toEqual(['A07.principles', 'A07.principles.2', 'A07.principles.3']);
    expect(parts.flatMap(one => one.text.split('\n').slice(1))).toHaveLength(150);
    expect(parts.every(one => one.text.length <= 4000)).toBe(true);
  });

  it('makes records of whatever was harvested', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '- a\n- b',
        '{{mark}}',
        'ż'.repeat(5000),
        '\u0000',
        '\ud800',
        'שלום \u202e',
        '<script>',
        '#panic()',
      ),
    );
    const any: fc.Arbitrary<Harvested> = fc.record({
      id: fc.string(),
      kind: fc.constantFrom('thought', 'decision', 'remark', 'resource'),
      text,
      side: fc.constantFrom('A', 'B', 'Z', null),
      by: fc.constant(null),
      place: fc.constant(null),
      weight: fc.double(),
      from: fc.array(fc.record({ step: fc.string(), id: fc.string() }), { maxLength: 3 }),
      data: fc.dictionary(
        fc.constantFrom('outcome', 'until', 'title', 'condition', 'status', 'signed'),
        fc.anything(),
      ),
    });
    const slots = fc.dictionary(
      fc.constantFrom(...SLOTS),
      fc.array(any, { maxLength: 4 }),
    ) as fc.Arbitrary<Slots>;
    fc.assert(
      fc.property(slots, text, (given, town) => {
        const all = composed(given, { words: { ...townWords('pl'), town } });
        for (const { record, text: words } of all.values()) {
          expect(record).toMatch(RECORD_ID);
          expect(words.length).toBeLessThanOrEqual(4000);
          expect(words.trim()).not.toBe('');
          // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is the point
          expect(words).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|\p{Surrogate}/u);
        }
      }),
      { numRuns: 150 },
    );
  });
});
