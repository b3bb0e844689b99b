import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useContrast } from '../../ui/useContrast.ts';
import { setPrefs, usePrefs } from './prefs.ts';
import styles from './SeatMenu.module.css';
import { useScreen } from './useScreen.ts';

/** What this device remembers for its person, in every workshop. */
export function SeatSettings() {
  const { t, i18n } = useTranslation(['seat', 'common']);
  const prefs = usePrefs();
  const { wide } = useScreen();
  const contrast = useContrast();
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{t('seat:menu.settings')}</h3>
      <fieldset className={styles.languages}>
        <legend className="visually-hidden">{t('common:language.name')}</legend>
        {(['pl', 'en'] as const).map(lang => (
          <Button
            key={lang}
            size="small"
            pressed={i18n.language === lang}
            keeps={i18n.language === lang}
            onPress={() => void changeLanguage(lang)}
          >
            <span lang={lang}>{t(`common:language.${lang}`)}</span>
          </Button>
        ))}
      </fieldset>
      <Switch
        label={t('seat:menu.easy')}
        note={t('seat:menu.easyNote')}
        on={prefs.easy}
        onChange={easy => setPrefs({ easy })}
      />
      <Switch
        label={t('seat:menu.contrast')}
        note={t('seat:menu.contrastNote')}
        on={contrast.high}
        onChange={contrast.turn}
      />
      <Switch
        label={t('seat:menu.announce')}
        note={t('seat:menu.announceNote')}
        on={prefs.announce}
        onChange={announce => setPrefs({ announce })}
      />
      <Switch
        label={t('seat:menu.compact')}
        note={t('seat:menu.compactNote')}
        on={prefs.compact}
        onChange={compact => setPrefs({ compact })}
      />
      {wide && (
        <Switch
          label={t('seat:keys.title')}
          {...(prefs.shortcuts ? {} : { note: t('seat:keys.offNote') })}
          on={prefs.shortcuts}
          onChange={shortcuts => setPrefs({ shortcuts })}
        />
      )}
    </section>
  );
}
