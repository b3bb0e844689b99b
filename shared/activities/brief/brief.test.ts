import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import * as z from 'zod/mini';
import type { Content } from '#shared/activities/activity.ts';
import type { Phase } from '#shared/template/template.ts';
import type { Entry, Ledger, Row } from '#shared/workshop/state.ts';
import { type BriefConfig, brief } from './brief.ts';

const both = { pl: 'Droga', en: 'Road' };
const config = z.parse(brief.config, { preset: 'welcome', slides: [{ title: both }], questions: true });

function ledgerOf(id: string, order: number, text: string): [string, Ledger] {
  const row: Row = { id, kind: 'question', text, group: null, place: '', weight: 0, data: {} };
  const line: Ledger = {
    v: 1,
    kind: 'question',
    by: 'p1',
    side: 'A',
    editHash: null,
    behalf: null,
    from: [],
    at: 0,
    order,
    entry: null,
    row,
  };
  return [id, line];
}

function content(attribution: 'named' | 'unsigned'): Content<BriefConfig> {
  return {
    step: 'w',
    config,
    attribution,
    doc: new Y.Doc(),
    ledger: new Map([ledgerOf('a', 2, 'Drugie'), ledgerOf('b', 1, 'Pierwsze')]),
    entries: new Map([
      ['d', { by: 'p2', side: 'B', data: { kind: 'question', text: 'Żal' } } as unknown as Entry],
      ['c', { by: 'p1', side: 'A', data: { kind: 'question', text: 'A co potem?' } } as unknown as Entry],
      ['x', { data: { kind: 'pulse' } } as unknown as Entry],
    ]),
    results: [],
    run: new Map(),
    versions: [],
  };
}

describe('brief', () => {
  it('checks its presets', () => {
    const problem = (value: unknown) => z.safeParse(brief.config, value).error?.issues[0]?.message;
    expect(problem({ preset: 'break' })).toBe('a break needs the minutes after which people return');
    expect(problem({ preset: 'break', returnAfter: 10 })).toBeUndefined();
    expect(problem({ preset: 'quote' })).toBe('at least one slide is needed');
    expect(problem({ preset: 'road', slides: [{ title: both }], now: 1 })).toBe('no such station');
    expect(
      problem({ preset: 'quote', slides: [{ title: both, image: { asset: '../etc', alt: both } }] }),
    ).toBeDefined();
  });

  it('names its pictures, which only some presets show', () => {
    const shows = (preset: string, asset: string) =>
      z.safeParse(brief.config, {
        preset,
        slides: [{ title: both }, { title: both, image: { asset, alt: both } }],
      });
    for (const asset of [
      'a.svg',
      'A.png',
      '../a.png',
      'a/b.png',
      'a.png.html',
      '.png',
      'a.jpeg',
      'a%2e.png',
    ]) {
      expect([asset, shows('welcome', asset).success]).toEqual([asset, false]);
    }
    const { data } = shows('welcome', 'a-1.webp');
    expect(data && brief.pictures?.(data)).toEqual([
      { name: 'a-1.webp', path: ['slides', 1, 'image', 'asset'] },
    ]);
    expect(shows('road', 'a.png').error?.issues[0]?.message).toContain(
      'a picture is shown only under welcome',
    );
  });

  it('parks questions only where the board asks for them', () => {
    const schema = brief.entry?.(config, 'question');
    expect(schema && z.safeParse(schema, { kind: 'question', text: ' Kto czyta? ' }).data).toEqual({
      kind: 'question',
      text: 'Kto czyta?',
    });
    expect(
      schema && z.safeParse(schema, { kind: 'question', text: 'x'.repeat(201) }).error?.issues[0]?.message,
    ).toBe('text-too-long');
    const closed = brief.entry?.({ ...config, questions: false }, 'question');
    expect(closed && z.safeParse(closed, { kind: 'question', text: 'x' }).success).toBe(false);
  });

  it('hands on every parked question, published ones first', () => {
    const questions = brief.harvest(content('named'));
    expect(questions.map(question => question.text)).toEqual(['Pierwsze', 'Drugie', 'A co potem?', 'Żal']);
    expect(questions[0]).toMatchObject({ by: 'p1', side: 'A', from: [{ step: 'w', id: 'b' }] });
    expect(
      brief.harvest(content('unsigned')).every(question => question.by === null && question.side === null),
    ).toBe(true);
    expect(brief.metrics(content('named'), { sides: [], people: [] })).toEqual({ questions: 4, dropped: 0 });
  });

  it('wants parked questions seen by facilitators or by all', () => {
    const phase = { visibility: 'own' } as Phase;
    expect(brief.checkPhases?.([phase], config)).toContain('"own"');
    expect(brief.checkPhases?.([{ ...phase, visibility: 'lead' }], config)).toBeNull();
    expect(brief.checkPhases?.([phase], { ...config, questions: false })).toBeNull();
  });
});
