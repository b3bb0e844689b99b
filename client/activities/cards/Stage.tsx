import * as z from 'zod/mini';
import { cardsConfigSchema } from '#shared/activities/cards/cardsConfig.ts';
import { useRecords } from '../../live/useRecords.ts';
import { useStepDoc } from '../../live/useStepDoc.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageShape } from '../../surfaces/stage/stageShape.ts';
import type { ViewProps } from '../viewProps.ts';
import { StageAloud } from './StageAloud.tsx';
import { StageCounts } from './StageCounts.tsx';
import { StageDigest } from './StageDigest.tsx';
import { StageList } from './StageList.tsx';
import { StageShelves } from './StageShelves.tsx';
import { wallCards, wallShelves } from './stageCards.ts';
import { DIGEST_OVER, shelfGrid } from './stageLayout.ts';

/** More rows of shelves than this would leave no room for words. */
const MOST_ROWS = 3;

/** Cards on the wall: spines while hidden, then shelves, a list, a digest, or one card read aloud. */
export default function CardsStage({ step, texts }: ViewProps) {
  const { people } = useWorkshop();
  const { wide } = useStageShape();
  const { rows } = useRecords(useStepDoc(step));
  const config = z.safeParse(cardsConfigSchema, texts.config);
  if (!config.success) {
    return <StageFrame step={step} texts={texts} />;
  }
  const cards = wallCards(rows, people?.people ?? [], config.data.extras);
  const shelves = wallShelves(config.data, step, cards);
  const shown = shelves.reduce((sum, shelf) => sum + shelf.cards.length, 0);
  const aloud = shelves.flatMap(shelf => shelf.cards).find(card => card.id === step.show.record);
  const footer = <StageCounts step={step} shelves={shelves} />;
  const view = { step, texts, shelves, footer };
  if (aloud !== undefined) {
    const column = config.data.columns.find(({ id }) => id === aloud.column);
    return <StageAloud step={step} texts={texts} card={aloud} column={column} footer={footer} />;
  }
  const tooMany = shown > DIGEST_OVER || shelfGrid(shelves.length, wide).rows > MOST_ROWS;
  if (config.data.columns.length > 0 && tooMany && shown > 0) {
    return <StageDigest {...view} shown={shown} />;
  }
  if (config.data.columns.length === 0 && shelves[0]?.revealed) {
    return <StageList {...view} cards={shelves[0].cards} />;
  }
  return <StageShelves {...view} />;
}
