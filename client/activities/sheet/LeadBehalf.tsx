import { useState } from 'react';
import { asksOf, titleForm } from '#shared/activities/sheet/fields.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { pick } from '#shared/text.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import type { BehalfProps } from '../behalfViews.ts';
import { CardFields, type CardValues, entryOf } from './CardFields.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import styles from './Lead.module.css';
import { titleOf, useSheets, useSheetWords } from './sheetView.ts';

/** Somebody without a phone: their own card from paper, what they mark alone, their yes or no to being named. */
export default function LeadBehalf({ step, texts, person, onNextPerson }: BehalfProps) {
  const { t, lang } = useSheetWords();
  const { act, say } = useActs();
  const view = useSheets({ step, texts });
  const [values, setValues] = useState<CardValues>({});
  const [marks, setMarks] = useState<Readonly<Record<string, string>>>({});
  const { id: who, name } = person;
  const title = titleForm(view.config);
  const named = title !== undefined && (values[title.id]?.text ?? '').trim() !== '';
  const marked = view.config.fields.filter(({ individual }) => individual);
  const asks = asksOf(view.sheets, who);
  const open = step.status === 'open';
  const marking = open && step.visibility !== 'all' && marked.length > 0;
  const card = open && view.config.filler === 'person';

  async function done(sending: Promise<unknown>) {
    if ((await sending) !== null) {
      say(t('behalf.saved'));
      setValues({});
      setMarks({});
    }
  }

  return (
    <div className={styles.behalf}>
      <h1 className={styles.big}>{t('behalf.title', { name })}</h1>
      {!open && <p className={styles.note}>{t('behalf.closed')}</p>}
      {asks.length > 0 && (
        <>
          <p className={styles.note}>{t('behalf.asked')}</p>
          <ul className={styles.list}>
            {asks.map(({ sheet, field }) => (
              <li key={field.record} className={styles.sheet}>
                <h2 className={styles.name}>{titleOf(t, sheet)}</h2>
                <p className={styles.note}>{pick(field.form.label, lang)}</p>
                <div className={styles.tools}>
                  {(['accept', 'decline'] as const).map(answer => (
                    <Button
                      key={answer}
                      size="small"
                      keeps={answer === 'accept'}
                      label={t('behalf.for', { act: t(`behalf.${answer}`), text: titleOf(t, sheet) })}
                      onPress={() =>
                        void done(
                          act({
                            type: 'entry:act',
                            step: step.id,
                            entry: field.record,
                            data: { act: answer },
                            behalf: who,
                          }),
                        )
                      }
                    >
                      {t(`behalf.${answer}`)}
                    </Button>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {card && (
        <>
          <CardFields values={values} view={view} onChange={setValues} />
          <div className={styles.tools}>
            <Button
              variant="green"
              size="main"
              off={!named}
              onPress={() =>
                void done(
                  act({
                    type: 'entry:put',
                    step: step.id,
                    entry: makeRandomId(platformRandom),
                    data: { values: entryOf(values, view.config) },
                    behalf: who,
                  }),
                )
              }
            >
              {t('behalf.save', { name })}
            </Button>
          </div>
        </>
      )}
      {marking && (
        <>
          <p className={styles.note}>{t('behalf.marks')}</p>
          {marked.map(form => (
            <section key={form.id} className={styles.sheet} aria-label={pick(form.label, lang)}>
              <h2 className={styles.name}>{pick(form.label, lang)}</h2>
              <ChoiceControl
                form={form}
                label={pick(form.label, lang)}
                chosen={marks[form.id] ?? ''}
                onChange={choice => setMarks({ ...marks, [form.id]: choice })}
              />
            </section>
          ))}
          <div className={styles.tools}>
            <Button
              variant="green"
              size="main"
              off={Object.keys(marks).length === 0}
              onPress={() =>
                void done(act({ type: 'ballot:cast', step: step.id, data: { marks }, behalf: who }))
              }
            >
              {t('behalf.save', { name })}
            </Button>
          </div>
        </>
      )}
      {open && asks.length === 0 && !card && !marking && <p className={styles.note}>{t('behalf.nothing')}</p>}
      <div className={styles.tools}>
        <Button onPress={onNextPerson}>{t('behalf.next')}</Button>
      </div>
    </div>
  );
}
