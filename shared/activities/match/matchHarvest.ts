import type { Content, Harvested, Metrics } from '#shared/activities/activity.ts';
import {
  countInto,
  harvestRecord,
  noCounts,
  type PublishedRecord,
  readPublished,
} from '#shared/activities/published.ts';
import { together } from '#shared/workshop/entries/sources.ts';
import type { Source } from '#shared/workshop/state.ts';
import { conflictsOf, type Link, linksOf, mergedIn } from './links.ts';
import type { MatchConfig } from './matchConfig.ts';
import { awaitedOf, isHeard, LINK, NEED, type Need, REQUEST, RESOURCE, readNeed, statusOf } from './needs.ts';

interface Read {
  records: ReadonlyMap<string, PublishedRecord>;
  links: readonly Link[];
  needs: readonly Need[];
  resources: number;
  dropped: number;
}

function read(content: Content<MatchConfig>): Read {
  const { records, dropped } = readPublished(content);
  const rows = records.map(({ row }) => row);
  const known = new Set(rows.map(({ id, kind }) => `${kind === REQUEST ? NEED : kind}/${id}`));
  // A link to something that was set aside since is put away with it, and back with it.
  const links = linksOf(rows, content.step).filter(
    ({ need, resources }) =>
      known.has(`${NEED}/${need}`) && resources.every(id => known.has(`${RESOURCE}/${id}`)),
  );
  return {
    records: new Map(records.map(record => [record.id, record])),
    links,
    needs: rows.filter(({ kind }) => kind === NEED || kind === REQUEST).map(readNeed),
    resources: rows.filter(({ kind }) => kind === RESOURCE).length,
    dropped: dropped + linksOf(rows, content.step).length - links.length,
  };
}

/** Links first, then what was answered, and what nobody here has: that goes to the report, not into a choice. */
export function harvestMatch(content: Content<MatchConfig>): Harvested[] {
  const content_ = read(content);
  const linked = new Set(content_.links.map(({ need }) => need));
  return [
    ...content_.links.map(link => harvestLink(content, content_, link)),
    ...content_.needs.flatMap(need => harvestNeed(content, content_, need, linked.has(need.id))),
  ];
}

function harvestLink(content: Content<MatchConfig>, { records }: Read, link: Link): Harvested {
  const named = [link.need, ...link.resources].flatMap(id => records.get(id) ?? []);
  const own = link.sentences.flatMap(({ id }) => records.get(id) ?? []);
  const [need = '', ...resources] = named.map(({ row }) => row.text);
  const said = link.sentences.find(({ text }) => text.trim() !== '')?.text ?? '';
  const sides = new Set(own.map(({ ledger }) => ledger.side));
  const from: Source[] = [
    ...own.map(({ id }) => ({ step: content.step, id })),
    ...own.flatMap(({ row }) => mergedIn(row, content.step).map(id => ({ step: content.step, id }))),
    ...named.flatMap(record => harvestRecord(content, record).from),
  ];
  return {
    id: link.id,
    kind: LINK,
    text: said === '' ? [need, resources.join(', ')].filter(Boolean).join(': ') : said,
    side: sides.size === 1 ? ([...sides][0] ?? null) : null,
    by: null,
    place: null,
    weight: link.strength,
    from: together(from),
    data: {
      need,
      resources,
      title: titleOf(content.config, said),
      sentences: link.sentences.map(({ text }) => text).filter(Boolean),
      date: link.sentences.find(({ date }) => date !== '')?.date ?? '',
    },
  };
}

/** What the sentence says we could do, without „moglibyśmy": short enough to be a name. */
function titleOf({ half }: MatchConfig, said: string): string {
  const begins = [half.pl, half.en].find(
    words => words !== '' && said.toLowerCase().startsWith(words.toLowerCase()),
  );
  const rest = said.slice(begins?.length ?? 0).replace(/^[\s….,:]+/u, '');
  const [first = '', ...others] = [...rest];
  return [first.toUpperCase(), ...others].join('');
}

function harvestNeed(
  content: Content<MatchConfig>,
  { records }: Read,
  need: Need,
  linked: boolean,
): Harvested[] {
  const record = records.get(need.id);
  const kind =
    need.answers.size > 0 ? 'answered' : linked ? (need.asked.length > 0 ? 'unanswered' : null) : 'open';
  if (record === undefined || kind === null) {
    return [];
  }
  const answers = Array.from(need.answers, ([side, { answer, note }]) => ({ side, answer, note }));
  return [
    {
      ...harvestRecord(content, record),
      kind,
      // Told of, not chosen from: what can be chosen are the links.
      data: {
        chosen: false,
        linked,
        heard: isHeard(need),
        ally: need.ally,
        answers,
        awaited: awaitedOf(need),
      },
    },
  ];
}

const MINUTE = 60_000;

export function matchMetrics(content: Content<MatchConfig>): Metrics {
  const { records, links, needs, resources, dropped } = read(content);
  const linksBy = noCounts();
  const used = new Set<string>();
  let crossSide = 0;
  let strongest = 0;
  for (const { need, resources: given, strength } of links) {
    countInto(linksBy, need);
    const sides = new Set([need, ...given].map(id => records.get(id)?.row.side ?? '').filter(Boolean));
    crossSide += sides.size > 1 ? 1 : 0;
    strongest = Math.max(strongest, strength);
    for (const id of given) {
      used.add(id);
    }
  }
  const answers = noCounts();
  const status = noCounts();
  const waits: number[] = [];
  for (const need of needs) {
    countInto(status, statusOf(need, linksBy[need.id] ?? 0));
    const asked = records.get(need.id)?.ledger.at;
    for (const { answer, at } of need.answers.values()) {
      countInto(answers, answer);
      if (typeof asked === 'number' && at >= asked) {
        waits.push((at - asked) / MINUTE);
      }
    }
  }
  return {
    links: links.length,
    strongest,
    crossSide,
    needs: needs.length,
    needsLinked: Object.keys(linksBy).length,
    needsOpen: needs.filter(need => linksBy[need.id] === undefined && !isHeard(need)).length,
    needsByStatus: status,
    allies: needs.filter(({ ally }) => ally).length,
    resources,
    resourcesUsed: used.size,
    requests: needs.filter(({ asked }) => asked.length > 0).length,
    answers,
    unanswered: needs.reduce((sum, need) => sum + awaitedOf(need).length, 0),
    answerMinutes: waits.length === 0 ? 0 : waits.reduce((sum, one) => sum + one, 0) / waits.length,
    conflicts: conflictsOf(links).length,
    dropped,
  };
}
