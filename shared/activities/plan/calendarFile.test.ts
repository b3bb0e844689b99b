import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, escaped, folded } from './calendarFile.ts';

const NOW = Date.UTC(2026, 10, 27, 18, 5, 9);

/** What a calendar reads: unfolded lines. */
function linesOf(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark));
}

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2990-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const texts = fc.string({ unit: fc.constantFrom('ą', ',', ';', '\\', '\n', '\r', 'n', ' ', '🎻', 'x', ':') });

describe('a calendar file', () => {
  it('has one all-day event for each task', () => {
    const file = calendarFile(
      [{ uid: 't.1@x', day: '2026-12-31', title: 'Próba, wtorki; w OPS', place: 'Sala 2', sequence: 1 }],
      NOW,
    );
    expect(linesOf(file)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Wspolny Stol//Zadania//PL',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:t.1@x',
      'DTSTAMP:20261127T180509Z',
      'SEQUENCE:1',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Próba\\, wtorki\\; w OPS',
      'LOCATION:Sala 2',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('says whatever people wrote, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ uid: fc.uuid(), day: days, title: texts }), { maxLength: 5 }),
        tasks => {
          const file = calendarFile(tasks, NOW);
          expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          for (const line of file.split('\r\n')) {
            expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          }
          const titles = linesOf(file).filter(line => line.startsWith('SUMMARY:'));
          expect(titles.map(line => unescaped(line.slice('SUMMARY:'.length)))).toEqual(
            tasks.map(({ title }) => title.replace(/\r\n?/g, '\n')),
          );
        },
      ),
    );
  });

  it('gives the same task the same name whenever it is asked for', () => {
    const one = calendarFile([{ uid: 'a@b', day: '2026-12-14', title: 'Plakat' }], NOW);
    const other = calendarFile(
      [{ uid: 'a@b', day: '2026-12-21', title: 'Inny plakat', sequence: 1 }],
      NOW + 1e9,
    );
    const uid = (file: string) => linesOf(file).find(line => line.startsWith('UID:'));
    expect(uid(one)).toBe(uid(other));
  });

  it('folds no letter in two, and nothing that fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        const line = escaped(text);
        expect(folded(line).replaceAll('\r\n ', '')).toBe(line);
        if (new TextEncoder().encode(line).length <= 75) {
          expect(folded(line)).toBe(line);
        }
      }),
    );
  });
});
