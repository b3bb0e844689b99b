import { PICTURE_PATH } from '#shared/pictures.ts';
import { route } from '../route.ts';

const MONTH_S = 30 * 24 * 3600;

export const pictureRoutes = [
  /** A picture of a template's slide. */
  route({
    method: 'get',
    path: `${PICTURE_PATH}/:name`,
    action: 'picture:read',
    about: () => null,
    async run({ house, params, response }) {
      const picture = house.pictures.get(params.name ?? '');
      if (picture === null) {
        response.status(404).json({ error: 'bad-request' });
        return undefined;
      }
      response.set({
        'Content-Type': picture.type,
        'Cache-Control': `public, max-age=${MONTH_S}`,
        ETag: picture.etag,
      });
      response.send(picture.bytes);
      return undefined;
    },
  }),
];
