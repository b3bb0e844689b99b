import {
  BookOpen,
  CalendarDays,
  CircleQuestionMark,
  Clock,
  HandHeart,
  Handshake,
  Landmark,
  Leaf,
  Lightbulb,
  type LucideIcon,
  MapPin,
  MessageCircle,
  Network,
  Wrench,
} from 'lucide-react';

/**
 * Icons a template may name: those that templates use and no more, because every phone loads them all. The word always
 * stands beside the icon, so an unknown one is simply left out.
 */
const ICONS: Readonly<Record<string, LucideIcon>> = {
  'book-open': BookOpen,
  'calendar-days': CalendarDays,
  'circle-help': CircleQuestionMark,
  clock: Clock,
  'hand-heart': HandHeart,
  handshake: Handshake,
  landmark: Landmark,
  leaf: Leaf,
  lightbulb: Lightbulb,
  'map-pin': MapPin,
  'message-circle': MessageCircle,
  network: Network,
  wrench: Wrench,
};

export function iconOf(id: string | undefined): LucideIcon | undefined {
  return id !== undefined && Object.hasOwn(ICONS, id) ? ICONS[id] : undefined;
}
