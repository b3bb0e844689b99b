import { route } from '../route.ts';
import { templateLine } from '../templates.ts';

export const templateRoutes = [
  route({
    method: 'get',
    path: '/api/templates',
    action: 'template:list',
    about: () => null,
    async run({ house }) {
      return { templates: house.templates.map(templateLine) };
    },
  }),
];
