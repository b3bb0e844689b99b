import { diskWarnings } from '../diskWatch.ts';
import { route } from '../route.ts';

export const healthRoutes = [
  route({
    method: 'get',
    path: '/health',
    action: 'health:read',
    about: () => null,
    async run({ house, response }) {
      const disk = await house.disk.facts();
      response.set('Cache-Control', 'no-store');
      return {
        ok: true,
        version: house.version,
        uptimeS: Math.round((house.now() - house.startedAt) / 1000),
        workshopsLoaded: house.workshops.size,
        connections: house.connections.count,
        disk,
        warnings: diskWarnings(disk),
      };
    },
  }),
];
