import type { Form, ScriptLine, Visibility } from '#shared/template/template.ts';
import type { Text } from '#shared/text.ts';

/** `GET /api/workshops/:id/plan/:version` by audience: script and tips only for facilitators. */
export interface PlanTexts {
  version: number;
  title: Text;
  sessions: { title: Text; steps: PlanTextStep[] }[];
}

export interface PlanTextStep {
  id: string;
  activity: string;
  title: Text;
  prompt: Text;
  promptEasy?: Text | undefined;
  promptFormal?: Text | undefined;
  extraForFast?: Text | undefined;
  minutes: number;
  essential: boolean;
  phases: PlanTextPhase[];
  /** The activity's configuration, as its views need it. */
  config: unknown;
  script: ScriptLine[];
  tips: Text[];
}

export interface PlanTextPhase {
  label: Text;
  minutes: number;
  form: Form;
  visibility: Visibility;
  /** Under `all`: everything at once, or column by column when the facilitator says so. */
  reveal: 'all' | 'columns';
  prompt: Text | null;
  promptEasy?: Text | undefined;
  promptFormal?: Text | undefined;
}

/** `GET /api/workshops/:id/steps/:step/texts/:record` */
export interface KeptTexts {
  versions: { n: number; at: number; text: string }[];
}

/** `POST /api/workshops/:id/steps/:step/paper`: the printed card with a code; facilitators only. */
export interface PaperAnswer {
  code: string;
  /** Whose card it is; null: nobody's in particular. */
  person: string | null;
  /** Ticked on a card of nobody's, once something of it was typed. */
  side: string | null;
  /** How many of its entries are in, and how many it may have; null: no limit is told. */
  written: number;
  limit: number | null;
}

/** `GET /api/workshops/:id/questions`: what people put off for later, at any step; facilitators only. */
export interface ParkedQuestions {
  questions: ParkedQuestion[];
}

export interface ParkedQuestion {
  step: string;
  id: string;
  text: string;
}

/** A published record that something grew from, or that grew from it. */
export interface Origin {
  step: string;
  id: string;
  kind: string;
  text: string;
  side: string | null;
  /** Shown name, where the room saw it. */
  name: string | null;
  /** What it grew from itself, as `<step>/<id>`. */
  from: string[];
}

/** What became of a record: later records, and the paragraphs of frozen documents it stands behind. */
export interface Fate {
  became: Origin[];
  stands: {
    document: string;
    version: number;
    record: string;
    clause: string;
    item: number;
    /** As the document calls the place: „§ 5 ust. 2". */
    place: string;
  }[];
}

/** `GET /api/workshops/:id/steps/:step/trace/:record`; `from`: nearest first. */
export interface TraceAnswer extends Fate {
  from: Origin[];
}

/** `GET /api/workshops/:id/traces/own` */
export interface OwnFates {
  records: ({ step: string; id: string; kind: string; text: string } & Fate)[];
}
