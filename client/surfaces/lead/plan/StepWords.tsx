import { useState } from 'react';
import { pick } from '#shared/text.ts';
import { currentLanguage } from '../../../i18n.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords, useLeadWords, useSay } from '../leadWords.ts';
import { retyped, scriptToText, textToScript } from '../script/scriptText.ts';
import type { CourseStep } from './course.ts';

/** Rewords one step: its name, the instruction, the script. */
export function StepWords({ step, onBack }: { step: CourseStep; onBack: () => void }) {
  const t = useLeadWords();
  const c = useCommonWords();
  const say = useSay();
  const { act } = useActs();
  const lang = currentLanguage();
  const { texts } = step;
  const [title, setTitle] = useState(pick(step.title, lang));
  const [prompt, setPrompt] = useState(texts === null ? '' : pick(texts.prompt, lang));
  const [script, setScript] = useState(texts === null ? '' : scriptToText(texts.script, lang));

  async function save() {
    if (texts === null) {
      return;
    }
    const done = await act({
      type: 'plan:edit',
      step: step.id,
      title: retyped(step.title, title.trim() || pick(step.title, lang), lang),
      prompt: retyped(texts.prompt, prompt.trim(), lang),
      script: textToScript(script, texts.script, lang),
    });
    if (done !== null) {
      onBack();
    }
  }

  return (
    <Dialog
      open
      title={t('plan.words.title', { title: say(step.title) })}
      sentence={t('plan.words.sentence')}
      act={{ label: t('plan.words.save'), onAct: () => void save(), off: texts === null }}
      back={c('action.notYet')}
      onBack={onBack}
    >
      <Field label={t('plan.words.name')} showLabel value={title} onChange={setTitle} limit={120} autoFocus />
      <Field label={t('plan.words.prompt')} showLabel multiline value={prompt} onChange={setPrompt} />
      <Field
        label={t('plan.words.script')}
        showLabel
        multiline
        rows={5}
        value={script}
        onChange={setScript}
        note={t('plan.words.scriptNote')}
      />
    </Dialog>
  );
}
