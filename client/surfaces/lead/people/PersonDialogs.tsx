import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spellCode } from '#shared/ids.ts';
import type { PersonLine } from '#shared/protocol/parts.ts';
import { LIMITS } from '#shared/protocol/wire.ts';
import type { Area, Side } from '#shared/workshop/state.ts';
import { AreaField } from '../../../ui/AreaField.tsx';
import { Chips } from '../../../ui/Chips.tsx';
import { ChoiceRows } from '../../../ui/ChoiceRows.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords, useLeadWords } from '../leadWords.ts';
import { BondDialog } from './BondDialog.tsx';
import own from './PeoplePage.module.css';

/** What is asked about which person. */
export interface Asked {
  kind: 'edit' | 'code' | 'again' | 'bonds' | 'merge' | 'remove';
  line: PersonLine;
}

interface PersonDialogsProps {
  asked: Asked;
  sides: readonly Side[];
  /** Parts of the town people may be from; none: nobody is asked. */
  areas: readonly Area[];
  people: readonly PersonLine[];
  onBack: () => void;
}

/** The sheet for one act on one person. */
export function PersonDialogs({ asked, sides, areas, people, onBack }: PersonDialogsProps) {
  switch (asked.kind) {
    case 'edit':
      return <EditPerson line={asked.line} sides={sides} areas={areas} onBack={onBack} />;
    case 'code':
      return <ReturnCode line={asked.line} onBack={onBack} />;
    case 'again':
      return <SendAway line={asked.line} how="again" onBack={onBack} />;
    case 'bonds':
      return <BondDialog line={asked.line} people={people} onBack={onBack} />;
    case 'merge':
      return <MergePeople line={asked.line} people={people} onBack={onBack} />;
    case 'remove':
      return <SendAway line={asked.line} how="remove" onBack={onBack} />;
  }
}

type One = { line: PersonLine; onBack: () => void };

function EditPerson({ line, sides, areas, onBack }: One & Pick<PersonDialogsProps, 'sides' | 'areas'>) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { t: a } = useTranslation(['areas']);
  const { act } = useActs();
  const [name, setName] = useState(line.name);
  const [chosen, setChosen] = useState<readonly string[]>(line.sides);
  const [area, setArea] = useState(line.area ?? null);
  const off = name.trim() === '' || chosen.length === 0;

  async function save() {
    const done = await act({
      type: 'person:edit',
      person: line.id,
      name: name.trim(),
      sides: [...chosen],
      // Not what somebody chose on the phone meanwhile.
      ...(area === (line.area ?? null) ? {} : { area }),
    });
    if (done !== null) {
      onBack();
    }
  }

  return (
    <Dialog
      open
      title={t('people.editTitle', { name: line.name })}
      act={{ label: t('people.editAct'), onAct: () => void save(), off }}
      back={c('action.notYet')}
      onBack={onBack}
    >
      <Field
        label={t('people.name')}
        showLabel
        value={name}
        limit={LIMITS.nameLength}
        onChange={setName}
        onSubmit={() => !off && void save()}
        autoFocus
      />
      <Chips
        label={t('people.sides')}
        showLabel
        many
        chips={sides.map(side => ({ id: side.id, label: side.short || side.name }))}
        chosen={chosen}
        onChange={setChosen}
      />
      {areas.length > 0 && (
        <AreaField
          label={a('areas:of')}
          areas={areas}
          value={area}
          none={a('areas:noneOf')}
          onChange={setArea}
        />
      )}
    </Dialog>
  );
}

function ReturnCode({ line, onBack }: One) {
  const t = useLeadWords();
  return (
    <Dialog
      open
      title={t('people.codeTitle', { name: line.name })}
      sentence={t('people.codeSentence')}
      back={t('people.codeAct')}
      onBack={onBack}
    >
      <p className={own.code}>{spellCode(line.returnCode ?? '')}</p>
    </Dialog>
  );
}

function MergePeople({ line, people, onBack }: One & { people: readonly PersonLine[] }) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { act } = useActs();
  const [into, setInto] = useState<string | null>(null);

  async function merge() {
    if (into !== null && (await act({ type: 'person:merge', person: line.id, into })) !== null) {
      onBack();
    }
  }

  return (
    <Dialog
      open
      title={t('people.mergeTitle', { name: line.name })}
      sentence={t('people.mergeSentence')}
      act={{ label: t('people.mergeAct'), onAct: () => void merge(), off: into === null }}
      back={c('action.notYet')}
      onBack={onBack}
    >
      <ChoiceRows
        label={t('people.mergeWith')}
        rows={people
          .filter(one => one.id !== line.id)
          .map(one => ({ id: one.id, words: one.name, note: one.sides.join(', ') }))}
        chosen={into}
        onChange={setInto}
      />
    </Dialog>
  );
}

/**
 * `again`: whoever came back in somebody's name leaves, and the device from before goes on. `remove`: the person is
 * taken off the list.
 */
function SendAway({ line, how, onBack }: One & { how: 'again' | 'remove' }) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { act } = useActs();

  function sendAway() {
    onBack();
    void act(
      how === 'again'
        ? { type: 'seat:revoke', seat: line.again?.seat ?? '' }
        : { type: 'person:remove', person: line.id },
    );
  }

  return (
    <Dialog
      open
      title={t(`people.${how}Title`, { name: line.name })}
      sentence={t(`people.${how}Sentence`)}
      act={{ label: t(`people.${how}Act`), danger: true, onAct: sendAway }}
      back={c('action.notYet')}
      onBack={onBack}
    />
  );
}
