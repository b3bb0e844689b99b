import { FileWarning } from 'lucide-react';
import { useState } from 'react';
import type { Trouble } from '#shared/protocol/parts.ts';
import { usePlanStep } from '../../live/usePlan.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Strip } from '../../ui/Strip.tsx';
import { useCommonWords, useLeadWords, useSay } from './leadWords.ts';

/** One trouble of a co-written document at a time, until it was read; it comes back when it grows. */
export function TroubleStrip({ troubles }: { troubles: readonly Trouble[] }) {
  const c = useCommonWords();
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const trouble = troubles.find(one => !read.has(JSON.stringify(one)));
  const words = useTroubleWords(trouble);
  return (
    <Strip
      tone={trouble?.kind === 'large' ? 'info' : 'refused'}
      open={trouble !== undefined}
      icon={<FileWarning aria-hidden="true" />}
      action={
        <Button
          variant="bare"
          size="small"
          onPress={() => setRead(before => new Set(before).add(JSON.stringify(trouble)))}
        >
          {c('action.close')}
        </Button>
      }
    >
      {words}
    </Strip>
  );
}

function useTroubleWords(trouble: Trouble | undefined): string {
  const t = useLeadWords();
  const say = useSay();
  const { people } = useWorkshop();
  const planned = usePlanStep(trouble?.step ?? null);
  if (trouble === undefined) {
    return '';
  }
  const step = planned === null ? '' : say(planned.title);
  if (trouble.kind !== 'mended') {
    return t(`trouble.${trouble.kind}`, { step });
  }
  const name = people?.people.find(one => one.id === trouble.person)?.name;
  return name === undefined ? t('trouble.mendedBySomebody', { step }) : t('trouble.mended', { step, name });
}
