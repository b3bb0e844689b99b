import { useState } from 'react';
import type { DocumentLife } from '#shared/protocol/documents.ts';
import { shortOf } from '../../../../documents/partyNames.ts';
import { Chips } from '../../../../ui/Chips.tsx';
import { Field } from '../../../../ui/Field.tsx';
import { ActDialog } from '../../ActDialog.tsx';
import { useActs } from '../../ActProvider.tsx';
import { LimitField } from '../../LimitField.tsx';
import { useDoing } from '../../useDoing.ts';
import { useLifeWords } from './lifeWords.ts';

/** What a dialog about one version gets. */
export interface LifeDialogProps {
  document: string;
  version: number;
  life: DocumentLife;
  onBack: () => void;
  onDone: () => void;
}

/** „Wyślij do zatwierdzenia": which parties, and until when. */
export function AskDialog({ document, version, life, onBack, onDone }: LifeDialogProps) {
  const t = useLifeWords();
  const { say } = useActs();
  const doing = useDoing();
  const asked = life.sides.filter(side => side.asked).map(({ side }) => side);
  const [chosen, setChosen] = useState<readonly string[]>(
    asked.length > 0 ? asked : life.sides.map(({ side }) => side),
  );
  const [until, setUntil] = useState(life.until);
  const [asker, setAsker] = useState(life.asker);

  async function send() {
    const wish = { document, version, until, asker, sides: [...chosen] };
    if ((await doing.run({ type: 'document:ask', ...wish })) !== null) {
      onBack();
      say(t('asked'));
      onDone();
    }
  }

  return (
    <ActDialog
      open
      doing={doing}
      missing={chosen.length === 0 ? t('askNobody') : undefined}
      title={t('askTitle', { n: version })}
      sentence={
        <>
          <p>{t('askSentence')}</p>
          {life.blanks > 0 && <p>{t('blanks', { count: life.blanks })}</p>}
        </>
      }
      act={{ label: t('askAct'), onAct: () => void send() }}
      back={t('back')}
      onBack={onBack}
    >
      <Chips
        label={t('askSides')}
        showLabel
        many
        chips={life.sides.map(({ side }) => ({ id: side, label: shortOf(life, side) }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <Field label={t('askUntil')} showLabel type="date" value={until} onChange={setUntil} />
      <LimitField
        label={t('asker')}
        showLabel
        value={asker}
        limit={200}
        placeholder={t('askerHint')}
        note={t('askerNote')}
        onChange={setAsker}
      />
    </ActDialog>
  );
}
