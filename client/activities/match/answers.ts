import { Check, CircleQuestionMark, Clock, Hand, type LucideIcon } from 'lucide-react';
import type { AnswerWord } from '#shared/activities/match/needs.ts';

/** A drawing beside each word: no answer is told by its colour alone, and none is the red one. */
export const ANSWER_ICONS: Readonly<Record<AnswerWord, LucideIcon>> = {
  yes: Check,
  try: Hand,
  later: Clock,
  clarify: CircleQuestionMark,
};
