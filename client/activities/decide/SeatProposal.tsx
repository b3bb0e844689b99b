import { FileText } from 'lucide-react';
import type { DecideView, FocusedProposal } from '#shared/activities/decide/decideView.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Changes } from '../../ui/Changes.tsx';
import { Pointed } from '../../ui/Pointed.tsx';
import { calledWords, useDecideWords, versionWords } from './decideWords.ts';
import styles from './Seat.module.css';

interface SeatProposalProps {
  focus: FocusedProposal;
  view: DecideView;
}

/** The sentence that is decided about, on paper; its change while it is new; a document's mark and the way to its text. */
export function SeatProposal({ focus, view }: SeatProposalProps) {
  const { t } = useDecideWords();
  const { now, mine } = useWorkshop();
  const { text, before, writing, check, version, stage, asked } = focus;
  const words = { removed: t('removed'), added: t('added') };
  const number = view.proposals.findIndex(({ id }) => id === focus.id) + 1;
  const of = view.proposals.length;
  const called = calledWords(focus);
  const name = called === '' && of > 1 ? t('proposal', { number, of }) : called;
  const amended = check !== null && check.version !== version && stage !== 'check';
  return (
    <article className={styles.proposal}>
      <p className={styles.version}>{[name, versionWords(t, focus)].filter(Boolean).join(', ')}</p>
      <div className={styles.sentence}>
        {writing !== null ? (
          <Changes before={text} after={writing} words={words} />
        ) : amended && before !== null ? (
          <Changes before={before} after={text} words={words} />
        ) : (
          <Pointed text={text} />
        )}
      </div>
      {asked !== null && (
        <ButtonLink
          href={`/dokument/${now?.workshop.id ?? ''}/${asked.document}?as=${mine?.seat.id ?? ''}&version=${asked.version}`}
          newWindow
          size="small"
          icon={<FileText aria-hidden="true" size={18} />}
        >
          {t('seat.readWhole')}
        </ButtonLink>
      )}
    </article>
  );
}
