import type { Request, Response } from 'express';
import type { ErrorCode } from '#shared/errors.ts';
import { errors as english } from '#shared/i18n/en/errors.ts';
import { errors as polish } from '#shared/i18n/pl/errors.ts';
import { STATUS } from '../status.ts';

/**
 * The fields of the join form as a browser without script sends them: `code name sides role access notice way`,
 * check boxes `screen report contact`. Several boxes of one name come as a list.
 */
export function joinFields(fields: Record<string, unknown>): unknown {
  const text = (key: string) => (typeof fields[key] === 'string' ? fields[key] : undefined);
  const { sides } = fields;
  return {
    id: text('id') || undefined,
    code: text('code') || undefined,
    person: text('person') || undefined,
    returnCode: text('returnCode') || undefined,
    name: text('name'),
    sides: (Array.isArray(sides) ? sides : [sides]).filter(side => typeof side === 'string' && side !== ''),
    role: text('role'),
    access: text('access'),
    way: text('way') || undefined,
    consents: {
      screen: text('screen') !== undefined,
      report: text('report') !== undefined,
      contact: text('contact') !== undefined,
    },
    notice: Number(text('notice')) || 0,
  };
}

/** A refusal as a page of its own: one sentence and the way back. */
export function formError(
  code: ErrorCode,
  { request, response }: { request: Request; response: Response },
): void {
  const lang = request.acceptsLanguages('pl', 'en') === 'en' ? 'en' : 'pl';
  const sentence = (lang === 'en' ? english : polish)[code];
  const back = lang === 'en' ? 'Back to the form' : 'Wróć do formularza';
  response
    .status(STATUS[code])
    .type('html')
    .send(page(lang, sentence, `<p><a href="/dolacz">${back}</a></p>`));
}

/** A page of one sentence; both parts are our own words, never typed by anybody. */
export function page(lang: 'pl' | 'en', sentence: string, rest = ''): string {
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Wspólny Stół</title></head>
<body><main><h1>Wspólny Stół</h1><p>${sentence}</p>${rest}</main></body></html>
`;
}
