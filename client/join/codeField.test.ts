import { describe, expect, it } from 'vitest';
import { cleanCode, codeFromAddress } from './codeField.ts';

const at = (address: string) => codeFromAddress(new URL(address, 'http://stol.local'));

describe('join code', () => {
  it.each(['K7M4TR', 'k7m 4tr', ' K7M-4TR ', 'k 7 m – 4 t r', 'K7M4TR\n'])('reads %j', typed => {
    expect(cleanCode(typed, 6)).toBe('K7M4TR');
  });

  it('keeps what is too short and cuts what is too long', () => {
    expect(cleanCode('k7', 6)).toBe('K7');
    expect(cleanCode('K7M4TR K7M4TR', 6)).toBe('K7M4TR');
  });

  it('comes out of the address of the QR code', () => {
    expect(at('/d/K7M4TR')).toBe('K7M4TR');
    expect(at('/dolacz/k7m-4tr')).toBe('K7M4TR');
    expect(at('/dolacz/k7m%204tr?x=1')).toBe('K7M4TR');
    expect(at('/dolacz?code=k7m4tr')).toBe('K7M4TR');
    expect([at('/dolacz'), at('/d/'), at('/')]).toEqual(['', '', '']);
  });

  it('survives a damaged address', () => {
    expect(at('/d/%E0%A4%A')).toBe('E0A4A');
  });
});
