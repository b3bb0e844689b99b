import type { SealAnswer } from '#shared/agreement/files/sealFacts.ts';
import { currentLanguage } from '../../../i18n.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import type { Health, TableAddress } from '../leadApi.ts';
import { useLeadWords } from '../leadWords.ts';
import { useStageSeat } from '../stage/useStageSeat.ts';
import { totalOf } from '../step/goal.ts';
import { useReply } from '../useReply.ts';
import { useSealLine } from './useSealLine.ts';

/** One row of the health page. */
export interface HealthLine {
  id: 'server' | 'disk' | 'phones' | 'stage' | 'network' | 'second' | 'seal';
  name: string;
  fact: string;
  /** slow: wait or prepare; broken: do something now. */
  state: 'good' | 'slow' | 'broken';
  stateWords: string;
}

type Words = ReturnType<typeof useLeadWords>;

/** What must work for a meeting, read from `/health`, the address and the connected seats. */
export function useHealth(): { rows: HealthLine[]; loading: boolean; again: () => void } {
  const t = useLeadWords();
  const { now, people, mine } = useWorkshop();
  const preview = useStageSeat(now?.workshop.id ?? '');
  const health = useReply<Health>('/health');
  const address = useReply<TableAddress>(`/api/workshops/${now?.workshop.id ?? ''}/address`);
  const seal = useReply<SealAnswer>('/api/seal');
  const sealLine = useSealLine(seal.reply);
  const seats = people?.seats ?? [];
  const good = t('health.good');
  const line = (
    id: Exclude<HealthLine['id'], 'seal'>,
    fact: string,
    state: HealthLine['state'] = 'good',
    stateWords: string = good,
  ): HealthLine => ({ id, name: t(`health.${id}`), fact, state, stateWords });

  const stage = seats.some(seat => seat.kind === 'stage' && seat.online);
  // The preview stands on the step page alone: whatever is connected while this page is open hangs apart from it.
  const stageLine = () => {
    if (stage) {
      return line('stage', t('health.stageOn'));
    }
    return preview === null
      ? line('stage', t('health.stageOff'), 'slow', t('health.stageOffState'))
      : line('stage', t('health.stagePreview'), 'slow', t('health.stagePreviewState'));
  };
  const others = seats.filter(
    seat => seat.id !== mine?.seat.id && (seat.kind === 'cofacilitator' || seat.kind === 'facilitator'),
  );
  const ready = others.filter(seat => seat.online);
  const names = ready.map(seat => seat.label || t(`people.kind.${seat.kind}`)).join(', ');
  const table = address.reply?.ok ? address.reply.value : null;
  const server = health.reply?.ok ? health.reply.value : null;
  const rows = [
    server === null
      ? line('server', t('health.noServer'), 'broken', t('health.unknown'))
      : line(
          'server',
          t('health.serverText', {
            version: server.version,
            minutes: Math.round(server.uptimeS / 60),
            connections: typeof server.connections === 'number' ? server.connections : '–',
          }),
        ),
    ...(server === null ? [] : [{ ...line('disk', ''), ...diskOf(server, now?.readOnly ?? false, t) }]),
    line(
      'phones',
      t('health.phonesText', {
        here: totalOf(now?.here.online ?? {}),
        roster: totalOf(now?.here.roster ?? {}),
      }),
    ),
    stageLine(),
    table === null || table.places.every(place => place.base.includes('//localhost'))
      ? line('network', t('health.networkNone'), 'slow', t('health.networkNoneState'))
      : line('network', t('health.networkText', { address: table.text })),
    ready.length > 0
      ? line('second', t('health.secondOn', { names }))
      : line('second', t('health.secondOff'), 'slow', t('health.secondOffState')),
    ...(sealLine === null ? [] : [sealLine]),
  ];
  return {
    rows,
    loading: health.reply === null,
    again() {
      health.again();
      address.again();
      seal.again();
    },
  };
}

function diskOf(
  { disk, warnings }: Health,
  readOnly: boolean,
  t: Words,
): Pick<HealthLine, 'fact' | 'state' | 'stateWords'> {
  const free = freeWords(disk.freeBytes, t);
  const ms = Math.max(1, Math.round(disk.p95Ms ?? 0));
  if (readOnly || warnings.includes('disk-full')) {
    return { fact: t('health.diskFull', { free }), state: 'broken', stateWords: t('health.diskFullState') };
  }
  if (warnings.includes('disk-nearly-full')) {
    return { fact: t('health.diskNearly', { free }), state: 'slow', stateWords: t('health.diskNearlyState') };
  }
  if (warnings.includes('slow-disk')) {
    return { fact: t('health.diskSlow', { ms }), state: 'slow', stateWords: t('health.diskSlowState') };
  }
  const fact = disk.p95Ms === null ? t('health.diskNone', { free }) : t('health.diskFast', { ms, free });
  return { fact, state: 'good', stateWords: t('health.good') };
}

/** „12 GB"; null where the file system does not tell. */
function freeWords(bytes: number | null, t: Words): string {
  if (bytes === null) {
    return t('health.unknown');
  }
  const gigabytes = bytes / 1024 ** 3;
  const shown = (value: number, digits: number) =>
    value.toLocaleString(currentLanguage(), { maximumFractionDigits: digits });
  return gigabytes >= 1 ? `${shown(gigabytes, 1)} GB` : `${shown(bytes / 1024 ** 2, 0)} MB`;
}
