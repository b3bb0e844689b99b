/** One all-day event of a calendar file. */
export interface CalendarDay {
  /** Stays the same for the same task, so that a calendar that reads the file again moves the event. */
  uid: string;
  /** ISO day. */
  day: string;
  title: string;
  description?: string;
  place?: string;
  /** Grows when the day was moved. */
  sequence?: number;
}

/** Longest line in octets, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/**
 * A calendar file (RFC 5545) with one all-day event for each task. A day is a day, not a moment: no time zone may move
 * it. `now`: milliseconds since 1970.
 */
export function calendarFile(days: readonly CalendarDay[], now: number): string {
  const stamp = stampOf(now);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wspolny Stol//Zadania//PL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...days.flatMap(day => eventOf(day, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

function eventOf(
  { uid, day, title, description, place, sequence = 0 }: CalendarDay,
  stamp: string,
): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    // The end is not part of it.
    `DTEND;VALUE=DATE:${basic(dayAfter(day))}`,
    `SUMMARY:${escaped(title)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Text values: backslash, semicolon, comma and line ends are escaped; other control characters have no place. */
export function escaped(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, mark => `\\${mark}`)
    .replace(/\n/g, '\\n')
    .replace(/\p{Control}/gu, ' ');
}

/** Long lines go on after a line end and a space, never in the middle of a letter. */
export function folded(line: string): string {
  const lines: string[] = [];
  let present = '';
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > LINE_OCTETS) {
      lines.push(present);
      // The space in front counts.
      present = '';
      octets = 1;
    }
    present += letter;
    octets += size;
  }
  return [...lines, present].join('\r\n ');
}

function basic(day: string): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** „20261214T101500Z" */
function stampOf(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
