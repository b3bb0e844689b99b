import type { DraftView } from '#shared/activities/draft/showDraft.ts';
import { STANCE } from '#shared/activities/draft/stanceWords.ts';
import { textOf } from '#shared/activities/records.ts';
import { clausePrint } from '#shared/agreement/clausePrint.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import { until } from '../../load/sharedDoc.ts';
import { PATIENCE_MS } from '../keepTrying.ts';
import type { Room } from '../room.ts';
import { docIdOf, type Player } from './player.ts';

/** Where the purpose of it all is written; the wording asks for it. */
const GOALS = 'A04.goals';
/** How many clauses the group answers for. */
const SPOKEN_OF = 3;

/** Read in pairs, aloud, amended, and frozen. */
export const draft: Player = {
  async phase(room, step, phase) {
    await room.sees('paragraphs', () => (viewOf(room)?.paragraphs.length ?? 0) > 0);
    if (phase === 0) {
      await readQuietly(room, step);
      await suggest(room, step);
    }
    if (phase === 1) {
      await writeGoal(room, step);
    }
    if (phase === step.phases.length - 1) {
      await sayOfClauses(room, step);
      await acceptSuggestion(room, step);
      await nameParties(room);
      await freeze(room, step);
    }
  },
  produces: () => true,
};

/** Everybody marks two paragraphs as clear. */
async function readQuietly(room: Room, step: PlanTextStep): Promise<void> {
  const ids = viewOf(room)?.paragraphs.map(({ id }) => id) ?? [];
  for (const guest of room.turns()) {
    for (let count = 0; count < 2; count += 1) {
      const entry = room.pick(ids);
      await room.act(guest, { type: 'entry:mark', step: step.id, entry, mark: 'clear', on: true });
    }
  }
}

/** Somebody proposes another wording of the first sentence that was decided. */
async function suggest(room: Room, step: PlanTextStep): Promise<void> {
  const { rows, texts } = await room.read(await docIdOf(room, step));
  const paragraph = rows
    .filter(({ place, data }) => place === 'A06' && data?.filled === true)
    .toSorted((one, other) => Number(one.data?.order) - Number(other.data?.order))[0];
  const guest = room.guests.find(({ bot }) => bot !== null);
  if (paragraph !== undefined && guest !== undefined) {
    const base = texts.get(paragraph.id) ?? paragraph.text;
    const { suggestion, why } = room.speech.words;
    await room.write(guest, step.id, { paragraph: paragraph.id, base, text: base + suggestion, why }, false);
    await room.sees('a suggestion', () => viewOf(room)?.suggestions.length === 1);
  }
}

/** One person gets the pen and writes the purpose letter by letter into the shared text, as the room dictates. */
async function writeGoal(room: Room, step: PlanTextStep): Promise<void> {
  const writer = room.guests.find(({ bot }) => bot !== null);
  const { bot } = writer ?? {};
  if (!bot || !viewOf(room)?.paragraphs.some(({ id }) => id === GOALS)) {
    return;
  }
  await room.direct({ type: 'pens:set', step: step.id, people: [writer?.person ?? ''] });
  await until(() => bot.parts.mine?.pen === true, PATIENCE_MS);
  const shared = await bot.open(await docIdOf(room, step)).synced(PATIENCE_MS);
  const text = textOf(shared.doc, GOALS);
  if (text === null) {
    throw new Error(`${GOALS} has no text`);
  }
  const question = text.toString().indexOf('{{ask:');
  if (question >= 0) {
    text.delete(question, text.length - question);
  } else {
    // There are goals already: this one is a point of its own.
    text.insert(text.length, '\n- ');
  }
  for (const word of room.speech.words.goal.split(/(?<= )/u)) {
    text.insert(text.length, word);
  }
  const written = text.toString();
  await until(() => shared.provider.synced && shared.inFlight === 0, PATIENCE_MS);
  // What another seat reads was on the disk before it was shown.
  const docId = await docIdOf(room, step);
  const reader = await room.lead.open(docId).synced(PATIENCE_MS);
  await until(() => textOf(reader.doc, GOALS)?.toString() === written, PATIENCE_MS);
  room.close(reader, room.lead);
  room.close(shared, bot);
}

/** Everybody says of the first clauses whether they agree; one person has a remark and one objects. */
async function sayOfClauses(room: Room, step: PlanTextStep): Promise<void> {
  const view = viewOf(room);
  if (view?.stances === null || view === undefined) {
    return;
  }
  const { rows, texts } = await room.read(await docIdOf(room, step));
  const hidden = new Set(view.hidden);
  const guests = room.guests.filter(({ bot }) => bot !== null);
  const clauses = view.clauses.slice(0, SPOKEN_OF);
  for (const [place, { id: clause }] of clauses.entries()) {
    const paragraphs = rows
      .filter(row => row.kind === 'paragraph' && row.place === clause && !hidden.has(row.id))
      .map(({ id, text, data }) => ({
        record: id,
        order: Number(data?.order),
        text: texts.get(id) ?? text,
      }));
    const about = { kind: STANCE, clause, words: clausePrint(paragraphs) };
    for (const [index, guest] of guests.entries()) {
      const stance = index === place ? (['object', 'remark'] as const)[place] : undefined;
      const said = stance === undefined ? { stance: 'agree' } : { stance, text: room.speech.words.why };
      await room.write(guest, step.id, { ...about, ...said }, false);
    }
  }
  await room.sees('answers to the clauses', () => {
    const said = (viewOf(room)?.stances ?? []).reduce(
      (sum, { agree, remark, object }) => sum + agree + remark + object,
      0,
    );
    return said === clauses.length * guests.length;
  });
}

async function acceptSuggestion(room: Room, step: PlanTextStep): Promise<void> {
  const suggestion = viewOf(room)?.suggestions.find(({ status }) => status === 'open')?.id;
  if (suggestion !== undefined) {
    await room.direct({
      type: 'step:direct',
      step: step.id,
      data: { act: 'accept', suggestion, room: true },
    });
  }
}

/** Names of the institutions are there; who stands for them is invented. */
async function nameParties(room: Room): Promise<void> {
  const document = viewOf(room)?.document;
  const { documentTitle, party, town } = room.speech.words;
  if (!document) {
    return;
  }
  await room.direct({ type: 'document:edit', document: document.id, title: documentTitle, place: town });
  for (const [index, { id, name }] of (room.lead.parts.now?.workshop.sides ?? []).entries()) {
    await room.direct({
      type: 'document:edit',
      document: document.id,
      party: {
        id,
        label: '',
        name: `${name}, ${town}`,
        address: party.address,
        kind: index === 0 ? 'culture' : 'welfare',
        rep: {
          name: `${room.speech.words.names.at(-1 - index)} W.`,
          role: party.role,
          mandate: party.mandate,
        },
      },
    });
  }
}

async function freeze(room: Room, step: PlanTextStep): Promise<void> {
  const document = viewOf(room)?.document?.id;
  if (document === undefined) {
    room.problems.push(`${step.id}: the text belongs to no document`);
    return;
  }
  await room.direct({ type: 'document:freeze', document });
  await room.sees('the frozen version', () => viewOf(room)?.frozen !== null);
}

function viewOf(room: Room): DraftView | undefined {
  return (room.lead.parts.results?.run ?? undefined) as DraftView | undefined;
}
