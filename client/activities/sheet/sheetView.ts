import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PICK, QUESTION, readSheets, type Sheet } from '#shared/activities/sheet/fields.ts';
import type { SheetConfig } from '#shared/activities/sheet/sheetConfig.ts';
import type { SheetLine, SheetsShown } from '#shared/activities/sheet/showSheets.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { Lang } from '#shared/text.ts';
import type { Row } from '#shared/workshop/state.ts';
import type { StepDocSnapshot } from '../../live/stepDoc.ts';
import { useRecords } from '../../live/useRecords.ts';
import { useStepDoc } from '../../live/useStepDoc.ts';
import { useTexts } from '../../live/useTexts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import type { ViewProps } from '../viewProps.ts';

export type SheetT = TFunction<'sheet'>;

/** Words of this activity in the language of this device. */
export function useSheetWords(): { t: SheetT; lang: Lang } {
  const { t, i18n } = useTranslation('sheet');
  return { t, lang: i18n.language === 'en' ? 'en' : 'pl' };
}

/** In the workshop's language, for the wall. */
export function useSheetWallWords(): { t: SheetT; lang: Lang } {
  const lang: Lang = useWorkshop().now?.workshop.lang ?? 'pl';
  const { t } = useTranslation('sheet', { lng: lang });
  return { t, lang };
}

export interface KnownSide {
  id: string;
  name: string;
  short: string;
}

/** The sheets of a step as every surface reads them. */
export interface SheetView {
  step: NowStep;
  config: SheetConfig;
  sheets: readonly Sheet[];
  /** What can be picked, by record. */
  picks: ReadonlyMap<string, Row>;
  questions: readonly Row[];
  people: ReadonlyMap<string, { name: string; side: string }>;
  sides: ReadonlyMap<string, KnownSide>;
  stepDoc: StepDocSnapshot | null;
  shown: SheetsShown;
  /** What the vote left, for the spread of fields that people marked alone. */
  marked: unknown;
}

const NOTHING: SheetsShown = { sheets: [], nudged: false };

export function useSheets({ step, texts }: ViewProps): SheetView {
  const { results, people, mine, now } = useWorkshop();
  // Without a pen the document is only read, and no copy of it is kept on the phone.
  const stepDoc = useStepDoc({ docId: step.docId, cowrite: step.cowrite && (mine?.pen ?? false) });
  const { rows } = useRecords(stepDoc);
  const words = useTexts(stepDoc);
  const listed = people?.people;
  const sides = now?.workshop.sides;
  const current = results?.step === step.id ? results : null;
  return useMemo(() => {
    const config = texts.config as SheetConfig;
    const here = (listed ?? []).filter(({ status, way }) => status !== 'removed' && way !== 'look');
    return {
      step,
      config,
      sheets: readSheets(rows, words, config).sort((one, other) => one.number - other.number),
      picks: new Map(rows.filter(({ kind }) => kind === PICK).map(row => [row.id, row])),
      questions: rows.filter(({ kind, text }) => kind === QUESTION && text !== ''),
      people: new Map(here.map(one => [one.id, { name: one.name, side: one.sides[0] ?? '' }])),
      sides: new Map((sides ?? []).map(({ id, name, short }) => [id, { id, name, short }])),
      stepDoc,
      shown: readShown(current?.run),
      marked: current?.result ?? null,
    };
  }, [step, texts.config, rows, words, listed, sides, stepDoc, current]);
}

function readShown(run: unknown): SheetsShown {
  return typeof run === 'object' && run !== null && 'sheets' in run ? (run as SheetsShown) : NOTHING;
}

export function lineOf(view: SheetView, sheet: string): SheetLine | undefined {
  return view.shown.sheets.find(({ id }) => id === sheet);
}

/** „Wtorki w OPS", or „Karta 2" while it has no name. */
export function titleOf(t: SheetT, sheet: Sheet): string {
  return sheet.title === '' ? t('number', { number: sheet.number }) : sheet.title;
}

/** Names of people, in the order they sat down; who is not known here is „osoba". */
export function namesOf(t: SheetT, view: SheetView, people: readonly string[]): string {
  return people.map(id => view.people.get(id)?.name ?? t('somebody')).join(', ');
}

/**
 * Whose a sheet is on this phone: of whoever sat down to it or sits with somebody who did, of one's side, of all. `null`
 * person: a facilitator, who has none.
 */
export function isMine(
  view: SheetView,
  sheet: Sheet,
  me: string | null,
  mySide: string | null,
  table: readonly string[],
): boolean {
  switch (view.config.filler) {
    case 'side':
      return sheet.side === mySide;
    case 'plenary':
      return true;
    default:
      return me !== null && sheet.writers.some(one => one === me || table.includes(one));
  }
}
