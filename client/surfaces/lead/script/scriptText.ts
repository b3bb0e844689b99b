import type { ScriptLine } from '#shared/template/template.ts';
import { type Lang, pick, sameText, type Text } from '#shared/text.ts';

/** A script as one text to edit: a line each, things to do begin with a dash. */
export function scriptToText(script: readonly ScriptLine[], lang: Lang): string {
  return script.map(line => ('say' in line ? pick(line.say, lang) : `– ${pick(line.do, lang)}`)).join('\n');
}

/** The edited text as a script; a line that reads as before keeps its other language. */
export function textToScript(typed: string, before: readonly ScriptLine[], lang: Lang): ScriptLine[] {
  return typed
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !/^[–-]\s*$/.test(line))
    .map(line => {
      const known = before.find(one => scriptToText([one], lang) === line);
      if (known !== undefined) {
        return known;
      }
      const todo = /^[–-]\s*(.+)$/.exec(line)?.[1];
      return todo === undefined ? { say: sameText(line) } : { do: sameText(todo) };
    });
}

/** A sentence somebody retyped in one language; unchanged it keeps both. */
export function retyped(before: Text, words: string, lang: Lang): Text {
  return pick(before, lang) === words ? before : sameText(words);
}
