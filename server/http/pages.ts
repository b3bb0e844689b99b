import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Server as HttpServer } from 'node:http';
import { join } from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import type { ViteDevServer } from 'vite';
import type { Action } from '#shared/workshop/policy.ts';
import type { Config } from '../config.ts';
import { page } from './seats/plainForm.ts';

/** Which page stands under which path; the client decides what it shows. */
const PAGES: readonly { paths: readonly string[]; file: 'index.html' | 'join.html'; action: Action }[] = [
  {
    paths: ['/dolacz', '/dolacz/:code', '/d', '/d/:code'],
    file: 'join.html',
    action: 'page:read',
  },
  {
    paths: [
      '/',
      '/prowadzenie/:id',
      '/ekran/:id',
      '/miejsce/:id',
      '/dokument/:id',
      '/dokument/:id/:document',
      '/w/:id',
      '/sprawdz',
      '/verify',
    ],
    file: 'index.html',
    action: 'page:read',
  },
];

/** The client's pages and files; in development Vite makes them from the sources. */
export interface Pages {
  mount(app: Express): void;
  close(): Promise<void>;
}

/** Pages from `dist/client`, read once: a page that is being built anew is not served half. */
export async function builtPages({ root }: Pick<Config, 'root'>): Promise<Pages> {
  const folder = join(root, 'dist', 'client');
  const files = new Map<string, string>();
  for (const { file } of PAGES) {
    if (existsSync(join(folder, file))) {
      files.set(file, await readFile(join(folder, file), 'utf8'));
    }
  }
  return {
    mount(app) {
      // Vite's names carry a hash of the content: what is there never changes.
      app.use(
        '/assets',
        express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
      );
      app.use(express.static(folder, { index: false, maxAge: 0, redirect: false, extensions: false }));
      mountPages(app, file => async (_request, response) => {
        const html = files.get(file);
        response.set('Cache-Control', 'no-cache').type('html');
        response
          .status(html === undefined ? 503 : 200)
          .send(html ?? page('en', 'Not built yet: run npm run build.'));
      });
    },
    close: async () => undefined,
  };
}

/** Pages from the sources, with hot reload on the same port. */
export async function vitePages({ root }: Pick<Config, 'root'>, server: HttpServer): Promise<Pages> {
  const { createServer } = await import('vite');
  const vite: ViteDevServer = await createServer({
    root: join(root, 'client'),
    configFile: join(root, 'vite.config.ts'),
    appType: 'custom',
    // Our door has judged Host and Origin already.
    server: { middlewareMode: true, hmr: { server }, allowedHosts: true },
  });
  return {
    mount(app) {
      app.use(vite.middlewares);
      mountPages(app, file => async (request, response) => {
        const source = await readFile(join(root, 'client', file), 'utf8');
        response.type('html').send(await vite.transformIndexHtml(`/${file}`, source, request.originalUrl));
      });
    },
    close: () => vite.close(),
  };
}

function mountPages(app: Express, serve: (file: string) => RequestHandler): void {
  for (const { paths, file } of PAGES) {
    for (const path of paths) {
      app.get(path, serve(file));
    }
  }
}
