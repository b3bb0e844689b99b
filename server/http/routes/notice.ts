import { route } from '../route.ts';

export const noticeRoutes = [
  route({
    method: 'get',
    path: '/api/notice',
    action: 'notice:read',
    about: () => null,
    async run({ house, response }) {
      response.set('Cache-Control', 'no-cache');
      return house.notices.read();
    },
  }),
];
