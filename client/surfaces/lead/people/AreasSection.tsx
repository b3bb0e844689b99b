import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AREA_LENGTH, MOST_AREAS } from '#shared/workshop/people/areaLimits.ts';
import type { Area } from '#shared/workshop/state.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords } from '../leadWords.ts';
import styles from '../Page.module.css';

/** The parts of the town that people may choose from: a quiet line until somebody needs them. */
export function AreasSection({ areas }: { areas: readonly Area[] }) {
  const { t } = useTranslation(['areas']);
  const [asked, setAsked] = useState(false);
  return (
    <section className={styles.section}>
      <h2 className={styles.label}>{t('areas:title')}</h2>
      <p className={styles.quiet}>
        {areas.length === 0
          ? t('areas:sentence')
          : t('areas:listed', { names: areas.map(({ name }) => name).join(', ') })}
      </p>
      <div>
        <Button size="small" hasPopup="dialog" onPress={() => setAsked(true)}>
          {t(areas.length === 0 ? 'areas:add' : 'areas:change')}
        </Button>
      </div>
      {asked && <AreasDialog areas={areas} onBack={() => setAsked(false)} />}
    </section>
  );
}

function AreasDialog({ areas, onBack }: { areas: readonly Area[]; onBack: () => void }) {
  const { t } = useTranslation(['areas']);
  const c = useCommonWords();
  const { act, say } = useActs();
  const [words, setWords] = useState(areas.map(({ name }) => name).join('\n'));
  const names = words
    .split('\n')
    .map(name => name.trim())
    .filter(name => name !== '');
  const long = names.find(name => name.length > AREA_LENGTH);
  const refusal =
    long !== undefined
      ? t('areas:tooLong', { max: AREA_LENGTH, name: long })
      : names.length > MOST_AREAS
        ? t('areas:tooMany', { max: MOST_AREAS })
        : undefined;

  async function save() {
    if ((await act({ type: 'workshop:edit', areas: names })) !== null) {
      say(t('areas:done'));
      onBack();
    }
  }

  return (
    <Dialog
      open
      title={t('areas:title')}
      {...(areas.length > 0 ? {} : { sentence: t('areas:sentence') })}
      act={{ label: t('areas:act'), onAct: () => void save(), off: refusal !== undefined }}
      back={c('action.notYet')}
      onBack={onBack}
    >
      <Field
        label={t('areas:names')}
        showLabel
        multiline
        rows={5}
        value={words}
        onChange={setWords}
        note={t('areas:namesNote')}
        refusal={refusal}
        autoFocus
      />
    </Dialog>
  );
}
