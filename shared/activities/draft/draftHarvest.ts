import { type Arranged, standingParagraphs } from '#shared/agreement/arrangement.ts';
import { PARAGRAPH } from '#shared/workshop/documents/drafted.ts';
import type { Content, Harvested, Metrics } from '../activity.ts';
import { harvestRecord, type PublishedRecord, readPublished } from '../published.ts';
import { readTexts } from '../records.ts';
import type { DraftConfig } from './draftConfig.ts';
import { countStances } from './showStances.ts';

/** The paragraphs as they stand, in the order of publication, then the frozen versions. Total. */
export function draftHarvest(content: Content<DraftConfig>): Harvested[] {
  const texts = content.doc === null ? new Map<string, string>() : readTexts(content.doc);
  const paragraphs = ofKind(content, PARAGRAPH).map(record => ({
    ...harvestRecord(content, record),
    text: texts.get(record.id) ?? record.row.text,
  }));
  return [...paragraphs, ...versions(content)];
}

/** A frozen version as a record that later steps take up: consent is asked on it, and shows its mark. */
function versions({ versions: frozen, step }: Content<DraftConfig>): Harvested[] {
  return frozen.map(({ document, title, version, mark, hash }) => ({
    id: `${document}.v${version}`,
    kind: 'version',
    text: title,
    side: null,
    by: null,
    place: null,
    weight: 0,
    from: [{ step, id: `${document}.v${version}` }],
    data: { document, version, mark, hash },
  }));
}

export function draftMetrics(content: Content<DraftConfig>): Metrics {
  const paragraphs = ofKind(content, PARAGRAPH);
  const suggestions = ofKind(content, 'suggestion');
  const texts = content.doc === null ? new Map<string, string>() : readTexts(content.doc);
  const words = paragraphs.reduce((sum, { id }) => sum + countWords(texts.get(id) ?? ''), 0);
  return {
    paragraphs: paragraphs.length,
    /** Paragraphs without a question that nobody answered. */
    complete: paragraphs.filter(({ id }) => !(texts.get(id) ?? '').includes('{{ask:')).length,
    suggestions: suggestions.length,
    accepted: suggestions.filter(({ id }) => content.run.get(id)?.status === 'accepted').length,
    lawyer: paragraphs.filter(({ id }) => content.run.get(id)?.lawyer === true).length,
    stances: countStances(content.entries.values()),
    versions: content.versions.length,
    words,
    dropped: readPublished(content).dropped,
  };
}

function ofKind(content: Content<DraftConfig>, kind: string): PublishedRecord[] {
  const records = readPublished(content).records.filter(({ row }) => row.kind === kind);
  const [document] = content.documents ?? [];
  return document === undefined || kind !== PARAGRAPH ? records : standing(records, document);
}

/** What was taken out of the document is handed on to nobody. */
function standing(records: readonly PublishedRecord[], document: Arranged): PublishedRecord[] {
  const clauses = records.map(({ id, row }) => ({ record: id, clause: String(row.place) }));
  const shown = new Set(standingParagraphs(clauses, document).map(({ record }) => record));
  return records.filter(({ id }) => shown.has(id));
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}
