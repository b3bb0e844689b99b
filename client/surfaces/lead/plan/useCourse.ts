import { useMemo } from 'react';
import { usePlan } from '../../../live/usePlan.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { type CourseSession, courseOf, presentSession } from './course.ts';

/** The plan as the console draws it. */
export interface LeadCourse {
  course: CourseSession[];
  /** Index of the session the room is in. */
  session: number;
}

/** The plan joined with its texts, and where the room is in it. */
export function useCourse(): LeadCourse {
  const { plan, now } = useWorkshop();
  const texts = usePlan();
  const course = useMemo(() => courseOf(plan, texts), [plan, texts]);
  return { course, session: presentSession(course, now?.step?.id ?? null) };
}
