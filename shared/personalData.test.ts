import { expect, test } from 'vitest';
import { looksPersonal } from './personalData.ts';

test.each([
  'PESEL 44051401359',
  'Dzwonić: 501 234 567',
  'tel. +48 501-234-567',
  'tel.501234567',
  '(22) 123 45 67, po szesnastej',
  'do 42 6320011',
  'Napisz na ola.nowak@poczta.example.pl.',
  'Mieszka przy ul. Polnej 5/7',
  'Klucze na ulicy Jana Pawła II 12',
  'os. Zielone 3 m. 4',
  'Zapytać panią Kowalską',
  'To potrzeba pani Anny Nowak',
  'pan\u00a0Wiśniewski ma klucz',
  'u pana Nowaka w stodole',
  'Mrs. Kowalska has the key',
])('„%s” looks like data of a person', text => {
  expect(looksPersonal(text)).toBe(true);
});

test.each([
  '',
  'Sala z lustrem, 12 krzeseł, we wtorki 16–18',
  'Koszt 150 000 000 zł',
  'Wkład 120 000 zł w 2027',
  'Od 2026-11-28 do 2027-05-30',
  'KRS 0000123456',
  'Konto 12 1020 3040 0000 1111 2222 3333',
  'Pani Burmistrz zaprasza',
  'pan Dyrektor i pani Kierownik',
  'Spektakl „Pan Tadeusz” w maju',
  'Pan Kierownik, pan Pracownik',
  'pani z biblioteki',
  'Boisko przy ulicy Szkolnej',
  'ulica zamknięta od 2027',
  'Samotni panowie Polski lokalnej',
])('„%s” does not', text => {
  expect(looksPersonal(text)).toBe(false);
});
