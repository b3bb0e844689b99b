import { CircleHelp } from 'lucide-react';
import type { Clash } from '#shared/agreement/threeWay.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDocumentWords } from '../leadWords.ts';
import styles from '../Page.module.css';
import own from './DocumentsPage.module.css';
import type { FormFields } from './formFields.ts';

/** What the form calls the fields that are one line each. */
const LABELS = {
  title: 'name',
  number: 'number',
  place: 'placeOnly',
  date: 'dateOnly',
  name: 'partyName',
  address: 'address',
  register: 'register',
  actingFor: 'actingFor',
  kind: 'kind',
  adults: 'adults',
  'rep.name': 'repName',
  'rep.role': 'repRole',
  'rep.mandate': 'repMandate',
} as const;

interface ClashesProps {
  clashes: readonly Clash[];
  fields: FormFields;
  onSettle: (path: string, mine: boolean) => void;
}

/** Two people changed one field: both wordings stand here until somebody chooses, so that neither is lost. */
export function Clashes({ clashes, fields, onSettle }: ClashesProps) {
  const t = useDocumentWords();
  return (
    <div role="status" className={own.clashes}>
      {clashes.map(({ path, now, mine }) => {
        const [whose, label] = placeOf(path, fields);
        const field = label === null ? t('lead.form') : t(`lead.${LABELS[label]}`);
        const place = whose === '' ? field : `${whose}, ${field}`;
        return (
          <div key={path} className={own.ask}>
            <CircleHelp aria-hidden="true" size={18} />
            <div className={own.clash}>
              <p>{t('lead.clash', { place, now: shown(now), mine: shown(mine) })}</p>
              <div className={styles.acts}>
                <Button
                  size="small"
                  label={t('lead.clashMineOf', { place })}
                  onPress={() => onSettle(path, true)}
                >
                  {t('lead.clashMine')}
                </Button>
                <Button
                  size="small"
                  label={t('lead.clashTheirsOf', { place })}
                  onPress={() => onSettle(path, false)}
                >
                  {t('lead.clashTheirs')}
                </Button>
              </div>
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** The name of the party, if it is one's, and which field of it. */
function placeOf(path: string, { parties }: FormFields): [whose: string, label: keyof typeof LABELS | null] {
  const [first = '', id = '', ...rest] = path.split('.');
  const isParty = first === 'parties';
  const wanted = isParty ? rest.join('.') : path;
  const label = (Object.keys(LABELS) as (keyof typeof LABELS)[]).find(one => one === wanted) ?? null;
  return [isParty ? (parties[id]?.name ?? '') : '', label];
}

/** Words as they are; a list is too long for one sentence. */
function shown(value: unknown): string {
  if (Array.isArray(value) && value.every(one => typeof one === 'string')) {
    return value.join(', ');
  }
  return typeof value === 'string' && value !== '' ? value : '…';
}
