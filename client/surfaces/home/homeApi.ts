import type { Template } from '#shared/template/template.ts';
import type { Text } from '#shared/text.ts';

/** One workshop as `GET /api/workshops` lists it. */
export interface WorkshopLine {
  id: string;
  title: string;
  town: string;
  template: string;
  status: 'preparing' | 'running' | 'archived';
  createdAt: number;
  lastUsedAt: number | null;
  sessionsTotal: number;
  sessionsDone: number;
  rehearsal: boolean;
}

/** One template as `GET /api/templates` lists it. */
export interface TemplateLine {
  id: string;
  version: number;
  title: Text;
  summary: Text;
  minutes: number;
  sessions: number;
  steps: number;
  sides: Template['sides'];
}

/** What `POST /api/workshops` answers. The link is told this once. */
export interface CreatedWorkshop {
  id: string;
  seat: string | null;
  code: string;
  facilitatorLink: string;
}
