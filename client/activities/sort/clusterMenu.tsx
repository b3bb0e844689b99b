import { ArrowDown, ArrowUp, Combine, Pencil, Scale, Ungroup } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Cluster } from '#shared/activities/sort/arrangement.ts';
import type { MenuItem } from '../../ui/Menu.tsx';
import type { Opened } from './SortDialogs.tsx';
import type { SortT, SortView } from './sortView.ts';
import type { SortActs } from './useSortActs.ts';

/** What may be done to a cluster, for the menus of phones and of the console. */
export function clusterMenu(
  t: SortT,
  cluster: Cluster,
  view: SortView,
  acts: SortActs,
  onOpen: (opened: Opened) => void,
): MenuItem[] {
  const at = view.now.clusters.findIndex(({ id }) => id === cluster.id);
  const last = view.now.clusters.length - 1;
  const item = (id: string, label: string, icon: ReactNode, onChoose: () => void): MenuItem => ({
    id,
    label,
    icon,
    onChoose,
  });
  const open = (kind: 'name' | 'principle' | 'merge') => () => onOpen({ kind, cluster });
  const order = (by: 'up' | 'down') => () => acts.act(cluster.id, { act: 'order', by }, t('said.saved'));
  return [
    ...(cluster.shelf
      ? []
      : [
          item(
            'name',
            t(cluster.name === '' ? 'name.title' : 'name.change'),
            <Pencil aria-hidden="true" />,
            open('name'),
          ),
        ]),
    ...(view.config.principle
      ? [item('principle', t('principle.menu'), <Scale aria-hidden="true" />, open('principle'))]
      : []),
    ...(cluster.shelf || last < 1
      ? []
      : [item('merge', t('merge.menu'), <Combine aria-hidden="true" />, open('merge'))]),
    ...(at > 0 ? [item('up', t('up'), <ArrowUp aria-hidden="true" />, order('up'))] : []),
    ...(at < last ? [item('down', t('down'), <ArrowDown aria-hidden="true" />, order('down'))] : []),
    ...(cluster.shelf
      ? []
      : [
          item('dissolve', t('dissolve'), <Ungroup aria-hidden="true" />, () =>
            acts.act(cluster.id, { act: 'dissolve' }, t('said.dissolved')),
          ),
        ]),
  ];
}
