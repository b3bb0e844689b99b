import { useTranslation } from 'react-i18next';
import type { CardExtra, CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { filledExtras } from '#shared/activities/cards/extras.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import type { EntryData } from '../../surfaces/seat/useEntryDraft.ts';
import { useSides } from '../../surfaces/seat/useSides.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { CategoryPicker } from '../../ui/CategoryPicker.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './SeatComposer.module.css';

/** As the server checks it: characters of a short field. */
const FIELD_LENGTH = 100;

interface SeatCardFieldsProps {
  config: CardsConfig;
  data: EntryData;
  change: (fields: EntryData) => void;
  onSubmit: () => void;
  /** The condition stands on its own already. */
  withoutCondition?: boolean;
}

/** The short fields of a card, as far as the step asks for them; all may stay empty. */
export function SeatCardFields(props: SeatCardFieldsProps) {
  const { config, data, change, onSubmit, withoutCondition = false } = props;
  const { t } = useTranslation(['activities']);
  const sides = [...useSides().values()];
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : '');
  return (
    <div className={styles.fields} data-fields>
      {config.condition && !withoutCondition && (
        <SeatCondition config={config} data={data} change={change} onSubmit={onSubmit} />
      )}
      {config.forWhom && (
        <Field
          label={t('activities:cards.forWhom')}
          showLabel
          value={text('forWhom')}
          onChange={forWhom => change({ forWhom })}
          placeholder={t('activities:cards.forWhomHint')}
          note={t('activities:cards.noPersons')}
          limit={FIELD_LENGTH}
          onSubmit={onSubmit}
        />
      )}
      {config.status && (
        <Chips
          label={t('activities:cards.status.label')}
          showLabel
          chips={(['free', 'sometimes', 'confirm'] as const).map(id => ({
            id,
            label: t(`activities:cards.status.${id}`),
          }))}
          chosen={[text('status')]}
          onChange={([status]) => change({ status })}
        />
      )}
      {config.owner && <Owner config={config} owner={text('owner')} change={change} />}
      {config.addressedTo && (
        <Chips
          label={t('activities:cards.addressedTo')}
          showLabel
          chips={[
            { id: '', label: t('activities:cards.addressedToNobody') },
            ...sides.map(({ id, short }) => ({ id, label: short })),
          ]}
          chosen={[text('addressedTo')]}
          onChange={([addressedTo]) => change({ addressedTo })}
        />
      )}
      {config.extras?.map(extra => (
        <Extra
          key={extra.id}
          extra={extra}
          answers={filledExtras(config.extras, data)}
          change={change}
          onSubmit={onSubmit}
        />
      ))}
    </div>
  );
}

interface ExtraProps extends Pick<SeatCardFieldsProps, 'change' | 'onSubmit'> {
  extra: CardExtra;
  answers: Readonly<Record<string, string>>;
}

/** A question of the step's own: one of its answers, or a few words. */
function Extra({ extra, answers, change, onSubmit }: ExtraProps) {
  const text = useText();
  const { id, label, hint, choices } = extra;
  const answer = answers[id] ?? '';
  const say = (words: string) => change({ extras: { ...answers, [id]: words } });
  return choices === undefined ? (
    <Field
      label={text(label)}
      showLabel
      value={answer}
      onChange={say}
      placeholder={hint && text(hint)}
      limit={FIELD_LENGTH}
      onSubmit={onSubmit}
    />
  ) : (
    <Chips
      label={text(label)}
      showLabel
      chips={choices.map(choice => ({ id: choice.id, label: text(choice.label) }))}
      chosen={[answer]}
      onChange={([chosen]) => say(chosen ?? '')}
    />
  );
}

/** „Kiedy, ile, za czyją zgodą?” in one line. */
export function SeatCondition({
  config,
  data,
  change,
  onSubmit,
}: Omit<SeatCardFieldsProps, 'withoutCondition'>) {
  const { t } = useTranslation(['activities']);
  const text = useText();
  return (
    <Field
      label={config.conditionLabel ? text(config.conditionLabel) : t('activities:cards.condition')}
      value={typeof data.condition === 'string' ? data.condition : ''}
      onChange={condition => change({ condition })}
      placeholder={config.conditionHint ? text(config.conditionHint) : t('activities:cards.conditionHint')}
      limit={FIELD_LENGTH}
      onSubmit={onSubmit}
    />
  );
}

interface OwnerProps {
  config: CardsConfig;
  owner: string;
  change: (fields: EntryData) => void;
}

function Owner({ config, owner, change }: OwnerProps) {
  const { t } = useTranslation(['activities']);
  const { people, mine } = useWorkshop();
  const others = (people?.people ?? []).filter(({ id }) => id !== mine?.person?.id);
  const ofPerson = owner !== '' && owner !== 'me' && owner !== 'institution';
  const first = others[0]?.id;
  const chips = [
    { id: 'me', label: t('activities:cards.owner.me') },
    { id: 'institution', label: t('activities:cards.owner.institution') },
    ...(config.approveByOwner && first !== undefined
      ? [{ id: 'person', label: t('activities:cards.owner.person') }]
      : []),
  ];
  return (
    <>
      <Chips
        label={t('activities:cards.owner.label')}
        showLabel
        chips={chips}
        chosen={[ofPerson ? 'person' : owner]}
        onChange={([chosen]) => change({ owner: chosen === 'person' ? first : chosen })}
      />
      {ofPerson && (
        <CategoryPicker
          label={t('activities:cards.owner.choosePerson')}
          options={others.map(({ id, name }) => ({ id, name }))}
          value={owner}
          onChange={id => change({ owner: id })}
        />
      )}
    </>
  );
}
