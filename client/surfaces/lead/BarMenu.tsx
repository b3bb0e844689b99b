import {
  Archive,
  Contrast,
  FileText,
  HardDrive,
  House,
  Languages,
  Pencil,
  Settings,
  UserPlus,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { NowPart } from '#shared/protocol/parts.ts';
import { changeLanguage, currentLanguage } from '../../i18n.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useContrast } from '../../ui/useContrast.ts';
import { useCommonWords, useDocumentWords, useLeadWords } from './leadWords.ts';
import { SettingsDialog } from './SettingsDialog.tsx';
import { usePage } from './usePage.ts';

/** Ways to the pages one needs now and then. */
export function BarMenu({ now }: { now: NowPart }) {
  const t = useLeadWords();
  const c = useCommonWords();
  const d = useDocumentWords();
  const { go } = usePage();
  const [, navigate] = useLocation();
  const [settings, setSettings] = useState(false);
  const contrast = useContrast();
  const other = currentLanguage() === 'pl' ? 'en' : 'pl';
  return (
    <>
      <Menu
        label={t('bar.more')}
        items={[
          {
            id: 'plan',
            label: t('bar.changePlan'),
            icon: <Pencil aria-hidden="true" />,
            onChoose: () => go('plan'),
          },
          {
            id: 'people',
            label: t('bar.people'),
            icon: <Users aria-hidden="true" />,
            onChoose: () => go('people'),
          },
          {
            id: 'moderation',
            label: t('bar.aside'),
            icon: <Archive aria-hidden="true" />,
            onChoose: () => go('moderation'),
          },
          {
            id: 'behalf',
            label: t('bar.behalf'),
            icon: <UserPlus aria-hidden="true" />,
            onChoose: () => go('behalf'),
          },
          {
            id: 'documents',
            label: d('lead.menu'),
            icon: <FileText aria-hidden="true" />,
            onChoose: () => go('documents'),
          },
          {
            id: 'settings',
            label: t('bar.settings'),
            icon: <Settings aria-hidden="true" />,
            divided: true,
            onChoose: () => setSettings(true),
          },
          {
            id: 'health',
            label: t('bar.health'),
            icon: <HardDrive aria-hidden="true" />,
            onChoose: () => go('health'),
          },
          {
            id: 'contrast',
            label: contrast.high ? t('bar.standard') : t('bar.high'),
            icon: <Contrast aria-hidden="true" />,
            divided: true,
            onChoose: contrast.turn,
          },
          {
            id: 'language',
            label: c(`language.${other}`),
            icon: <Languages aria-hidden="true" />,
            onChoose: () => void changeLanguage(other),
          },
          { id: 'home', label: t('home'), icon: <House aria-hidden="true" />, onChoose: () => navigate('/') },
        ]}
      />
      <SettingsDialog now={now} open={settings} onBack={() => setSettings(false)} />
    </>
  );
}
