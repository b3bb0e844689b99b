import type { Block, SideLetter, Words } from '#shared/agreement/blocks.ts';
import { exactMoment } from './agreementTree.ts';
import type { BlockTree } from './blockTree.ts';
import { approvalIntro, checkLine, DOCUMENT_WORDS, editionLine } from './documentWords.ts';
import { SIDE_SHAPES } from './sideShapes.ts';

/** CommonMark with pipe tables, for people who keep their papers as text. */
export function renderMarkdown(tree: BlockTree): string {
  const words = DOCUMENT_WORDS[tree.lang];
  const paragraphs = [
    `*${literal(editionLine(tree))} · ${literal(tree.editable)}*`,
    ...(tree.rehearsal ? [`**${literal(words.rehearsalLine)}**`] : []),
    ...tree.blocks.flatMap(block => draw(block)),
    ...approvals(tree),
    '---',
    literal(`${tree.footer} · ${editionLine(tree)}`),
  ];
  return `${paragraphs.filter(text => text !== '').join('\n\n')}\n`;
}

function draw(block: Block): string[] {
  switch (block.t) {
    case 'title':
      return [`# ${heading(block.text)}`, flow(block.lead)];
    case 'h2':
      return [`## ${heading([block.number ?? '', block.text].filter(part => part !== '').join(' '))}`];
    case 'annex':
      return [`## ${heading(`${block.label}. ${block.text}`)}`];
    case 'p':
    case 'note':
      return [flow(block.words)];
    case 'ask':
      return [flow([block])];
    case 'parties':
      return [block.rows.map(row => `- ${side(row.side)}${indent(flow(row.words), 2)}`).join('\n')];
    case 'ol':
      return [list(block)];
    case 'table':
      return [
        ...(block.caption === '' ? [] : [`**${heading(block.caption)}**`]),
        table(
          block.head,
          block.rows.map(row => row.map(cell)),
        ),
      ];
    case 'facts':
      return [
        block.rows
          .map(row => {
            const lines = row.lines.map(line => `${side(line.side)}${heading(line.text)}`);
            return `- **${heading(row.label)}:** ${lines.join('; ')}`;
          })
          .join('\n'),
      ];
    case 'signatures':
      return [
        table(
          block.head,
          block.rows.map(row => [
            `${side(row.side)}${heading(row.party)}`,
            [cell(row.who), heading(row.role)].filter(part => part !== '').join(', '),
            '',
          ]),
        ),
      ];
  }
}

function list(block: Extract<Block, { t: 'ol' }>): string {
  const sign = block.style === 'points' ? ')' : '.';
  return block.items
    .map((item, index) => {
      const number = `${index + 1}${sign} `;
      const points = item.sub.map(
        (words, at) => `${at + 1}) ${indent(flow(words), 3 + String(at + 1).length)}`,
      );
      const inside = [flow(item.words), ...points].join('\n');
      return number + indent(inside, number.length);
    })
    .join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head.map(heading)), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function approvals(tree: BlockTree): string[] {
  const card = tree.approvals;
  if (!card) return [];
  const words = DOCUMENT_WORDS[tree.lang].approvals;
  const rows = card.rows.map(row => [
    `${side(row.side)}${heading(row.party)}`,
    heading(row.who),
    heading(exactMoment(row.at, tree.lang)),
  ]);
  const facts = [
    ...(card.sealed ? [`${words.sealed}: ${exactMoment(card.sealed.at, tree.lang)}, ${card.sealed.by}`] : []),
    ...(card.log ? [`${words.log}: ${card.log.k}, ${card.log.chain}`] : []),
    ...(card.verifyAt ? [`${words.verify}: ${card.verifyAt}`] : []),
  ];
  return [
    `## ${words.title}`,
    literal(approvalIntro(card, tree.lang)),
    ...(rows.length > 0 ? [table(words.head, rows)] : []),
    [...facts.map(fact => `- ${heading(fact)}`), `- ${words.hash}: \`${card.hash}\``].join('\n'),
    ...[checkLine(card, tree.lang), words.meaning].filter(line => line !== '').map(line => literal(line)),
  ];
}

function side(letter: SideLetter | null): string {
  return letter ? `${SIDE_SHAPES[letter]} ${letter} ` : '';
}

function flow(words: Words): string {
  let line = '';
  for (const run of words) {
    if (run.t === 'ask') line += `………… *(${heading(run.question)})*`;
    else if (run.strong) line += `**${literal(run.text)}**`;
    else line += literal(run.text, line !== '' && !line.endsWith('\n'));
  }
  return line.trimStart();
}

/** In a cell and in a heading there is one line only. */
function cell(words: Words): string {
  return flow(words).replaceAll('\\\n', '<br>');
}

function heading(text: string): string {
  return literal(text.replaceAll('\n', ' '));
}

/**
 * Text in which nothing is a mark of Markdown or HTML; a line break is a hard one. `continued`: something stands
 * before it on its line, so its first space parts words.
 */
function literal(text: string, continued = false): string {
  return text
    .split('\n')
    .map((line, index) => {
      const escaped = line.replace(/[\\`*_{}[\]<>|#~&$]/g, '\\$&');
      return continued && index === 0 ? escaped : lineStart(escaped);
    })
    .join('\\\n');
}

function lineStart(line: string): string {
  return (
    line
      // Four spaces would open a block of code.
      .replace(/^\s+/, '')
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
  );
}

function indent(text: string, columns: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(columns)}`);
}
