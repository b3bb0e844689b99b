import { z } from 'zod';
import { cleanText, pick } from '#shared/text.ts';
import { workshopOf } from '#shared/workshop/lookUp.ts';
import type { CatalogueWorkshop } from '../../storage/catalogueData.ts';
import { route } from '../route.ts';
import { giveSeat } from '../seats/giveSeat.ts';
import { makeLink, ownBase } from '../seats/linkMaking.ts';
import { Refused } from '../status.ts';

const newSide = z.object({
  id: z.string().regex(/^[A-F]$/),
  name: z.string().trim().min(1).max(80),
  short: z.string().trim().max(20).default(''),
  wished: z.int().min(0).max(300).default(3),
});

const newWorkshop = z.object({
  template: z.string().max(60),
  title: z.string().trim().max(120).default(''),
  town: z.string().trim().max(80).default(''),
  lang: z.enum(['pl', 'en']).default('pl'),
  rehearsal: z.boolean().default(false),
  sides: z.array(newSide).min(2).max(6).optional(),
});

export const workshopRoutes = [
  /** All workshops for the administrator; otherwise those this browser leads. */
  route({
    method: 'get',
    path: '/api/workshops',
    action: 'workshop:list',
    about: () => null,
    async run({ house, asker, actor }) {
      const all = house.catalogue.read().workshops;
      if (actor.kind === 'administrator') {
        return { workshops: all.map(lineOf) };
      }
      const seats = await asker.seats(null);
      const led = new Set(
        seats.filter(({ seat }) => LEADING.has(seat.kind)).map(({ workshop }) => workshop.id),
      );
      return { workshops: all.filter(({ id }) => led.has(id)).map(lineOf) };
    },
  }),
  /** Makes a workshop; a browser gets its facilitator seat at once, a script only the link. */
  route({
    method: 'post',
    path: '/api/workshops',
    action: 'workshop:create',
    about: () => null,
    body: newWorkshop,
    async run({ house, asker, request, response, body, grant }) {
      const template = house.templates.find(one => one.id === body.template);
      if (template === undefined) {
        throw new Refused('no-such-template');
      }
      if (!(await house.disk.mayCreate())) {
        throw new Refused('disk-trouble');
      }
      const known = new Set(template.sides.map(side => side.id));
      if (
        body.sides?.some(
          (side, index, all) => !known.has(side.id) || all.findIndex(one => one.id === side.id) < index,
        )
      ) {
        throw new Refused('bad-request');
      }
      const id = await house.workshops.create({
        template,
        title: cleanText(body.title) || pick(template.title, body.lang),
        town: cleanText(body.town),
        lang: body.lang,
        ...(body.sides ? { sides: body.sides.map(cleanSide) } : {}),
        countdown: house.config.countdown,
        rehearsal: body.rehearsal,
      });
      const workshop = await house.workshops.get(id);
      if (workshop === null) {
        throw new Refused('server-error');
      }
      const link = await makeLink(house, { workshopId: id, kind: 'facilitator', label: '', side: null });
      let seat: string | null = null;
      if (!asker.isScript()) {
        const given = await giveSeat(house, workshop, {
          kind: 'facilitator',
          person: null,
          side: null,
          label: '',
        });
        grant(given);
        seat = given.id;
      }
      response.status(201);
      return {
        id,
        seat,
        code: workshopOf(workshop.decided)?.joining.code ?? '',
        facilitatorLink: `${ownBase(house, request)}${link.path}`,
      };
    },
  }),
  /** Erases a workshop with everything in it; nobody can bring it back. */
  route({
    method: 'delete',
    path: '/api/workshops/:id',
    action: 'workshop:erase',
    async run({ house, workshop }) {
      const { id } = await workshop();
      await house.workshops.erase(id);
      await house.sealRegister.forget(id);
      return { erased: true };
    },
  }),
];

const LEADING: ReadonlySet<string> = new Set(['facilitator', 'cofacilitator']);

function cleanSide(side: z.infer<typeof newSide>) {
  const name = cleanText(side.name);
  return { id: side.id, name, short: cleanText(side.short) || name.slice(0, 20), wished: side.wished };
}

/** Picked, not passed through: what the catalogue learns later stays there. */
function lineOf(workshop: Readonly<CatalogueWorkshop>) {
  const {
    id,
    title,
    town,
    templateId,
    status,
    createdAt,
    lastUsedAt,
    sessionsTotal,
    sessionsDone,
    rehearsal,
  } = workshop;
  return {
    id,
    title,
    town,
    template: templateId,
    status,
    createdAt,
    lastUsedAt,
    sessionsTotal,
    sessionsDone,
    rehearsal,
  };
}
