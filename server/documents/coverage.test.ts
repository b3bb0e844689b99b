import { describe, expect, it } from 'vitest';
import { Drawable, readCoverage, withoutControls } from './coverage.ts';
import { readFonts } from './fonts.ts';

const fonts = readFonts(import.meta.dirname).map(readCoverage);

describe('readCoverage', () => {
  it('finds the letters of Polish, English and the signs of law in the project fonts', () => {
    const polish = 'aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż„”»«–—…§·()[]{}&%+0123456789';
    const everywhere = [...polish, ...polish.toUpperCase()].filter(
      letter => !fonts.slice(0, 5).every(font => font.has(letter.codePointAt(0) ?? 0)),
    );
    expect(everywhere).toEqual([]);
  });

  it('knows the emoji and not the private areas', () => {
    expect(fonts.some(font => font.has(0x1f600))).toBe(true);
    expect(fonts.every(font => !font.has(0xfe4e5))).toBe(true);
  });
});

describe('Drawable', () => {
  it('keeps emoji, replaces what no font has, and says what', () => {
    const drawable = new Drawable(fonts);
    expect(drawable.text('❤️ 😀 שלום 你')).toBe('❤ 😀 [?][?][?][?] [?]');
    expect(drawable.replaced).toEqual(['ש U+05E9', 'ל U+05DC', 'ו U+05D5', 'ם U+05DD', '你 U+4F60']);
  });

  it('takes joined pictures apart where no font has the whole', () => {
    expect(new Drawable(fonts).text('👩‍🌾')).toMatch(/👩/u);
  });

  it('removes what is not seen', () => {
    expect(withoutControls('a\u0000\u0007\u202eb\r\nc\td\ud800\u200b')).toBe('ab\nc d');
  });

  it('lets a long word end a line, and leaves an address whole', () => {
    const long = new Drawable(fonts).text('x'.repeat(5000));
    expect(Math.max(...long.split('\u200b').map(part => part.length))).toBe(25);
    const address = 'https://stol.mok-lipowo.example/sprawdz-plik';
    expect(new Drawable(fonts).text(address)).toBe(address);
  });
});
