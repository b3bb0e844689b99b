import { choiceRecord } from '#shared/agreement/letters/choiceRecord.ts';
import { choicesOf } from '#shared/workshop/documents/letters.ts';
import { workshopOf } from '#shared/workshop/lookUp.ts';
import { dayOf } from '#shared/workshop/workshopWords.ts';
import { FORMATS } from '../../documents/blockTree.ts';
import { attachment } from '../documents/fileName.ts';
import { route } from '../route.ts';
import { Refused } from '../status.ts';
import { FILE_POLICY, FILE_TYPES, spenderOf } from './documentFiles.ts';

/** What was put down about the letters of intent, as a file: `1.pdf`. */
export const letterFileRoutes = [
  route({
    method: 'get',
    path: '/api/workshops/:id/letters/:file',
    action: 'document:form',
    async run({ house, workshop, params, response, actor, seat }): Promise<undefined> {
      const [, n = '', ending] = /^([1-9]\d{0,3})\.([a-z]+)$/.exec(params.file ?? '') ?? [];
      const format = FORMATS.find(one => one === ending);
      const live = await workshop();
      const choice = choicesOf(live.shown).find(one => one.n === Number(n));
      const about = workshopOf(live.shown);
      if (format === undefined || choice === undefined || about === undefined) {
        throw new Refused('no-such-document');
      }
      if (!house.renderings.take(spenderOf(live.id, actor, seat?.id ?? actor.kind))) {
        throw new Refused('too-fast');
      }
      const { lang, town, rehearsal = false } = about;
      const doc = choiceRecord(choice, { lang, place: town, day: dayOf(choice.at) });
      const bytes = await house.files.record(live.id, doc, { at: choice.at, rehearsal }, format);
      if (bytes === null) {
        throw new Refused('document-not-made');
      }
      response.set({
        'Content-Type': FILE_TYPES[format],
        'Content-Disposition': attachment(doc.title, n, format),
        'Content-Security-Policy': FILE_POLICY,
        'X-Content-Type-Options': 'nosniff',
      });
      response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      return undefined;
    },
  }),
];
