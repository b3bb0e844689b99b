import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import type { Party } from '#shared/agreement/model.ts';
import { keyOf, type PartyAct } from '#shared/agreement/parties/parties.ts';
import type { WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import { Button } from '../../../../ui/Button.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { SideMark } from '../../../../ui/SideMark.tsx';
import { ActDialog } from '../../ActDialog.tsx';
import { type Done, useActs } from '../../ActProvider.tsx';
import { useCommonWords, useDocumentWords } from '../../leadWords.ts';
import { markOf } from '../../marksOf.ts';
import styles from '../../Page.module.css';
import { useDoing } from '../../useDoing.ts';
import { useTakenFocus } from '../../useTakenFocus.ts';
import own from '../DocumentsPage.module.css';
import { NewParty } from './NewParty.tsx';

interface PartySettingsProps {
  document: string;
  kept: WorkshopDocument;
  onSaved: () => void;
}

/** Who signs, in which order; sides that do not; somebody who was not at the table. */
export function PartySettings({ document, kept, onSaved }: PartySettingsProps) {
  const t = useDocumentWords();
  const { act, say } = useActs();
  const { parties, leftOut = [] } = kept;
  const [removing, setRemoving] = useState<Party | null>(null);
  /** Where a party that goes to the other list takes the focus along. */
  const [put, setPut] = useState<string | null>(null);
  const isOnly = parties.length === 1;

  async function change(party: PartyAct, words: string): Promise<boolean> {
    const answer = await act({ type: 'document:party', document, party });
    if (answer !== null) {
      told(answer, words);
    }
    return answer !== null;
  }

  function told(answer: Done, words: string) {
    const { places = 0 } = (answer.value ?? {}) as { places?: number };
    say(places > 0 ? `${words} ${t('lead.parties.renumbered', { count: places })}` : words);
    onSaved();
  }

  return (
    <div className={own.form}>
      <p className={styles.note}>{t('lead.parties.note')}</p>
      <ol className={own.clauses} aria-label={t('lead.parties.there')}>
        {parties.map((party, index) => (
          <PartyRow
            key={party.id}
            party={party}
            index={index}
            others={parties.filter(one => one !== party)}
            isOnly={isOnly}
            takesFocus={put === keyOf(party)}
            onChange={(wish, said) => {
              setPut(wish.act === 'out' ? wish.party : null);
              return change(wish, said);
            }}
            onRemove={() => setRemoving(party)}
          />
        ))}
      </ol>
      {leftOut.length > 0 && (
        <>
          <h4 className={styles.label}>{t('lead.parties.away')}</h4>
          <p className={styles.note}>{t('lead.parties.awayNote')}</p>
          <ul className={own.clauses}>
            {leftOut.map(party => (
              <AwayRow
                key={party.id}
                party={party}
                takesFocus={put === keyOf(party)}
                onBack={() => {
                  setPut(keyOf(party));
                  void change(
                    { act: 'in', party: keyOf(party) },
                    t('lead.parties.isBack', { name: party.name }),
                  );
                }}
              />
            ))}
          </ul>
        </>
      )}
      <NewParty
        onAdd={(name, kind) => change({ act: 'add', name, kind }, t('lead.parties.added', { name }))}
      />
      {removing !== null && (
        <RemoveParty
          document={document}
          party={removing}
          onBack={() => setRemoving(null)}
          onRemoved={answer => {
            setRemoving(null);
            told(answer, t('lead.parties.removed', { name: removing.name }));
          }}
        />
      )}
    </div>
  );
}

interface RemovePartyProps {
  document: string;
  party: Party;
  onBack: () => void;
  onRemoved: (answer: Done) => void;
}

function RemoveParty({ document, party, onBack, onRemoved }: RemovePartyProps) {
  const t = useDocumentWords();
  const c = useCommonWords();
  const doing = useDoing();

  async function remove() {
    const wish: PartyAct = { act: 'remove', party: keyOf(party) };
    const answer = await doing.run({ type: 'document:party', document, party: wish });
    if (answer !== null) {
      onRemoved(answer);
    }
  }

  return (
    <ActDialog
      open
      doing={doing}
      title={t('lead.parties.removeTitle', { name: party.name })}
      sentence={t('lead.parties.removeSentence')}
      act={{ label: t('lead.parties.removeAct'), danger: true, onAct: () => void remove() }}
      back={c('action.notYet')}
      onBack={onBack}
    />
  );
}

interface AwayRowProps {
  party: Party;
  takesFocus: boolean;
  onBack: () => void;
}

/** A side that does not sign, and its way back. */
function AwayRow({ party, takesFocus, onBack }: AwayRowProps) {
  const t = useDocumentWords();
  const button = useTakenFocus(takesFocus);
  return (
    <li className={own.clause}>
      <PartyTitle party={party} number={null} />
      <Button
        ref={button}
        size="small"
        label={t('lead.parties.backOf', { name: party.name })}
        onPress={onBack}
      >
        {t('lead.parties.back')}
      </Button>
    </li>
  );
}

interface PartyRowProps {
  party: Party;
  index: number;
  others: readonly Party[];
  /** The last one stays: a document needs somebody. */
  isOnly: boolean;
  /** It came from the other list by a press. */
  takesFocus: boolean;
  onChange: (act: PartyAct, said: string) => Promise<boolean>;
  onRemove: () => void;
}

function PartyRow({ party, index, others, isOnly, takesFocus, onChange, onRemove }: PartyRowProps) {
  const t = useDocumentWords();
  const button = useTakenFocus(takesFocus);
  const { name } = party;
  const key = keyOf(party);
  const move = (to: number) => {
    const before = others[to];
    void onChange(
      { act: 'move', party: key, before: before === undefined ? null : keyOf(before) },
      t('lead.parties.moved', { name, n: to + 1 }),
    );
  };
  return (
    <li className={own.clause}>
      <PartyTitle party={party} number={index + 1} />
      <div className={own.clauseActs}>
        <IconButton
          framed
          icon={<ArrowUp aria-hidden="true" />}
          label={t('lead.parties.up', { name })}
          off={index === 0}
          onPress={() => move(index - 1)}
        />
        <IconButton
          framed
          icon={<ArrowDown aria-hidden="true" />}
          label={t('lead.parties.down', { name })}
          off={index === others.length}
          onPress={() => move(index + 1)}
        />
        {party.side === undefined ? (
          <Button size="small" off={isOnly} label={t('lead.parties.removeOf', { name })} onPress={onRemove}>
            {t('lead.parties.remove')}
          </Button>
        ) : (
          <Button
            ref={button}
            size="small"
            off={isOnly}
            label={t('lead.parties.outOf', { name })}
            onPress={() => void onChange({ act: 'out', party: key }, t('lead.parties.isOut', { name }))}
          >
            {t('lead.parties.out')}
          </Button>
        )}
      </div>
    </li>
  );
}

function PartyTitle({ party, number }: { party: Party; number: number | null }) {
  const mark = markOf(party.side);
  return (
    <p className={`${own.clauseTitle} ${own.partyTitle}`}>
      {number !== null && <b>{number}.</b>}
      {mark && <SideMark side={mark} size={20} />}
      <span>{party.name}</span>
    </p>
  );
}
