import { describe, expect, it } from 'vitest';
import { withoutContacts } from './contacts.ts';

const hide = (text: string) => withoutContacts(text, '[–]');

describe('withoutContacts', () => {
  it('takes out telephones, e-mail and PESEL, and leaves what stands around them', () => {
    expect(hide('Sekretariat, tel. 600 700 800 albo +48 22 555 66 77.')).toBe(
      'Sekretariat, tel. [–] albo [–].',
    );
    expect(hide('tel.\u00a0600\u00a0700\u00a0800')).not.toMatch(/700/);
    expect(hide('600\u00ad700\u00ad800, 440514\u200b01359')).toBe('[–], [–]');
    expect(hide('Pisz: sekretariat.ops@lipowo.example, a.b+c@x.pl')).toBe('Pisz: [–], [–]');
    expect(hide('PESEL 44051401359, 600700800')).toBe('PESEL [–], [–]');
  });

  it('knows that sums, dates and numbers of acts are no telephones', () => {
    const text =
      '120 000 000 zł, dnia 30.06.2027 r., uchwała nr 12/345/2026, RIK 12, 9:00–15:00, v3 · 9F3C-21AB';
    expect(hide(text)).toBe(text);
  });

  it('leaves what an institution or a letter is found by', () => {
    const text = 'NIP 7251801126, REGON 123456785, KRS: 0000123456, pełnomocnictwo nr 123456789';
    expect(hide(text)).toBe(text);
    expect(hide('REGON 12345678512345')).toBe('REGON 12345678512345');
    expect(hide('telefon nr 600700800, tel. nr 600700801')).toBe('telefon nr [–], tel. nr [–]');
    expect(hide('REGON 123456785, 600700800, 42 6320011')).toBe('REGON 123456785, [–], [–]');
  });
});
