import { Combine, Monitor, MonitorOff, Unlink } from 'lucide-react';
import type { Link } from '#shared/activities/match/links.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { Row } from '#shared/workshop/state.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useLeadWords } from '../../surfaces/lead/leadWords.ts';
import { useHideReasons } from '../../surfaces/lead/moderation/hideReasons.ts';
import { Menu } from '../../ui/Menu.tsx';
import styles from './Lead.module.css';
import { LinkLines, resourceWords } from './LinkLines.tsx';
import { type MatchView, useMatchWords } from './matchView.ts';

interface LeadLinkProps {
  step: NowStep;
  link: Link;
  view: MatchView;
  onMerge: (row: Row) => void;
}

/** A link on the console: onto the wall, into another one, or taken apart with a reason. */
export function LeadLink({ step, link, view, onMerge }: LeadLinkProps) {
  const { t } = useMatchWords();
  const l = useLeadWords();
  const { act, say } = useActs();
  const reasons = [t('lead.silly'), ...useHideReasons()];
  const read = link.sentences.some(({ id }) => id === step.show.record);
  const text = link.sentences[0]?.text || resourceWords(link, view, t('confirm'));
  const row = view.rows.find(({ id }) => id === link.id);
  const open = step.status === 'open';

  /** The same link of several tables is several records: all of them go, each with the reason. */
  async function unlink(reason: string) {
    for (const { id } of link.sentences) {
      if ((await act({ type: 'entry:hide', step: step.id, entry: id, reason })) === null) {
        return;
      }
    }
    say(t('lead.unlinked'));
  }

  return (
    <div className={styles.linkRow}>
      <LinkLines links={[link]} view={view} />
      <Menu
        label={t('lead.moreOf', { text })}
        items={[
          {
            id: 'show',
            label: t(read ? 'lead.unshow' : 'lead.show'),
            icon: read ? <MonitorOff aria-hidden="true" /> : <Monitor aria-hidden="true" />,
            onChoose: () => void act({ type: 'step:show', step: step.id, record: read ? null : link.id }),
          },
          ...(open && row !== undefined && view.links.length > 1
            ? [
                {
                  id: 'merge',
                  label: l('merge.open'),
                  icon: <Combine aria-hidden="true" />,
                  onChoose: () => onMerge(row),
                },
              ]
            : []),
          ...reasons.map((reason, index) => ({
            id: reason,
            label: `${t('lead.unlink')}: ${reason}`,
            icon: <Unlink aria-hidden="true" />,
            divided: index === 0,
            onChoose: () => void unlink(reason),
          })),
        ]}
      />
    </div>
  );
}
