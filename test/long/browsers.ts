import { spawn } from 'node:child_process';
import { once } from 'node:events';

// Browser tests that say something only once in a while (`@long` in their names); `npm run build` comes first.

const child = spawn('npx', ['playwright', 'test', '-c', 'test/e2e'], {
  stdio: 'inherit',
  env: { ...process.env, E2E_LONG: '1' },
});
const [code] = await once(child, 'exit');
process.exit(typeof code === 'number' ? code : 1);
