import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '#shared/errors.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Dialog } from '../../ui/Dialog.tsx';

/** A neighbour without a phone sits down on this device: by the join page, with its rules and its information. */
export function AddBeside({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation(['beside', 'errors']);
  const { now } = useWorkshop();
  const [refusal, setRefusal] = useState('');

  async function go() {
    const code = await codeOf(now?.workshop.id ?? '');
    if (code.ok) {
      location.assign(`/d/${code.value}`);
    } else {
      setRefusal(code.error === null ? t('beside:noAnswer') : t(`errors:${code.error}`));
    }
  }

  return (
    <Dialog
      open
      title={t('beside:add')}
      sentence={t('beside:addSentence')}
      act={{ label: t('beside:addAct'), onAct: () => void go() }}
      back={t('beside:notYet')}
      onBack={onBack}
    >
      <p role="alert">{refusal}</p>
    </Dialog>
  );
}

type Code = { ok: true; value: string } | { ok: false; error: ErrorCode | null };

async function codeOf(workshop: string): Promise<Code> {
  try {
    const response = await fetch(`/api/workshops/${workshop}/beside`, { cache: 'no-store' });
    const answer = (await response.json()) as { code?: string; error?: ErrorCode };
    return answer.code === undefined
      ? { ok: false, error: answer.error ?? 'server-error' }
      : { ok: true, value: answer.code };
  } catch {
    return { ok: false, error: null };
  }
}
