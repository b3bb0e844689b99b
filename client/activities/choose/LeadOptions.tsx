import { Archive, Combine, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { Row } from '#shared/workshop/state.ts';
import { takenIn } from '../../live/mergedInto.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useHideReasons } from '../../surfaces/lead/moderation/hideReasons.ts';
import { found } from '../../surfaces/lead/moderation/leadSearch.ts';
import { MergeDialog } from '../../surfaces/lead/moderation/MergeDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Menu } from '../../ui/Menu.tsx';
import styles from './Lead.module.css';
import { LeadAside } from './LeadAside.tsx';
import type { VoteView } from './voteView.ts';

/** From so many options on there is something to search. */
const SEARCHED = 8;

/** What there is to choose from: merge, add, set aside, before anybody votes. */
export function LeadOptions({ step, vote }: { step: NowStep; vote: VoteView }) {
  const { t } = useTranslation(['choose', 'common', 'lead']);
  const { act, say } = useActs();
  const reasons = useHideReasons();
  const [wanted, setWanted] = useState('');
  const [merging, setMerging] = useState<Row | null>(null);
  const { options, config, shown } = vote;
  const open = step.status === 'open';
  const free = open && shown.cast === 0;
  const listed = found(options, wanted);

  async function hide(row: Row, reason: string) {
    if ((await act({ type: 'entry:hide', step: step.id, entry: row.id, reason })) !== null) {
      say(t('common:action.setAside'));
    }
  }

  return (
    <div className={styles.part}>
      <h2 className={styles.title}>{t('choose:lead.options', { count: options.length })}</h2>
      {options.length === 0 && <p className={styles.note}>{t('choose:noOptions')}</p>}
      {options.length > config.most && vote.stage === 'before' && (
        <p className={styles.hint}>{t('choose:lead.tooMany', { most: config.most })}</p>
      )}
      {open && shown.cast > 0 && <p className={styles.note}>{t('choose:lead.frozen')}</p>}
      {options.length >= SEARCHED && (
        <Field
          type="search"
          label={t('choose:lead.search')}
          placeholder={t('choose:lead.search')}
          icon={<Search aria-hidden="true" size={20} />}
          value={wanted}
          onChange={setWanted}
        />
      )}
      {options.length > 0 && listed.length === 0 && (
        <p className={styles.note}>{t('choose:lead.nothingFound')}</p>
      )}
      <ul className={styles.options}>
        {listed.map(row => {
          const joined = takenIn(row, step.id);
          return (
            <li key={row.id} className={styles.option}>
              <span className={styles.text}>
                {row.text}
                {joined > 0 && (
                  <span className={styles.small}> {t('choose:lead.joined', { count: joined })}</span>
                )}
              </span>
              {open && (
                <span className={styles.optionActs}>
                  {free && options.length > 1 && (
                    <Button
                      size="small"
                      icon={<Combine aria-hidden="true" />}
                      label={`${t('lead:merge.open')} (${row.text})`}
                      hasPopup="dialog"
                      onPress={() => setMerging(row)}
                    >
                      {t('lead:merge.open')}
                    </Button>
                  )}
                  <Menu
                    label={t('choose:lead.more', { text: row.text })}
                    items={reasons.map(reason => ({
                      id: reason,
                      label: `${t('common:action.setAside')}: ${reason}`,
                      icon: <Archive aria-hidden="true" />,
                      onChoose: () => void hide(row, reason),
                    }))}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {open && vote.stage === 'before' && free && <AddOption step={step} />}
      <LeadAside step={step} free={free} />
      <MergeDialog
        step={step}
        kind="ideas"
        record={merging}
        records={options}
        onBack={() => setMerging(null)}
      />
    </div>
  );
}

/** Most characters of an option; as `OPTION_LENGTH`, which lies beside schemas. */
const LENGTH = 140;

function AddOption({ step }: { step: NowStep }) {
  const { t } = useTranslation(['choose', 'common']);
  const { act, say } = useActs();
  const [text, setText] = useState('');
  const ready = text.trim() !== '' && [...text].length <= LENGTH;

  async function add() {
    if (ready && (await act({ type: 'step:direct', step: step.id, data: { act: 'add', text } })) !== null) {
      setText('');
      say(t('choose:lead.added'));
    }
  }

  return (
    <div className={styles.add}>
      <Field
        label={t('choose:lead.add')}
        showLabel
        placeholder={t('choose:lead.addHint')}
        value={text}
        limit={LENGTH}
        leftWords={count => t('common:count.charactersLeft', { count })}
        overWords={count => t('common:count.charactersOver', { count })}
        onChange={setText}
        onSubmit={() => void add()}
      />
      <Button off={!ready} onPress={() => void add()}>
        {t('choose:lead.addAct')}
      </Button>
    </div>
  );
}
