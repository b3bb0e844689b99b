import type { Programme } from '#shared/agreement/grants/programmeRules.ts';
import type { LetterLine } from '#shared/protocol/documents.ts';
import type { WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import { Button } from '../../../ui/Button.tsx';
import { LimitField } from '../LimitField.tsx';
import { useDocumentWords } from '../leadWords.ts';
import styles from '../Page.module.css';
import { Clashes } from './Clashes.tsx';
import own from './DocumentsPage.module.css';
import { ApplicationFields } from './grants/ApplicationFields.tsx';
import { LetterFields } from './LetterFields.tsx';
import { PartyFields } from './parties/PartyFields.tsx';
import { useDocumentForm } from './useDocumentForm.ts';

interface DocumentFormProps {
  document: string;
  kept: WorkshopDocument;
  programme: Programme;
  /** The letters of intent of the workshop. */
  letters: readonly LetterLine[];
  /** `toldElsewhere`: other parts of the page show it too. */
  onSaved: (toldElsewhere: boolean) => void;
}

/** What no workshop can know: title, number, place, day, and who signs by what right. Kept as soon as a field is left. */
export function DocumentForm({ document, kept, programme, letters, onSaved }: DocumentFormProps) {
  const t = useDocumentWords();
  const { fields, clashes, state, change, save, settle } = useDocumentForm(document, kept, onSaved);
  const contract = kept.kind === 'porozumienie';

  return (
    // Leaving a field is enough; the button is for those who look for one.
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is pressed here, only left
    <div className={own.form} onBlur={save}>
      <p className={styles.note}>{t('lead.formNote')}</p>
      <Clashes clashes={clashes} fields={fields} letters={letters} onSettle={settle} />
      <LimitField
        label={t('lead.name')}
        showLabel
        value={fields.title}
        limit={200}
        refusal={fields.title.trim() === '' ? t('lead.nameMissing') : undefined}
        onChange={title => change({ title })}
      />
      <div className={own.two}>
        <LimitField
          label={t('lead.number')}
          showLabel
          value={fields.number}
          limit={60}
          onChange={number => change({ number })}
        />
        <LimitField
          label={t(contract ? 'lead.date' : 'lead.dateOnly')}
          showLabel
          type="date"
          value={fields.date}
          onChange={date => change({ date })}
        />
      </div>
      <LimitField
        label={t(contract ? 'lead.place' : 'lead.placeOnly')}
        showLabel
        value={fields.place}
        limit={120}
        onChange={place => change({ place })}
      />
      {kept.kind === 'mikrowsparcie' && (
        <ApplicationFields
          application={fields.application}
          programme={programme}
          letters={letters}
          onChange={application => change({ application })}
        />
      )}
      {kept.kind === 'list-intencyjny' && (
        <LetterFields
          letter={fields.letter}
          others={letters.filter(({ id }) => id !== document)}
          onChange={letter => change({ letter })}
        />
      )}
      {kept.parties.map((party, index) => (
        <PartyFields
          key={party.id}
          party={fields.parties[party.id] ?? party}
          number={contract ? index + 1 : null}
          onChange={changed => change({ parties: { ...fields.parties, [party.id]: changed } })}
        />
      ))}
      <div className={styles.acts}>
        <Button variant="quiet" keeps onPress={save}>
          {t('lead.save')}
        </Button>
        <p className={state === 'waiting' ? own.unsaved : own.saved}>
          {state === 'saved' && t('lead.saved')}
          {state === 'waiting' && t('lead.unsaved')}
        </p>
      </div>
    </div>
  );
}
