import type { Locator, Page } from 'playwright';
import type { Actor } from '../e2e/actor.ts';
import { goTo } from '../e2e/ways.ts';
import {
  AMENDED,
  CONCERNS,
  KEPT_RULES,
  LONG_PARAGRAPH,
  MERGED,
  MORE_RESOURCES,
  REMARKS,
  RULES,
  SOLUTIONS,
  SUGGESTED,
  TASKS,
  WHY,
} from './cycleWords.ts';
import { institutionPictures, paperPictures } from './paper.ts';
import { RESOURCES } from './people.ts';
import {
  LAPTOP,
  leadPage,
  PLAIN_NARROW,
  PLAIN_PHONE,
  type Room,
  SMALL_STAGE,
  SQUARE_STAGE,
  seatPage,
  settle,
  shoot,
  shootStage,
  stagePage,
} from './room.ts';

const STEP = {
  needs: 'kc.1.04',
  rules: 'kc.1.05',
  bank: 'kc.2.01',
  solutions: 'kc.2.03',
  choose: 'kc.2.04',
  decide: 'kc.3.01',
  tasks: 'kc.3.02',
  draft: 'kc.3.03',
};
const DOCUMENT = 'porozumienie';

/** Who looks at the room while it is photographed. */
interface Eyes {
  stage: Page;
  square: Page;
  phone: Page;
  lead: Page;
}

/** „Krótki cykl”: dots, consent, the text of an agreement, and what an institution reads of it. */
export async function shortCycle(room: Room): Promise<void> {
  const eyes: Eyes = {
    stage: await stagePage(room, SMALL_STAGE),
    square: await stagePage(room, SQUARE_STAGE),
    phone: await seatPage(room, PLAIN_PHONE, room.people[0]),
    lead: await leadPage(room, LAPTOP),
  };
  await ourRules(room, eyes);
  await writeBank(room);
  await choosing(room, eyes);
  await consent(room, eyes);
  await writeTasks(room);
  await drafting(room, eyes);
  await institutionPictures(room);
  await paperPictures(room, DOCUMENT);
}

const direct = ({ hand }: Room, step: string, data: Record<string, unknown>) =>
  hand.do({ type: 'step:direct', step, data });

/** One proposal of many points: as everybody wrote them, then as the room keeps them. */
async function ourRules(room: Room, { stage, square, phone }: Eyes): Promise<void> {
  const { hand, people } = room;
  await goTo(hand, STEP.needs, 0);
  for (const [index, person] of people.entries()) {
    await person.write(STEP.needs, { text: RULES[index] ?? '', column: '' });
  }
  await hand.do({ type: 'step:advance', step: STEP.needs, phase: 0 });
  await goTo(hand, STEP.rules, 0);
  const record = 'p.all';
  await direct(room, STEP.rules, { act: 'focus', record });
  await shootStage(room, stage, 'decide-points-all', 40);
  const text = KEPT_RULES.map(rule => `- ${rule}`).join('\n');
  await direct(room, STEP.rules, { act: 'amend', record, text, final: true });
  await shootStage(room, stage, 'decide-points', 6);
  await shootStage(room, square, 'decide-points-4x3', 40);
  await shoot(room, phone, 'seat-decide-points', { only: 6 });
  await agree(room, STEP.rules, record, { lowest: 1, fives: 'none', quorum: 0.5 }, () => 5);
  await hand.do({ type: 'step:close', step: STEP.rules });
}

/** A check of the proposal as it stands, shown and stamped. */
async function agree(
  room: Room,
  step: string,
  record: string,
  rule: Record<string, unknown> | null,
  level: (index: number) => number,
): Promise<void> {
  if (rule !== null) {
    await direct(room, step, { act: 'rule', ...rule });
  }
  await direct(room, step, { act: 'check', record });
  await castLevels(room, step, record, index => ({ level: level(index) }));
  await direct(room, step, { act: 'reveal', record });
  await direct(room, step, { act: 'outcome', record, word: 'accepted', until: null });
}

/** Everybody gives a level for the wording that stands now. */
async function castLevels(
  { hand, people }: Room,
  step: string,
  record: string,
  ballot: (index: number) => { level: number; remark?: string },
): Promise<void> {
  await hand.until('the check runs', parts => lineOf(parts, record)?.stage === 'check');
  const version = lineOf(hand.parts, record)?.version ?? 1;
  for (const [index, person] of people.entries()) {
    const data = { proposal: record, version, ...ballot(index) };
    await person.do({ type: 'ballot:cast', step, data });
  }
}

interface Line {
  id: string;
  stage: string;
  version: number;
}

function linesOf(parts: Actor['parts']): Line[] {
  return (parts.results?.run as { proposals?: Line[] } | null)?.proposals ?? [];
}

function lineOf(parts: Actor['parts'], record: string): Line | undefined {
  return linesOf(parts).find(({ id }) => id === record);
}

async function writeBank({ hand, people }: Room): Promise<void> {
  await goTo(hand, STEP.bank, 0);
  const things = [...RESOURCES, ...MORE_RESOURCES];
  const columns = things.filter(([column]) => column !== 'time' && column !== 'money');
  for (const [index, person] of people.entries()) {
    const [column = '', text = ''] = columns[index % columns.length] ?? [];
    await person.write(STEP.bank, { text, column, owner: 'institution', status: 'free' });
  }
  await hand.do({ type: 'step:advance', step: STEP.bank, phase: 0 });
  await hand.do({ type: 'step:advance', step: STEP.bank, phase: 1 });
  await hand.until('the bank', ({ now }) => now?.step?.phase === 2);
  await hand.do({ type: 'step:close', step: STEP.bank });
}

/** A solution of each pair, those that say the same merged, three dots each. */
async function choosing(room: Room, { stage, phone, lead }: Eyes): Promise<void> {
  const { hand, people } = room;
  await goTo(hand, STEP.solutions, 0);
  const ids: string[] = [];
  // Six people bring one each, forty write in pairs.
  const authors = people.length > SOLUTIONS.length ? people.filter((_, index) => index % 2 === 0) : people;
  for (const [index, author] of authors.entries()) {
    ids.push(await author.write(STEP.solutions, { text: SOLUTIONS[index] ?? '', column: '' }));
  }
  await hand.do({ type: 'step:advance', step: STEP.solutions, phase: 0 });
  await hand.do({ type: 'step:close', step: STEP.solutions });

  await goTo(hand, STEP.choose, 0);
  await shootStage(room, stage, 'choose-list', 40);
  const gone = new Set<number>();
  for (const [into, from] of MERGED) {
    if (from < ids.length) {
      await hand.do({
        type: 'entry:merge',
        step: STEP.choose,
        entry: `o.${ids[from]}`,
        into: `o.${ids[into]}`,
      });
      gone.add(from);
    }
  }
  await hand.do({ type: 'step:advance', step: STEP.choose, phase: 0 });
  const options = ids.filter((_, index) => !gone.has(index)).map(id => `o.${id}`);
  await settle(phone);
  const row = (solution: number) =>
    phone.getByRole('button', { name: SOLUTIONS[solution] ?? '', exact: true });
  await row(0).tap();
  await row(2).tap();
  await shoot(room, phone, 'seat-choose-before');
  for (const [index, person] of people.entries()) {
    if (index > 0 && index < people.length - 1) {
      await person.do({ type: 'ballot:cast', step: STEP.choose, data: { dots: dotsOf(index, options) } });
      await person.do({ type: 'ready:set', step: STEP.choose, ready: true });
    }
  }
  await row(1).tap();
  await phone.getByRole('button', { name: 'Oddaję kropki' }).tap();
  await shoot(room, phone, 'seat-choose-cast', { only: 6 });
  await shootStage(room, stage, 'choose-hidden');
  await shoot(room, lead, 'lead-choose');
  await hand.do({ type: 'step:advance', step: STEP.choose, phase: 1 });
  await shootStage(room, stage, 'choose');
  await shoot(room, phone, 'seat-choose-result', { only: 40 });
  await hand.do({ type: 'step:close', step: STEP.choose });
}

const FAVOURITES = [
  [0, 1, 2],
  [0, 1, 3],
  [0, 2, 1],
  [0, 2, 4],
  [1, 3, 2],
] as const;

/** Three options: some are given dots often, and every third person finds one that few others want. */
function dotsOf(index: number, options: readonly string[]): Record<string, number> {
  const [first, second, third] = FAVOURITES[index % FAVOURITES.length] ?? FAVOURITES[0];
  const rare = 3 + ((index * 7) % (options.length - 3));
  const picks = [first, second, index % 3 === 0 && second !== rare ? rare : third];
  return Object.fromEntries(picks.map(pick => [options[pick] ?? '', 1]));
}

/** Levels and concerns, another wording, a second check, the stamp. */
async function consent(room: Room, { stage, square, phone, lead }: Eyes): Promise<void> {
  const { hand, people } = room;
  await goTo(hand, STEP.decide, 1);
  await hand.until('proposals', parts => linesOf(parts).length >= 3);
  const [first = '', ...others] = linesOf(hand.parts).map(({ id }) => id);
  await direct(room, STEP.decide, { act: 'rule', lowest: 2, fives: 'each-side', quorum: 0.5 });
  await direct(room, STEP.decide, { act: 'focus', record: first });
  await shootStage(room, stage, 'decide-read', 6);
  await direct(room, STEP.decide, { act: 'check', record: first });
  await settle(phone);
  await phone.locator('input[type=radio][value="3"]').check({ force: true });
  await phone
    .getByRole('textbox')
    .first()
    .fill(REMARKS[0] ?? '');
  await shoot(room, phone, 'seat-decide');
  await shootStage(room, stage, 'decide-check', 6);
  const concerned = Math.max(2, Math.round(people.length / 8));
  await castLevels(room, STEP.decide, first, index => {
    if (index >= 1 && index <= concerned) {
      return { level: index === 2 ? 1 : 2, remark: CONCERNS[(index - 1) % CONCERNS.length] ?? '' };
    }
    return index % 5 === 0
      ? { level: 3, remark: REMARKS[(index / 5) % REMARKS.length] ?? '' }
      : { level: index % 4 === 3 ? 5 : 4 };
  });
  await direct(room, STEP.decide, { act: 'reveal', record: first });
  await shootStage(room, stage, 'decide-concern');
  await shootStage(room, square, 'decide-concern-4x3', 40);
  await scrollUp(lead.getByText('Obawy, jedna po drugiej').first());
  await shoot(room, lead, 'lead-decide');
  await direct(room, STEP.decide, { act: 'amend', record: first, text: AMENDED, final: false });
  await shootStage(room, stage, 'decide-amendment', 6);
  await direct(room, STEP.decide, { act: 'check', record: first, text: AMENDED });
  await castLevels(room, STEP.decide, first, index =>
    index % 5 === 0
      ? { level: 3, remark: REMARKS[(index / 5) % REMARKS.length] ?? '' }
      : { level: index % 3 === 2 || index === 1 ? 5 : 4 },
  );
  await direct(room, STEP.decide, { act: 'reveal', record: first });
  await shoot(room, phone, 'seat-decide-result');
  await direct(room, STEP.decide, { act: 'outcome', record: first, word: 'remarks', until: null });
  await shootStage(room, stage, 'decide-accepted');
  for (const record of others) {
    await agree(room, STEP.decide, record, null, index => (index % 3 === 0 ? 4 : 5));
  }
  await hand.do({ type: 'step:close', step: STEP.decide });
  await shootStage(room, stage, 'decide-closed', 6);
}

/** Brings a part of the console into view. */
async function scrollUp(place: Locator): Promise<void> {
  await place.evaluate(element => element.scrollIntoView({ block: 'center' }));
}

async function writeTasks({ hand, people }: Room): Promise<void> {
  await goTo(hand, STEP.tasks, 0);
  for (const [index, [text, condition]] of TASKS.entries()) {
    await people[index % people.length]?.write(STEP.tasks, { text, column: '', condition });
  }
  await hand.do({ type: 'step:advance', step: STEP.tasks, phase: 0 });
  await hand.do({ type: 'step:close', step: STEP.tasks });
}

/** The text: its outline, a sentence with its sources, a change somebody proposes, a pen, the longest paragraphs. */
async function drafting(room: Room, { stage, square, phone, lead }: Eyes): Promise<void> {
  const { hand, people, size } = room;
  await goTo(hand, STEP.draft, 1);
  await hand.until('paragraphs', parts => paragraphsOf(parts).length > 5);
  await hand.do({ type: 'step:show', step: STEP.draft, record: null });
  await shootStage(room, stage, 'draft-outline', 6);
  await shootStage(room, square, 'draft-outline-4x3', 40);
  const ids = paragraphsOf(hand.parts);
  const inClause = (clause: string) => ids.filter(id => id.startsWith(`${clause}.`));
  const solution = inClause('A06').find(id => !/\.(intro|priority|decision|burden)$/.test(id)) ?? '';
  const show = (record: string) => hand.do({ type: 'step:show', step: STEP.draft, record });
  await show(solution);
  await direct(room, STEP.draft, { act: 'reader', person: hand.parts.people?.people[3]?.id ?? null });
  for (const person of people.slice(1)) {
    const mark = person === people[2] ? 'unclear' : 'clear';
    await person.do({ type: 'entry:mark', step: STEP.draft, entry: solution, mark, on: true });
  }
  await shoot(room, phone, 'seat-draft');
  if (size === 6) {
    const narrow = await seatPage(room, PLAIN_NARROW, people[0]);
    await shoot(room, narrow, 'seat-draft-320');
    const laptop = await seatPage(room, LAPTOP, people[1]);
    await shoot(room, laptop, 'seat-draft-laptop');
    await narrow.close();
    await laptop.close();
  }
  await phone.getByRole('button', { name: 'Zaproponuj zmianę' }).tap();
  const wording = phone.getByRole('textbox', { name: 'Jak to zdanie ma brzmieć?' });
  await wording.fill(`${(await wording.inputValue()).replace('bez zapisów', 'dla wszystkich')}${SUGGESTED}`);
  await phone.getByRole('textbox').last().fill(WHY);
  await shoot(room, phone, 'seat-draft-suggest', { only: 6 });
  await phone.getByRole('button', { name: 'Wysyłam propozycję' }).tap();
  for (const theme of ['light', 'dark'] as const) {
    await hand.do({ type: 'stage:set', theme });
    await shootStage(room, stage, `draft-${theme}`, 6);
  }
  await hand.do({ type: 'stage:set', theme: 'light' });
  await scrollUp(lead.getByText('Halina', { exact: true }).first());
  await shoot(room, lead, 'lead-draft');

  const second = hand.parts.people?.people.find(({ name }) => name === 'Halina')?.id ?? '';
  await hand.do({ type: 'pens:set', step: STEP.draft, people: [second] });
  await phone.getByRole('button', { name: 'Pisz w tekście' }).tap();
  await shoot(room, phone, 'seat-draft-pen', { only: 6 });
  await longParagraphs(room, stage, square, inClause);
  await hand.do({ type: 'document:freeze', document: DOCUMENT });
  await shootStage(room, stage, 'draft-frozen', 6);
}

/** The walls must carry what is longest: 800 letters, and a list of many points. */
async function longParagraphs(
  room: Room,
  stage: Page,
  square: Page,
  inClause: (clause: string) => string[],
): Promise<void> {
  const { hand } = room;
  const burden = inClause('A06').find(id => id.endsWith('burden')) ?? '';
  await direct(room, STEP.draft, { act: 'write', paragraph: burden, text: LONG_PARAGRAPH });
  const shown = [
    ['long', burden],
    ['points', inClause('A07')[0] ?? ''],
    ['resources', inClause('A08')[0] ?? ''],
  ] as const;
  for (const [name, record] of shown) {
    if (record === '') {
      continue;
    }
    await hand.do({ type: 'step:show', step: STEP.draft, record });
    await shootStage(room, stage, `draft-${name}`, 6);
    await shootStage(room, square, `draft-${name}-4x3`, 40);
  }
}

function paragraphsOf(parts: Actor['parts']): string[] {
  const view = parts.results?.run as { paragraphs?: { id: string }[] } | null;
  return (view?.paragraphs ?? []).map(({ id }) => id);
}
