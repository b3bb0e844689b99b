import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Content, Harvested, Onlooker } from '#shared/activities/activity.ts';
import type { Phase, Step } from '#shared/template/template.ts';
import { sameText } from '#shared/text.ts';
import { cardsStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import { decide } from './decide.ts';
import { type DecideConfig, decideConfigSchema } from './decideConfig.ts';
import { levelsOf, remarkLength } from './decideLevels.ts';
import type { DecideView, FocusedProposal, LedDecideView } from './decideView.ts';

const PICNIC = 'W czerwcu oba ośrodki razem robią piknik na łące za OPS, od rana do wieczora.';
const TEA = 'W czerwcu oba ośrodki razem robią podwieczorek na łące za OPS, w piątek.';
const RULE = { act: 'rule', lowest: 2, fives: 'each-side', quorum: 0.5 } as const;

const plenary: Phase = {
  label: sameText('Razem'),
  minutes: 25,
  form: 'plenary',
  visibility: 'all',
  write: true,
  cowrite: false,
  reveal: 'all',
};

function stepOf(config: object = {}): Step {
  return {
    ...cardsStep('zgoda', 'named'),
    activity: 'decide',
    phases: [plenary],
    config: z.parse(decideConfigSchema, config) as Step['config'],
  };
}

function handed(id: string, text: string, changes: Partial<Harvested> = {}): Harvested {
  return {
    id,
    kind: 'solution',
    text,
    side: null,
    by: null,
    place: null,
    weight: 0,
    from: [
      { step: 'earlier', id },
      { step: 'bank', id: `card-${id}` },
    ],
    data: {},
    ...changes,
  };
}

const frozen = (version: number) =>
  handed(`v${version}`, `Porozumienie o współpracy, wersja ${version}`, {
    kind: 'version',
    data: { document: 'porozumienie', version, mark: `v${version} · 9F3C-21AB`, hash: 'ab' },
  });

/** A room in which the picnic is decided about and the rule is set. */
function room(config: object = {}, inputs = [handed('piknik', PICNIC), handed('bus', 'Bus na próby chóru')]) {
  const made = new VotingRoom(stepOf(config), inputs);
  expect(made.direct(RULE)).toBeNull();
  return made;
}

const P = 'p.piknik';
const vote = (level: number, changes: object = {}) => ({ proposal: P, version: 1, level, ...changes });

function check(at: VotingRoom, levels: Record<string, Record<string, unknown>>, record = P): void {
  expect(at.direct({ act: 'check', record })).toBeNull();
  for (const [person, data] of Object.entries(levels)) {
    expect(at.cast(person, data), person).toBeNull();
  }
  expect(at.direct({ act: 'reveal', record })).toBeNull();
}

const led = (at: VotingRoom) => at.shown('facilitators') as LedDecideView;
const seen = (at: VotingRoom, onlooker: Onlooker = 'stage') => at.shown(onlooker) as DecideView;
function focus(at: VotingRoom, onlooker: Onlooker = 'stage'): FocusedProposal {
  const found = seen(at, onlooker).focus;
  if (found === null) {
    throw new Error('nothing is in focus');
  }
  return found;
}

/** Everybody of both sides at these levels, Ala and Iwona first. */
function allAt(ala: number, iwona: number, others = 4, version = 1) {
  const at = (level: number) => vote(level, { version });
  return { ala: at(ala), iwona: at(iwona), jan: at(others), marta: at(others), bozena: at(others) };
}

describe('configuration', () => {
  it('fills in what a template leaves out', () => {
    const config = z.parse(decideConfigSchema, {});
    expect(config).toMatchObject({
      of: 'records',
      scale: [5, 4, 3, 2, 1, 0],
      rule: { lowest: 2, fives: 'each-side', quorum: 0.5 },
      named: true,
    });
    expect(remarkLength(config)).toBe(140);
    expect(remarkLength({ of: 'version' })).toBe(200);
    expect(levelsOf({ scale: [1, 5, 3] })).toEqual([5, 3, 1]);
    expect(z.parse(decideConfigSchema, { rule: { lowest: 1 } }).rule.fives).toBe('each-side');
    expect(z.parse(decideConfigSchema, config)).toEqual(config);
  });

  it('refuses what cannot work', () => {
    const fails = (value: object) => !z.safeParse(decideConfigSchema, value).success;
    expect(fails({ scale: [5, 5, 1] })).toBe(true);
    expect(fails({ scale: [4, 3, 1] })).toBe(true);
    expect(fails({ scale: [5, 4, 3] })).toBe(true);
    expect(fails({ rule: { lowest: 0 } })).toBe(true);
    expect(fails({ levels: { 6: sameText('x') } })).toBe(true);
    expect(fails({ levels: { 3: sameText('może być') }, scale: [5, 3, 1] })).toBe(false);
    expect(decide.checkPhases?.([plenary], z.parse(decideConfigSchema, {}))).toBeNull();
    expect(
      decide.checkPhases?.([{ ...plenary, visibility: 'own' }], z.parse(decideConfigSchema, {})),
    ).toContain('all');
  });
});

describe('proposals', () => {
  it('come from what was chosen, with everything they grew from', () => {
    const at = room({}, [
      handed('piknik', PICNIC, { kind: 'choice', data: { chosen: true, title: 'Piknik' } }),
      handed('bus', 'Bus', { kind: 'choice', data: { chosen: false } }),
      handed('r', 'uwaga', { kind: 'remark' }),
    ]);
    expect(seen(at).proposals).toMatchObject([{ id: P, title: 'Piknik', text: PICNIC, version: 1 }]);
    expect(at.content().ledger.get(P)?.from).toEqual([
      { step: 'earlier', id: 'piknik' },
      { step: 'bank', id: 'card-piknik' },
    ]);
  });

  it('are written by a facilitator where the step says so', () => {
    const at = room({ of: 'own' });
    expect(seen(at).proposals).toEqual([]);
    expect(at.direct({ act: 'add', text: '  Pozwalamy skończyć. ' })).toBeNull();
    expect(at.direct({ act: 'add', text: ' ' })).toBe('text-empty');
    expect(at.direct({ act: 'add', text: 'ż'.repeat(301) })).toBe('text-too-long');
    expect(seen(at).proposals).toMatchObject([{ text: 'Pozwalamy skończyć.', stage: 'reading' }]);
    expect(focus(at).text).toBe('Pozwalamy skończyć.');
  });

  it('are frozen versions, and a newer one takes the older one’s place', () => {
    const at = room({ of: 'version' }, [frozen(1)]);
    expect(decide.refuseOpen?.([], stepOf({ of: 'version' }).config as DecideConfig)).toBe('not-frozen');
    expect(focus(at).asked).toMatchObject({ mark: 'v1 · 9F3C-21AB', document: 'porozumienie' });
    expect(at.direct({ act: 'amend', record: 'p.porozumienie.v1', text: 'Inaczej', final: true })).toBe(
      'text-changed',
    );
    at.inputs = [frozen(1), frozen(2)];
    // What was frozen meanwhile must be asked about, not what was.
    expect(at.direct({ act: 'check', record: 'p.porozumienie.v1' })).toBe('text-changed');
    expect(seen(at).proposals).toHaveLength(1);
    expect(at.direct({ act: 'renew' })).toBeNull();
    expect(at.direct({ act: 'renew' })).toBeNull();
    expect(seen(at).proposals).toMatchObject([
      { id: 'p.porozumienie.v1', superseded: true },
      { id: 'p.porozumienie.v2', superseded: false },
    ]);
    expect(focus(at).id).toBe('p.porozumienie.v2');
    expect(at.direct({ act: 'check', record: 'p.porozumienie.v2' })).toBeNull();
    expect(at.harvest().map(({ id }) => id)).toEqual(['p.porozumienie.v2']);
  });
});

describe('the rule', () => {
  it('is set before the first check and then stays', () => {
    const at = new VotingRoom(stepOf(), [handed('piknik', PICNIC)]);
    expect(at.direct({ act: 'check', record: P })).toBe('rule-not-set');
    expect(at.direct(RULE)).toBeNull();
    expect(at.direct({ ...RULE, lowest: 1 })).toBeNull();
    expect(seen(at).rule).toEqual({ lowest: 1, fives: 'each-side', quorum: 0.5 });
    expect(at.direct({ act: 'check', record: P })).toBeNull();
    expect(at.direct(RULE)).toBe('rule-is-set');
  });

  it('is known to every outcome', () => {
    const at = room();
    check(at, allAt(5, 5));
    expect(at.direct({ act: 'outcome', record: P, word: 'accepted', until: null })).toBeNull();
    expect(at.harvest()[0]?.data).toMatchObject({
      outcome: 'accepted',
      rule: { lowest: 2, fives: 'each-side', quorum: 0.5 },
      counts: { 5: 2, 4: 3, 3: 0, 2: 0, 1: 0, 0: 0 },
      version: 1,
    });
  });

  const words = (at: VotingRoom) => led(at).led?.verdict;

  it('never outvotes: one concern outweighs any number of fives', () => {
    const at = room();
    check(at, allAt(5, 1, 5));
    expect(words(at)).toEqual({ word: null, reasons: ['lowest'] });
    for (const word of ['accepted', 'remarks', 'toConfirm']) {
      expect(at.direct({ act: 'outcome', record: P, word, until: '2027-01-15' }), word).toBe('rule-not-met');
    }
    expect(at.direct({ act: 'outcome', record: P, word: 'trial', until: null })).toBe('bad-request');
    expect(at.direct({ act: 'outcome', record: P, word: 'trial', until: '2027-01-15' })).toBeNull();
    expect(seen(at).proposals[0]?.outcome).toEqual({ word: 'trial', until: '2027-01-15' });
  });

  it('wants somebody who carries it on each side, unless it was set otherwise', () => {
    const at = room();
    check(at, allAt(5, 4));
    expect(focus(at).check?.fives).toEqual(['A']);
    expect(words(at)).toEqual({ word: null, reasons: ['fives'] });
    const loose = new VotingRoom(stepOf(), [handed('piknik', PICNIC)]);
    loose.direct({ ...RULE, fives: 'none' });
    check(loose, allAt(4, 4));
    expect(words(loose)?.word).toBe('accepted');
  });

  it('says that nobody carries what everybody can live with', () => {
    const at = room();
    check(at, allAt(3, 3, 3));
    expect(words(at)?.reasons).toEqual(['threes', 'fives']);
  });

  it('asks for a confirmation where a side has too few voices, and does not hold their silence against it', () => {
    const at = room();
    at.leave('iwona');
    check(at, { ala: vote(5), jan: vote(4), marta: vote(4) });
    expect(focus(at).check?.short).toEqual(['B']);
    expect(words(at)).toEqual({ word: 'toConfirm', reasons: ['quorum'] });
    expect(at.direct({ act: 'outcome', record: P, word: 'accepted', until: null })).toBe('rule-not-met');
    expect(at.direct({ act: 'outcome', record: P, word: 'toConfirm', until: '2027-01-08' })).toBeNull();
  });

  it('counts a side by those present: half, and always one', () => {
    const at = room();
    check(at, { ala: vote(5), jan: vote(5), iwona: vote(5) });
    expect(focus(at).check?.short).toEqual([]);
    const thin = room();
    check(thin, { ala: vote(5), iwona: vote(5) });
    expect(focus(thin).check?.short).toEqual(['A']);
  });

  it('does not count who stands aside', () => {
    const at = room();
    check(at, { ...allAt(5, 5), jan: vote(0) });
    expect(words(at)?.word).toBe('accepted');
  });

  it('calls what one person decided a draft', () => {
    const at = room();
    check(at, { ala: vote(5) });
    expect(words(at)).toMatchObject({ word: 'draft' });
    expect(at.direct({ act: 'outcome', record: P, word: 'accepted', until: null })).toBe('rule-not-met');
    expect(at.direct({ act: 'outcome', record: P, word: 'draft', until: null })).toBeNull();
  });

  it('with lowest 1 lets serious concerns be written down and go on', () => {
    const at = new VotingRoom(stepOf(), [handed('piknik', PICNIC)]);
    at.direct({ ...RULE, lowest: 1 });
    check(at, { ...allAt(5, 5), jan: vote(2, { remark: 'Łąka bywa podmokła.' }) });
    expect(words(at)?.word).toBe('remarks');
  });
});

describe('a check', () => {
  it('takes levels only while it runs, for the present wording', () => {
    const at = room();
    expect(at.cast('ala', vote(5))).toBe('voting-closed');
    expect(at.direct({ act: 'check', record: P })).toBeNull();
    expect(at.cast('ala', vote(5, { version: 2 }))).toBe('voting-closed');
    expect(at.cast('ala', vote(5, { proposal: 'p.bus' }))).toBe('voting-closed');
    expect(at.cast('ala', vote(6))).toBe('bad-request');
    expect(at.cast('ala', vote(3, { remark: 'a'.repeat(141) }))).toBe('text-too-long');
    expect(at.cast('ala', vote(3))).toBeNull();
    expect(at.cast('ala', vote(5))).toBeNull();
    expect(focus(at)).toMatchObject({ stage: 'check', cast: 1, check: null, remarks: [] });
    expect(at.direct({ act: 'check', record: 'p.bus' })).toBe('vote-under-way');
    expect(at.direct({ act: 'amend', record: P, text: TEA, final: true })).toBe('vote-under-way');
    expect(at.direct({ act: 'outcome', record: P, word: 'aside', until: null })).toBe('vote-under-way');
    expect(at.direct({ act: 'reveal', record: 'p.bus' })).toBe('voting-closed');
    expect(at.direct({ act: 'reveal', record: P })).toBeNull();
    expect(at.cast('jan', vote(4))).toBe('voting-closed');
    expect(focus(at).check?.counts).toEqual({ 5: 1, 4: 0, 3: 0, 2: 0, 1: 0, 0: 0 });
  });

  it('asks only for the levels of its scale', () => {
    const at = room({ scale: [5, 3, 1] });
    expect(at.direct({ act: 'check', record: P })).toBeNull();
    expect(at.cast('ala', vote(4))).toBe('bad-request');
    expect(at.cast('ala', vote(3))).toBeNull();
  });

  it('shows others nothing but how many gave a level, before and after', () => {
    const at = room();
    at.direct({ act: 'check', record: P });
    at.cast('iwona', vote(1, { remark: 'kanarek' }));
    for (const onlooker of ['participants', 'stage'] as const) {
      expect(JSON.stringify(at.shown(onlooker))).not.toMatch(/kanarek|iwona/);
    }
    expect(led(at).led?.ballots).toEqual([
      { person: 'iwona', side: 'B', level: 1, remark: 'kanarek', signed: false },
    ]);
    at.direct({ act: 'reveal', record: P });
    for (const onlooker of ['participants', 'stage'] as const) {
      expect(JSON.stringify(at.shown(onlooker))).toContain('kanarek');
      expect(JSON.stringify(at.shown(onlooker))).not.toContain('iwona');
    }
  });

  it('that runs when the step closes is counted', () => {
    const at = room();
    at.direct({ act: 'check', record: P });
    at.cast('ala', vote(5));
    at.lead({ type: 'step:close', step: at.step });
    expect(at.ballots()).toEqual([]);
    expect(at.harvest()[0]?.data).toMatchObject({ outcome: null, voters: 1, checks: 1 });
  });

  it('of a proposal that was put aside does not hold up the others', () => {
    const at = room();
    at.direct({ act: 'check', record: P });
    expect(at.lead({ type: 'entry:hide', step: at.step, entry: P, reason: '' })).toBeNull();
    expect(at.direct({ act: 'check', record: 'p.bus' })).toBeNull();
  });
});

describe('concerns', () => {
  function objected() {
    const at = room();
    check(at, {
      ala: vote(5),
      jan: vote(3, { remark: 'W grudniu odpuśćmy.' }),
      marta: vote(2, { remark: 'Łąka bywa podmokła.' }),
      iwona: vote(1, { remark: 'Cały dzień w sobotę to praca po godzinach.', signed: true }),
      bozena: vote(2, { remark: 'łąka  bywa podmokła.' }),
    });
    return at;
  }

  it('are taken up one by one, the lowest level first, each with whoever wrote it', () => {
    const at = objected();
    const concerns = led(at).led?.concerns ?? [];
    expect(concerns.map(({ text, times }) => [text.toLowerCase().replace(/\s+/g, ' '), times])).toEqual([
      ['cały dzień w sobotę to praca po godzinach.', 1],
      ['łąka bywa podmokła.', 2],
    ]);
    expect(concerns.map(({ authors }) => authors.map(({ person }) => person).sort())).toEqual([
      ['iwona'],
      ['bozena', 'marta'],
    ]);
    expect(focus(at).concern).toMatchObject({ place: 1, of: 2, waiting: 1, by: ['iwona'] });
    expect(focus(at).remarks).toMatchObject([{ text: 'W grudniu odpuśćmy.', by: [] }]);
  });

  it('are answered by a change or kept, and the next one takes the wall', () => {
    const at = objected();
    const [first, second] = led(at).led?.concerns ?? [];
    expect(at.direct({ act: 'concern', record: P, id: first?.id, status: 'solved' })).toBeNull();
    expect(focus(at).concern).toMatchObject({ id: second?.id, place: 2, waiting: 0 });
    expect(at.direct({ act: 'concern', record: P, id: second?.id, status: 'kept' })).toBeNull();
    expect(focus(at).concern).toBeNull();
    expect(at.direct({ act: 'show', record: P, id: second?.id })).toBeNull();
    expect(focus(at).concern?.id).toBe(second?.id);
    expect(at.direct({ act: 'show', record: P, id: 'c9.9' })).toBe('no-such-entry');
    expect(at.direct({ act: 'hide', record: P, id: second?.id, hidden: true })).toBeNull();
    expect(JSON.stringify(at.shown('stage'))).not.toMatch(/podmokła/i);
    expect(focus(at).check?.counts[2]).toBe(2);
  });

  it('lead to another wording, whose check begins from nothing', () => {
    const at = objected();
    expect(at.direct({ act: 'amend', record: P, text: 'W czerwcu oba', final: false })).toBeNull();
    expect(focus(at)).toMatchObject({ writing: 'W czerwcu oba', text: PICNIC, version: 1 });
    expect(at.direct({ act: 'check', record: P, text: TEA })).toBeNull();
    expect(focus(at)).toMatchObject({ writing: null, text: TEA, before: PICNIC, version: 2, stage: 'check' });
    expect(at.ballots()).toEqual([]);
    for (const [person, data] of Object.entries(allAt(5, 5, 4, 2))) {
      expect(at.cast(person, data)).toBeNull();
    }
    at.direct({ act: 'reveal', record: P });
    expect(led(at).led?.history.map(({ version, counts }) => [version, counts[1]])).toEqual([
      [1, 1],
      [2, 0],
    ]);
    expect(led(at).led?.verdict.word).toBe('accepted');
    expect(at.harvest()[0]).toMatchObject({ text: TEA, data: { version: 2, checks: 2 } });
    expect(at.content().ledger.get(P)?.row.text).toBe(TEA);
  });

  it('cannot be left behind by changing the sentence without asking again', () => {
    const at = room();
    check(at, allAt(5, 5));
    expect(at.direct({ act: 'amend', record: P, text: TEA, final: true })).toBeNull();
    expect(led(at).led?.verdict).toEqual({ word: null, reasons: ['unchecked'] });
    expect(at.direct({ act: 'outcome', record: P, word: 'accepted', until: null })).toBe('rule-not-met');
  });

  it('stay in the record when they were kept, also after another check', () => {
    const at = objected();
    const [first, second] = led(at).led?.concerns ?? [];
    at.direct({ act: 'concern', record: P, id: first?.id, status: 'kept' });
    at.direct({ act: 'concern', record: P, id: second?.id, status: 'solved' });
    at.direct({ act: 'amend', record: P, text: TEA, final: true });
    check(at, { ...allAt(5, 5, 4, 2), jan: vote(3, { version: 2, remark: 'Potrzebny parawan.' }) });
    expect(at.direct({ act: 'outcome', record: P, word: 'remarks', until: null })).toBeNull();
    const remarks = at.harvest().filter(({ kind }) => kind === 'remark');
    expect(remarks.map(({ text, by, place }) => [text, by, place])).toEqual([
      ['Cały dzień w sobotę to praca po godzinach.', 'iwona', P],
      ['Potrzebny parawan.', null, P],
    ]);
    expect(remarks[0]?.from).toContainEqual({ step: 'zgoda', id: P });
    expect(remarks[0]?.from).toContainEqual({ step: 'bank', id: 'card-piknik' });
  });
});

describe('an outcome', () => {
  it('forgets who gave what, and can be taken back without bringing it back', () => {
    const at = room();
    check(at, { ...allAt(5, 5), jan: vote(3, { remark: 'kanarek' }) });
    expect(at.ballots()).toHaveLength(5);
    expect(at.direct({ act: 'outcome', record: P, word: 'remarks', until: null })).toBeNull();
    expect(at.ballots()).toEqual([]);
    expect(led(at).led?.ballots).toEqual([]);
    expect(at.direct({ act: 'amend', record: P, text: TEA, final: true })).toBe('voting-closed');
    expect(at.direct({ act: 'check', record: P })).toBe('voting-closed');
    expect(at.direct({ act: 'reopen', record: P })).toBeNull();
    expect(at.direct({ act: 'reopen', record: P })).toBe('nothing-to-undo');
    expect(focus(at)).toMatchObject({ stage: 'shown', outcome: null });
    expect(led(at).led?.ballots).toEqual([]);
  });

  it('does not touch the check of another proposal', () => {
    const at = room();
    at.direct({ act: 'check', record: 'p.bus' });
    at.cast('ala', vote(5, { proposal: 'p.bus' }));
    expect(at.direct({ act: 'outcome', record: P, word: 'aside', until: null })).toBeNull();
    expect(at.ballots()).toEqual(['ala']);
  });

  it('leaves nothing in the state that links a person to a level or to an unsigned remark', () => {
    const people = ['ala', 'jan', 'marta', 'iwona', 'bozena'];
    fc.assert(
      fc.property(
        fc.array(fc.record({ level: fc.integer({ min: 0, max: 5 }), signed: fc.boolean() }), {
          minLength: 5,
          maxLength: 5,
        }),
        fc.constantFrom('outcome', 'check', 'close'),
        (given, end) => {
          const at = room();
          const remarks = people.map(person => `kanarek-${person.length}-${people.indexOf(person)}`);
          check(
            at,
            Object.fromEntries(
              people.map((person, index) => [
                person,
                vote(given[index]?.level ?? 0, { remark: remarks[index], signed: given[index]?.signed }),
              ]),
            ),
          );
          if (end === 'outcome') {
            at.direct({ act: 'outcome', record: P, word: 'aside', until: null });
          } else if (end === 'check') {
            at.direct({ act: 'check', record: P });
          } else {
            at.lead({ type: 'step:close', step: at.step });
          }
          for (const [key, value] of [...at.state.list(`run/zgoda`), ...at.state.list(`ledger/zgoda`)]) {
            const page = /~r\d+$/.test(key);
            const kept = JSON.stringify(value);
            expect(page || people.every(person => !kept.includes(`"${person}"`)), key).toBe(true);
            for (const remark of page ? (value.remarks as { text: string; by: string[] }[]) : []) {
              const author = remarks.indexOf(remark.text);
              expect(remark.by).toEqual(given[author]?.signed ? [people[author]] : []);
              expect(remark).not.toHaveProperty('level');
            }
          }
          expect(at.ballots()).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('sentences', () => {
  const entry = (id: string) => id.repeat(32).slice(0, 32);

  it('are proposed by name and taken over with their source', () => {
    const at = room();
    const put = (id: string, text: string) =>
      at.as('jan', { type: 'entry:put', step: at.step, entry: entry(id), data: { text, proposal: P } });
    expect(put('a', TEA)).toBeNull();
    expect(focus(at).sentences).toMatchObject([{ id: entry('a'), text: TEA, by: 'jan' }]);
    expect(at.direct({ act: 'amend', record: P, text: TEA, final: true, sentence: entry('a') })).toBeNull();
    expect(at.harvest().find(({ id }) => id === P)?.from).toContainEqual({ step: 'zgoda', id: entry('a') });
    expect(put('b', 'drugie')).toBeNull();
    expect(put('c', 'trzecie')).toBeNull();
    expect(put('d', 'czwarte')).toBe('too-many-entries');
  });

  it('are about a proposal that there is', () => {
    const at = room();
    const put = (entry: string, proposal: string) =>
      at.as('jan', { type: 'entry:put', step: at.step, entry, data: { text: TEA, proposal } });
    const entry = 'a'.repeat(32);
    expect(put(entry, P)).toBeNull();
    for (const forged of ['constructor', 'p.none', entry]) {
      expect([forged, put('b'.repeat(32), forged)]).toEqual([forged, 'no-such-entry']);
    }
  });

  it('are not taken where the step does not ask', () => {
    for (const config of [{ sentences: false }, { of: 'version' }]) {
      const at = room(config, config.of === 'version' ? [frozen(1)] : undefined);
      const data = { text: TEA, proposal: P };
      expect(at.as('jan', { type: 'entry:put', step: at.step, entry: entry('a'), data })).toBe(
        'too-many-entries',
      );
    }
  });
});

describe('the report', () => {
  it('counts decisions, checks, remarks, and levels before and after', () => {
    const at = room();
    check(at, { ...allAt(5, 2), iwona: vote(2, { remark: 'Łąka.' }) });
    at.direct({ act: 'amend', record: P, text: TEA, final: true });
    check(at, allAt(5, 5, 4, 2));
    at.direct({ act: 'outcome', record: P, word: 'accepted', until: null });
    at.direct({ act: 'outcome', record: 'p.bus', word: 'aside', until: null });
    const content = { ...empty(), ...at.content() };
    expect(decide.metrics(content, { sides: ['A', 'B'], people: [] })).toEqual({
      proposals: 2,
      decisions: 2,
      byOutcome: { accepted: 1, aside: 1 },
      checks: 2,
      remarks: 0,
      reservations: 0,
      sentences: 0,
      levelsBefore: { 5: 1, 4: 3, 3: 0, 2: 1, 1: 0, 0: 0 },
      levelsAfter: { 5: 2, 4: 3, 3: 0, 2: 0, 1: 0, 0: 0 },
      joining: 2,
      dropped: 0,
    });
    expect(at.harvest().map(({ kind, data }) => [kind, data.outcome])).toEqual([
      ['decision', 'accepted'],
      ['decision', 'aside'],
    ]);
  });

  it('is total, whatever is remembered', () => {
    const at = room();
    check(at, { ...allAt(5, 2), iwona: vote(2, { remark: 'Łąka.' }) });
    const { ledger, run } = at.content();
    const names = [...run.keys(), 'rule', 'check', `${P}~c2`, '__proto__', P];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.jsonValue()), { maxLength: 6 }),
        fc.array(fc.tuple(fc.constantFrom('stage', 'version', 'checks', 'outcome'), fc.jsonValue())),
        (broken, fields) => {
          const hostile = new Map<string, unknown>([...run, ...broken]);
          hostile.set(P, { ...(hostile.get(P) as object), ...Object.fromEntries(fields) });
          const content = { ...empty(), ledger, run: hostile as Content<DecideConfig>['run'] };
          expect(Array.isArray(decide.harvest(content))).toBe(true);
          expect(JSON.stringify(decide.metrics(content, { sides: [], people: [] }))).toContain('proposals');
        },
      ),
    );
  });

  function empty(): Content<DecideConfig> {
    return {
      step: 'zgoda',
      config: z.parse(decideConfigSchema, {}),
      attribution: 'named',
      doc: null,
      ledger: new Map(),
      entries: new Map(),
      results: [],
      run: new Map(),
      versions: [],
    };
  }
});
