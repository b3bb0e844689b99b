import { ServerProcess } from '../fixtures/runningApp.ts';
import { Bot } from '../load/bot.ts';
import { Browser, textIn } from '../load/browser.ts';
import { keepTrying } from './keepTrying.ts';
import { Refusal } from './room.ts';

/** The server on which a rehearsal is played: one of its own, or one that runs somewhere. */
export interface House {
  /** A browser that has no seat yet. */
  browser(): Browser;
  /** Makes the workshop and sits down as its facilitator. */
  found(wish: { template: string; title: string; town: string; lang: string }): Promise<Founded>;
  /** What happens to the server between two sessions. */
  between(): Promise<void>;
  close(): Promise<void>;
}

export interface Founded {
  lead: Bot;
  code: string;
  /** Opens the console in any browser of the server's machine. */
  link: string;
}

/** A server of its own on a free port with a temporary folder, without countdowns; it is off between sessions. */
export async function ownHouse(server?: ServerProcess): Promise<House & { server: ServerProcess }> {
  const running = server ?? (await ServerProcess.start());
  const browser = () => new Browser(running.port, `127.0.0.1:${running.port}`);
  return {
    server: running,
    browser,
    async found(wish) {
      const owner = browser();
      const secret = running.houseLink.slice(running.houseLink.indexOf('#k=') + 3);
      await owner.post('/api/admin/claim', { secret });
      const made = await owner.post('/api/workshops', { ...wish, rehearsal: true });
      const lead = new Bot(owner, textIn(made, 'id'), textIn(made, 'seat'));
      return { lead: await lead.live(), code: textIn(made, 'code'), link: textIn(made, 'facilitatorLink') };
    },
    async between() {
      await running.kill();
      await running.start();
    },
    close: () => running.close(),
  };
}

/** A server that runs already; its key (`WSPOLNY_STOL_KEY`) opens it. */
export function houseAt(address: string, key: string): House {
  const browser = () => Browser.at(address);
  return {
    browser,
    async found(wish) {
      const headers = { Host: new URL(address).host, Authorization: `Bearer ${key}` };
      const made = await browser().ask('POST', '/api/workshops', { ...wish, rehearsal: true }, headers);
      if (made.status === 401) {
        throw new Refusal(
          `${address} does not know this key. Start it with WSPOLNY_STOL_KEY=… and give the same one here.`,
        );
      }
      const link = textIn(made, 'facilitatorLink');
      const { pathname, hash } = new URL(link);
      const owner = browser();
      const claimed = await keepTrying(() =>
        owner.post('/api/claim', { workshop: pathname.split('/').at(-1), secret: hash.replace(/^#k=/, '') }),
      );
      const lead = new Bot(owner, textIn(claimed, 'workshop'), textIn(claimed, 'seat'));
      return { lead: await lead.live(), code: textIn(made, 'code'), link };
    },
    between: async () => undefined,
    close: async () => undefined,
  };
}
