/** What breaks programs when somebody types it; each goes through every format (reference/agreement C8). */
export const HOSTILE: Readonly<Record<string, string>> = {
  emoji: 'Wtorki 🎨 w OPS 👨‍👩‍👧 ❤️ 👩🏽‍🌾 🇵🇱',
  'right to left': 'שלום \u202eevil\u202c مرحبا \u2067abc\u2069',
  'a word of 5 000 letters': 'ż'.repeat(5000),
  'many words of one letter': 'a i w '.repeat(300),
  'Typst code': '#panic("x") #eval("1") $x^2$ *b* _i_ @ref <label> \\ // c #include "/etc/passwd"',
  braces: '{{ {{x}} }} {{constructor}} {{{{x}}}} #{7*7} {% raw %} $ {1}',
  'marks typed by hand': '{{ref:A19}} {{ref:A99}} {{annex:zasoby}} {{annex:x}} {{ask:kto?}} {{mark}} z',
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>"\' onload="x" ]]> </style></w:t><!-- -->',
  entities: '&amp; &lt;b&gt; &#60;i&#62; &nbsp; &x; &&',
  formula: '=HYPERLINK("http://zly.example";"klik") +1 -1 @SUM(A1)',
  Markdown:
    '# nie tytuł\n- nie lista\n1. nie numer\n> nie cytat\n    nie kod | ` ~~~ [x](javascript:alert(1)) ![y](z) ***\n---\n===\n| a | b |\n[x]: http://zly.example',
  controls: 'a\u0000b\u0001c\u001bd\u0085e\ufffef\ud800g\u2028h\u2029i\tj\u00adk\u2060l',
  spaces: '  dwa  trzy   \n\n\n   cztery\u00a0\u00a0pięć\u2003sześć ',
  'combining marks': `zo${'\u0301'.repeat(60)}l\u0328 a\u0328\u0301 ﬁ ǆ Å`,
  Polish: 'Zażółć gęślą jaźń – „cytat”, § 5, 20 listopada 2026 r.; ZAŻÓŁĆ GĘŚLĄ JAŹŃ',
};
