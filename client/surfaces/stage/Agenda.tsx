import { bindWords } from '#shared/i18n/nbsp.ts';
import type { PlanTexts } from '#shared/protocol/answers.ts';
import type { PlanPart } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { clockTime } from '../../moments.ts';
import styles from './Agenda.module.css';
import { agendaRows, currentSession } from './agenda.ts';
import { useStageShape } from './stageShape.ts';
import { countLines } from './textLines.ts';
import { useStageWords } from './useStageWords.ts';
import { useTextMeasure } from './useTextMeasure.ts';
import { fitTitle, waitingColumn } from './waitingSizes.ts';

/** From the top of the title to the lowest line of the agenda. */
const ROOM = 664;
const LINE = 38;
const ROW_REST = 18;
/** Town, and the space around it and the meeting. */
const META = 100;
const META_LINE = 50;

/** Steps of this meeting: by the clock once it has begun, until then by their length. */
export function Agenda({ plan, texts, meeting }: { plan: PlanPart; texts: PlanTexts; meeting: string }) {
  const { t, say } = useStageWords();
  const { width, wide } = useStageShape();
  const column = waitingColumn(width, wide);
  const inTitle = useTextMeasure('600 100px "Brygada 1918"');
  const inMeta = useTextMeasure('400 40px "Atkinson Hyperlegible Next"');
  const inRow = useTextMeasure('500 33px "Atkinson Hyperlegible Next"');
  const name = bindWords(useWorkshop().now?.workshop.title ?? '');
  const title = fitTitle(name, column, inTitle);
  const meta = META + META_LINE * (meeting === '' ? 0 : countLines(meeting, column, inMeta));
  const room = ROOM - title.lines * title.size * 1.03 - meta;
  const height = (most: number) =>
    agendaRows(plan, texts, most).reduce(
      (sum, row) => sum + ROW_REST + LINE * countLines(say(row.title), column - 140, inRow),
      0,
    );
  let most = plan.sessions[currentSession(plan)]?.steps.length ?? 0;
  while (most > 1 && height(most) > room) {
    most -= 1;
  }
  return (
    <ol className={styles.agenda} aria-label={t('stage:waiting.agenda')}>
      {agendaRows(plan, texts, most).map(({ id, title: step, minutes, at }) => (
        <li key={id} className={styles.row}>
          <span className={styles.time}>
            {at === null ? t('common:timer.minutesShort', { count: minutes }) : clockTime(at)}
          </span>
          <span className={styles.name}>{say(step)}</span>
        </li>
      ))}
    </ol>
  );
}
