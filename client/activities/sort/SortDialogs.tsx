import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Cluster,
  looseKey,
  MOST_PARTS,
  PART_LENGTH,
  PRINCIPLE_LENGTH,
  type Tile,
} from '#shared/activities/sort/arrangement.ts';
import { ChoiceRows } from '../../ui/ChoiceRows.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './SortDialogs.module.css';
import { choiceOf, nameOf, type SortView, useSortWords } from './sortView.ts';

/** As choices beside the clusters: without a group; in a new one. */
export const TRAY = '';
export const NEW = 'new';

/** On a phone somebody is asked once before words go that look like data of a person. */
export interface Watch {
  sentence: string | undefined;
  holds: () => boolean;
  typed: (words: string) => void;
}

export type Opened =
  | { kind: 'move'; tile: Tile }
  | { kind: 'split'; tile: Tile }
  | { kind: 'name' | 'principle' | 'merge'; cluster: Cluster };

interface MoveDialogProps {
  watch?: Watch | undefined;
  view: SortView;
  /** „…" of one tile, or how many. */
  sentence: string;
  /** Where it lies now: no move. Undefined: in several places. */
  from: string | null | undefined;
  act: string;
  /** Whether a new cluster may be made. */
  mayAdd: boolean;
  onMove: (into: string | null | typeof NEW, name: string) => void;
  onBack: () => void;
}

/** „Przenieś do…": the way that works everywhere, also by keys alone. */
export function MoveDialog({ view, sentence, from, act, mayAdd, watch, onMove, onBack }: MoveDialogProps) {
  const t = useSortWords();
  const { clusters, tray } = view.now;
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState('');
  const rows = [
    ...clusters
      .filter(({ id }) => id !== from)
      .map(cluster => ({
        id: cluster.id,
        words: choiceOf(t, cluster),
        note: t('cards', { count: cluster.tiles.length }),
      })),
    ...(from === null ? [] : [{ id: TRAY, words: t('tray'), note: t('cards', { count: tray.length }) }]),
    ...(mayAdd ? [{ id: NEW, words: t('new') }] : []),
  ];
  return (
    <Dialog
      open
      title={t('moveTo')}
      sentence={sentence}
      act={{
        label: act,
        off: chosen === null || [...name].length > view.config.nameLength,
        onAct: () =>
          chosen !== null &&
          !(chosen === NEW && watch?.holds()) &&
          onMove(chosen === TRAY ? null : chosen, name.trim()),
      }}
      back={t('stay')}
      onBack={onBack}
    >
      <div className={styles.fields}>
        <ChoiceRows label={t('moveTo')} rows={rows} chosen={chosen} onChange={setChosen} />
        {chosen === NEW && (
          <NameField
            label={t('name.optional')}
            length={view.config.nameLength}
            value={name}
            onChange={setName}
            watch={watch}
          />
        )}
      </div>
    </Dialog>
  );
}

interface NameFieldProps {
  label: string;
  length: number;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  watch?: Watch | undefined;
}

function NameField({ label, length, value, onChange, hint, watch }: NameFieldProps) {
  const { t: c } = useTranslation('common');
  return (
    <Field
      label={label}
      showLabel
      multiline
      placeholder={hint}
      value={value}
      limit={length}
      leftWords={count => c('count.charactersLeft', { count })}
      overWords={count => c('count.charactersOver', { count })}
      onChange={words => {
        onChange(words);
        watch?.typed(words);
      }}
      refusal={watch?.sentence}
      autoFocus
    />
  );
}

interface ClusterDialogProps {
  watch?: Watch | undefined;
  view: SortView;
  cluster: Cluster;
  onAct: (data: Record<string, unknown>) => void;
  onBack: () => void;
}

/** A name is a whole sentence. */
export function NameDialog({ view, cluster, watch, onAct, onBack }: ClusterDialogProps) {
  const t = useSortWords();
  const [name, setName] = useState(cluster.name);
  const { nameLength } = view.config;
  return (
    <Dialog
      open
      title={t(cluster.name === '' ? 'name.title' : 'name.change')}
      sentence={t('name.sentence')}
      act={{
        label: t('name.act'),
        off: name.trim() === '' || [...name].length > nameLength,
        onAct: () => !watch?.holds() && onAct({ act: 'name', name }),
      }}
      back={t('cancel')}
      onBack={onBack}
    >
      <NameField
        label={t('name.field')}
        hint={t('name.hint')}
        length={nameLength}
        value={name}
        onChange={setName}
        watch={watch}
      />
    </Dialog>
  );
}

/** „Boimy się, że…, dlatego umawiamy się, że…" */
export function PrincipleDialog({ cluster, watch, onAct, onBack }: ClusterDialogProps) {
  const t = useSortWords();
  const [fear, setFear] = useState(cluster.fear);
  const [principle, setPrinciple] = useState(cluster.principle);
  const tooLong = [fear, principle].some(half => [...half].length > PRINCIPLE_LENGTH);
  return (
    <Dialog
      open
      title={t('principle.title')}
      sentence={nameOf(t, cluster)}
      act={{
        label: t('principle.act'),
        off: tooLong,
        onAct: () => !watch?.holds() && onAct({ act: 'principle', fear, principle }),
      }}
      back={t('cancel')}
      onBack={onBack}
    >
      <div className={styles.fields}>
        <NameField
          label={t('principle.fear')}
          length={PRINCIPLE_LENGTH}
          value={fear}
          onChange={setFear}
          watch={watch && { ...watch, typed: words => watch.typed(`${words}\n${principle}`) }}
        />
        <NameField
          label={t('principle.therefore')}
          length={PRINCIPLE_LENGTH}
          value={principle}
          onChange={setPrinciple}
          watch={watch && { ...watch, sentence: undefined, typed: words => watch.typed(`${fear}\n${words}`) }}
        />
      </div>
    </Dialog>
  );
}

/** This group into another one. */
export function MergeDialog({ view, cluster, onAct, onBack }: ClusterDialogProps) {
  const t = useSortWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = view.now.clusters
    .filter(({ id, locked }) => id !== cluster.id && !locked)
    .map(other => ({
      id: other.id,
      words: choiceOf(t, other),
      note: t('cards', { count: other.tiles.length }),
    }));
  return (
    <Dialog
      open
      title={t('merge.title')}
      sentence={nameOf(t, cluster)}
      act={{
        label: t('merge.act'),
        off: chosen === null,
        onAct: () => onAct({ act: 'merge', into: chosen }),
      }}
      back={t('cancel')}
      onBack={onBack}
    >
      <ChoiceRows label={t('merge.title')} rows={rows} chosen={chosen} onChange={setChosen} />
    </Dialog>
  );
}

interface SplitDialogProps {
  watch?: Watch | undefined;
  tile: Tile;
  onSplit: (parts: string[]) => void;
  onBack: () => void;
}

/** One letter is several ideas: a line for each. */
export function SplitDialog({ tile, watch, onSplit, onBack }: SplitDialogProps) {
  const t = useSortWords();
  const [text, setText] = useState(tile.text);
  const parts = text.split('\n').flatMap(line => (looseKey(line) === '' ? [] : [line.trim()]));
  const off =
    parts.length < 2 || parts.length > MOST_PARTS || parts.some(part => [...part].length > PART_LENGTH);
  return (
    <Dialog
      open
      title={t('split.title')}
      sentence={t('split.sentence')}
      act={{ label: t('split.act'), off, onAct: () => !watch?.holds() && onSplit(parts) }}
      back={t('cancel')}
      onBack={onBack}
    >
      <Field
        label={t('split.field')}
        showLabel
        multiline
        rows={5}
        value={text}
        note={t('split.count', { count: parts.length })}
        onChange={words => {
          setText(words);
          watch?.typed(words);
        }}
        refusal={watch?.sentence}
        autoFocus
      />
    </Dialog>
  );
}
