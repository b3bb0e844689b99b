import { describe, expect, it } from 'vitest';
import { ConfigError, helpText, readConfig, SETTINGS } from './config.ts';

const read = (args: string[], env: Record<string, string> = {}) => {
  const config = readConfig(args, env, '/srv');
  if (config === 'help') {
    throw new Error('help was not asked for');
  }
  return config;
};

describe('the configuration', () => {
  it('has defaults that a laptop starts with', () => {
    expect(read([])).toMatchObject({
      port: 3000,
      host: null,
      data: '/srv/data',
      publicUrl: null,
      allowedHosts: [],
      key: null,
      pair: false,
      dev: false,
      countdown: { reveal: 3000, close: 3000 },
      logLevel: 'info',
    });
  });

  it('lets flags win over the environment, and an empty value be none', () => {
    expect(read(['--port', '80', '--data', '/x', '--pair'], { PORT: '81', DATA_DIR: '/y' })).toMatchObject({
      port: 80,
      data: '/x',
      pair: true,
    });
    expect(read([], { PORT: '', PUBLIC_URL: '' })).toMatchObject({ port: 3000, publicUrl: null });
  });

  it('finds the file to seal with beside where it was started', () => {
    expect(read([]).seal).toBeNull();
    const seal = read([], { SEAL_P12: 'klucz.p12', SEAL_P12_PASSWORD: 'żółw' }).seal;
    expect(seal).toEqual({ path: '/srv/klucz.p12', password: 'żółw' });
  });

  it('reads lists and addresses', () => {
    const config = read([], {
      PUBLIC_URL: 'https://Stol.Lipowo.pl',
      ALLOWED_HOSTS: 'Stol.local, laptop:8080,',
      TRUST_PROXY: '10.0.0.2, 172.16.0.0/12',
    });
    expect(config.publicUrl?.origin).toBe('https://stol.lipowo.pl');
    expect(config.allowedHosts).toEqual(['stol.local', 'laptop:8080']);
    expect(config.trustProxy).toEqual(['10.0.0.2', '172.16.0.0/12']);
  });

  it.each([
    [['--port', 'x'], {}, 'PORT is a number from 0 to 65535.'],
    [['--port', '70000'], {}, 'PORT'],
    [['--prot', '1'], {}, '--prot'],
    [[], { PUBLIC_URL: 'stol.lipowo.pl' }, 'PUBLIC_URL is an address'],
    [[], { PUBLIC_URL: 'https://stol.lipowo.pl/path' }, 'PUBLIC_URL'],
    [[], { ALLOWED_HOSTS: 'http://x' }, 'ALLOWED_HOSTS'],
    [[], { TRUST_PROXY: 'all' }, 'TRUST_PROXY'],
    [[], { WSPOLNY_STOL_KEY: 'short' }, 'WSPOLNY_STOL_KEY has at least 16 characters.'],
    [[], { COUNTDOWN_REVEAL_MS: '-1' }, 'COUNTDOWN_REVEAL_MS'],
    [[], { LOG_LEVEL: 'loud' }, 'LOG_LEVEL is silent'],
  ])('says in one sentence what is wrong with %j %j', (args, env, sentence) => {
    expect(() => readConfig(args, env)).toThrow(ConfigError);
    expect(() => readConfig(args, env)).toThrow(sentence);
    try {
      readConfig(args, env);
    } catch (error) {
      expect(String(error)).not.toContain('\n');
    }
  });

  it('lists every setting in the help, one line each', () => {
    expect(readConfig(['--help'], {})).toBe('help');
    expect(helpText().split('\n')).toHaveLength(SETTINGS.length + 1);
  });
});
