import { Anchor } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spot } from '#shared/activities/place/field.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useHideReasons } from '../../surfaces/lead/moderation/hideReasons.ts';
import { SetAside } from '../../surfaces/lead/moderation/SetAside.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Menu } from '../../ui/Menu.tsx';
import styles from './Lead.module.css';
import { type Item, type PlaceView, spotWords, usePlaceWords } from './placeView.ts';
import { SpotInput } from './SpotInput.tsx';

/** As `ITEM_LENGTH` of the acts, which lie in one module with schemas. */
const LENGTH = 140;

/** What there is to place, and the one all others are compared with. */
export function LeadItems({ step, view }: { step: NowStep; view: PlaceView }) {
  const words = usePlaceWords();
  const { t } = words;
  const { t: c } = useTranslation('common');
  const { act, say } = useActs();
  const reasons = useHideReasons();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<Item | null>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const { anchor, cast } = view.shown;
  const open = step.status === 'open';
  const ahead = open && view.stage === 'before';
  const direct = (data: Record<string, unknown>) => act({ type: 'step:direct', step: step.id, data });

  async function add() {
    if (text.trim() !== '' && (await direct({ act: 'add', text })) !== null) {
      setText('');
      say(t('lead.added'));
    }
  }

  return (
    <div className={styles.part}>
      <h2 className={styles.title}>{t('lead.items', { count: view.items.length })}</h2>
      {view.items.length > 12 && <p className={styles.hint}>{t('lead.tooMany')}</p>}
      {open && cast === 0 && <p className={styles.note}>{t('lead.anchorNote')}</p>}
      <ol className={styles.list}>
        {view.items.map(item => (
          <li key={item.id} className={styles.row}>
            <span className={styles.text}>
              <b className={styles.number}>{item.number}</b> {item.text}
              {anchor?.item === item.id && (
                <span className={styles.small}>
                  <Anchor aria-hidden="true" size={16} /> {t('anchorShort')}:{' '}
                  {spotWords(words, view.config, anchor.spot)}
                </span>
              )}
            </span>
            {open && cast === 0 && (
              <span className={styles.acts}>
                {anchor?.item === item.id ? (
                  <Button
                    variant="bare"
                    size="small"
                    label={t('lead.anchorOffLabel', { text: item.text })}
                    onPress={() => void direct({ act: 'anchor', item: null })}
                  >
                    {t('lead.anchorOff')}
                  </Button>
                ) : (
                  <Button
                    variant="bare"
                    size="small"
                    hasPopup="dialog"
                    label={t('lead.anchorLabel', { text: item.text })}
                    onPress={() => {
                      setSpot(null);
                      setAsked(item);
                    }}
                  >
                    {t('lead.anchor')}
                  </Button>
                )}
                {ahead && (
                  <Menu
                    label={t('lead.hideLabel', { text: item.text })}
                    words={t('lead.hide')}
                    items={reasons.map(reason => ({
                      id: reason,
                      label: reason,
                      onChoose: () => void act({ type: 'entry:hide', step: step.id, entry: item.id, reason }),
                    }))}
                  />
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
      {ahead && (
        <div className={styles.add}>
          <Field
            label={t('lead.add')}
            showLabel
            value={text}
            limit={LENGTH}
            onChange={setText}
            onSubmit={() => void add()}
            leftWords={left => c('count.charactersLeft', { count: left })}
            overWords={over => c('count.charactersOver', { count: over })}
          />
          <Button keeps onPress={() => void add()}>
            {t('lead.addAct')}
          </Button>
        </div>
      )}
      <SetAside step={step} />
      {asked !== null && (
        <Dialog
          open
          title={t('lead.anchorTitle')}
          sentence={`${asked.number}. ${asked.text}`}
          act={{
            label: t('lead.anchorAct'),
            off: spot === null,
            onAct: () => {
              setAsked(null);
              void direct({ act: 'anchor', item: asked.id, spot });
            },
          }}
          back={t('pins.cancel')}
          onBack={() => setAsked(null)}
        >
          <SpotInput
            config={view.config}
            words={words}
            value={spot}
            label={String(asked.number)}
            onChange={setSpot}
          />
        </Dialog>
      )}
    </div>
  );
}
