import { contentHash, versionMark } from './canonical.ts';
import { longDate } from './days.ts';
import { FIXED_WORDS, type FixedWords } from './fixedWords.ts';
import { type KindLayout, layoutOf } from './kinds/layout.ts';
import { type Part, partsOf } from './marks.ts';
import type { AgreementDoc, Annex, Clause, Item, Party, Table } from './model.ts';
import { NBSP, partyLabel, referenceTo, sectionNumber, writtenClauses } from './numbers.ts';
import { isAlone, signersOf } from './parties/parties.ts';
import { typeset } from './typeset.ts';

/** A stretch of a sentence: words, or a place that is still to be filled, with its question. */
export type Run = { t: 'text'; text: string; strong?: true } | { t: 'ask'; question: string };
/** A sentence or paragraph. `\n` in a run is a line break. */
export type Words = readonly Run[];

export type SideLetter = NonNullable<Party['side']>;

export interface ListItem {
  words: Words;
  sub: readonly Words[];
}

/** One line of the signatures' table. */
export interface SignatureRow {
  side: SideLetter | null;
  party: string;
  who: Words;
  role: string;
}

/** A document as it is laid out: every number is computed, every sentence is ready to print. */
export type Block =
  | { t: 'title'; text: string; lead: Words }
  | { t: 'h2'; number: string | null; text: string }
  /** Opens a new page; `wide` turns it on its side for a table with many columns. */
  | { t: 'annex'; label: string; text: string; wide: boolean }
  | { t: 'p'; words: Words }
  | { t: 'note'; words: Words }
  | { t: 'ask'; question: string }
  | { t: 'parties'; rows: readonly { side: SideLetter | null; words: Words }[] }
  /** `paragraphs` are numbered 1. 2. (ustępy), `points` 1) 2) (punkty); sub items are always points. */
  | { t: 'ol'; style: 'paragraphs' | 'points'; items: readonly ListItem[] }
  | {
      t: 'table';
      caption: string;
      head: readonly string[];
      widths: readonly number[];
      rows: readonly (readonly Words[])[];
      /** Columns that may name people; absent: none. */
      people?: readonly number[];
    }
  /** Names and what belongs to them, e.g. who came; a line may begin with the mark of a side. */
  | {
      t: 'facts';
      rows: readonly { label: string; lines: readonly { side: SideLetter | null; text: string }[] }[];
    }
  | { t: 'signatures'; head: readonly [string, string, string]; rows: readonly SignatureRow[] };

/** From this many columns an upright page is too narrow for Polish words. */
const WIDE_COLUMNS = 6;

/** Typeset words without a mark in them. */
export function plain(text: string): Words {
  return text === '' ? [] : [{ t: 'text', text: typeset(text) }];
}

/** Between others: its spaces stay as they are. */
function joint(text: string): Run {
  return { t: 'text', text };
}

/** With its full stop; „z dnia 1 lutego 2026 r." has one already. */
function sentence(words: Words): Words {
  const last = words.at(-1);
  return last?.t === 'text' && last.text.endsWith('.') ? words : [...words, joint('.')];
}

/** What was typed, or the question for it. */
function told(text: string, question: string): Run {
  return text === '' ? { t: 'ask', question } : { t: 'text', text: typeset(text) };
}

/**
 * The block tree of a document: numbers (§, ust., pkt, annexes) and references are computed here and nowhere else.
 * `unnumbered`: references stand as the marks they are and the list of annexes is empty, which is how two versions are
 * asked whether people changed something or only a number did; nobody reads it.
 */
export function toBlocks(doc: AgreementDoc, unnumbered = false): Block[] {
  return new Layout(doc, unnumbered).blocks();
}

class Layout {
  private readonly doc: AgreementDoc;
  private readonly unnumbered: boolean;
  private readonly fixed: FixedWords;
  private readonly written: readonly Clause[];
  private readonly layout: KindLayout;
  private mark: string | null = null;

  constructor(doc: AgreementDoc, unnumbered: boolean) {
    this.doc = doc;
    this.unnumbered = unnumbered;
    this.fixed = FIXED_WORDS[doc.lang];
    this.written = writtenClauses(doc);
    this.layout = layoutOf(doc.kind, doc.lang);
  }

  blocks(): Block[] {
    const { doc } = this;
    const apart =
      doc.parties.length > 0 &&
      this.layout.parties !== 'none' &&
      !this.written.some(clause => clause.id === 'A01');
    const { before } = this.layout;
    return [
      { t: 'title', text: typeset(doc.title), lead: this.lead() },
      ...(apart && before !== null ? [{ t: 'p', words: plain(before) } as const] : []),
      ...(apart ? [this.parties()] : []),
      ...this.written.flatMap((clause, index) => this.clause(clause, index)),
      ...this.signatures(),
      ...this.annexList(),
      ...doc.annexes.flatMap((annex, index) => this.annex(annex, index)),
    ];
  }

  /** „nr 4/2026, zawarte w dniu … w miejscowości …"; documents that are no contract have only place and date. */
  private lead(): Words {
    const { doc, fixed } = this;
    const day: Run = doc.date
      ? { t: 'text', text: typeset(longDate(doc.date, doc.lang)) }
      : { t: 'ask', question: fixed.ask.date };
    if (doc.kind !== 'porozumienie') {
      return doc.date || doc.place ? [...plain(doc.place === '' ? '' : `${doc.place}, `), day] : [];
    }
    const number = doc.number ? `${fixed.number} ${doc.number}, ` : '';
    // What is signed electronically is made when the last one signs: nobody can type that day beforehand.
    const form = doc.clauses.find(({ id }) => id === 'A24');
    if (!doc.date && form?.variant === 'electronic') {
      return plain(`${number}${fixed.madeLast}${doc.place === '' ? '' : ` ${fixed.in} ${doc.place}`}`);
    }
    const place = doc.place === '' ? '' : ` ${fixed.in} ${doc.place}`;
    return [...plain(`${number}${fixed.made} `), day, ...plain(place)];
  }

  private clause(clause: Clause, index: number): Block[] {
    const { fixed } = this;
    const heading: Block = {
      t: 'h2',
      number: sectionNumber(this.doc, index),
      text: typeset(clause.title),
    };
    const parties = clause.id === 'A01' && this.doc.parties.length > 0;
    const content = [
      ...(parties ? [{ t: 'p', words: plain(fixed.opening) } as const, this.parties()] : []),
      ...(parties && clause.items.length === 0
        ? [fixed.together, fixed.authorised].map(text => ({ t: 'p', words: plain(text) }) as const)
        : this.items(clause.items)),
      ...(clause.table ? [this.table(clause.table)] : []),
    ];
    return [heading, ...(content.length > 0 ? content : [{ t: 'ask', question: fixed.askClause } as const])];
  }

  /** One paragraph has no number; several are numbered, as Polish offices write them. */
  private items(items: readonly Item[]): Block[] {
    const [only, ...more] = items.map(item => ({
      words: this.words(item.text),
      sub: (item.sub ?? []).map(point => this.words(point)),
    }));
    if (!only) return [];
    if (more.length > 0) return [{ t: 'ol', style: 'paragraphs', items: [only, ...more] }];
    const [first, ...rest] = only.words;
    const opening: Block =
      first?.t === 'ask' && rest.length === 0
        ? { t: 'ask', question: first.question }
        : { t: 'p', words: only.words };
    const points = only.sub.map(words => ({ words, sub: [] }));
    return points.length > 0 ? [opening, { t: 'ol', style: 'points', items: points }] : [opening];
  }

  private parties(): Block {
    const rows = this.doc.parties.map((party, index) => ({
      side: party.side ?? null,
      words: this.layout.parties === 'full' ? this.party(party, index) : this.shortParty(party),
    }));
    return { t: 'parties', rows };
  }

  /** Who they are, without the questions of a contract. */
  private shortParty({ name, address, rep, also, signing, adults = [] }: Party): Words {
    const { fixed } = this;
    const signs = signersOf({ rep, also })
      .map(({ name, role }) => [name, role].filter(part => part !== '').join(', '))
      .filter(part => part !== '')
      .join(` ${signing === 'all' ? fixed.and : fixed.or} `);
    const people = adults.filter(adult => adult !== '').join(', ');
    return sentence([
      { t: 'text', text: typeset(name), strong: true },
      ...plain(address === '' ? '' : `, ${fixed.address} ${address}`),
      ...plain(signs === '' ? '' : `; ${fixed.representedBy} ${signs}`),
      ...plain(people === '' ? '' : `; ${fixed.adults} ${people}`),
    ]);
  }

  /** Polish endings of institutions' names cannot be computed, so names stay in the nominative after a colon. */
  private party(party: Party, index: number): Words {
    const { fixed } = this;
    const named: Run = {
      t: 'text',
      text: typeset(`${this.label(party, index)}: ${party.name}`),
      strong: true,
    };
    return sentence([
      named,
      joint(`, ${fixed.address} `),
      told(party.address, fixed.ask.address),
      ...plain(party.register ? `, ${party.register}` : ''),
      ...plain(party.actingFor ? `; ${fixed.actingFor} ${party.actingFor}` : ''),
      ...(isAlone(party) ? [] : [joint(`; ${fixed.representedBy} `), ...this.represented(party)]),
    ]);
  }

  /** „Alicja Wzorcowa, dyrektorka, na podstawie: powołania; albo Jan Lis, …": whoever may sign, or signs along. */
  private represented(party: Party): Words {
    const { fixed } = this;
    const signers = signersOf(party);
    const together = party.signing === 'all';
    const bare = party.kind === 'person' || party.kind === 'group';
    const words = signers.flatMap(
      ({ name, role, mandate }, index): Words => [
        ...(index === 0 ? [] : [joint(`; ${together ? fixed.and : fixed.or} `)]),
        told(name, fixed.ask.name),
        joint(', '),
        told(role, fixed.ask.role),
        ...(mandate === '' && bare ? [] : [joint(`, ${fixed.mandate} `), told(mandate, fixed.ask.mandate)]),
      ],
    );
    const how = typeset(together ? fixed.allSign : fixed.oneSigns);
    return signers.length > 1 ? [...words, joint(` (${how})`)] : words;
  }

  /** A row for each who has to sign; where one of several is enough, one row with their names. */
  private ownRows(party: Party, label: string): SignatureRow[] {
    const { fixed } = this;
    const row = (name: string, role: string): SignatureRow => ({
      side: party.side ?? null,
      party: typeset(label),
      who: name === '' ? [{ t: 'ask', question: fixed.ask.name }] : plain(name),
      role: typeset(role),
    });
    const adults = (party.adults ?? []).filter(name => name !== '');
    if (adults.length > 0) {
      return adults.map(name => row(name, ''));
    }
    const signers = isAlone(party) ? [{ name: party.name, role: '' }] : signersOf(party);
    const joined = (field: 'name' | 'role') =>
      signers
        .map(signer => signer[field])
        .filter(part => part !== '')
        .join(` ${fixed.or} `);
    return party.signing === 'all'
      ? signers.map(({ name, role }) => row(name, role))
      : [row(joined('name'), joined('role'))];
  }

  private label(party: Party, index: number): string {
    return partyLabel(party, index, this.doc.lang);
  }

  private signatures(): Block[] {
    const { doc, fixed } = this;
    if (doc.parties.length === 0 || !this.layout.signatures) return [];
    const contract = this.layout.parties === 'full';
    const [column, ...columns] = fixed.signatureHead;
    const rows = doc.parties.flatMap((party, index): SignatureRow[] => {
      const side = party.side ?? null;
      const label = contract ? `${this.label(party, index)}: ${party.name}` : party.name;
      const first = this.ownRows(party, label);
      if (!party.countersign) return first;
      const { name, role } = party.countersign;
      const second = `${fixed.countersign}, ${this.label(party, index)}`;
      return [
        ...first,
        { side, party: typeset(second), who: [told(name, fixed.ask.name)], role: typeset(role) },
      ];
    });
    const remarks = doc.clauses.find(clause => clause.id === 'A26')?.items ?? [];
    return [
      { t: 'h2', number: null, text: fixed.signatures },
      { t: 'signatures', head: [this.layout.signs ?? column, ...columns], rows },
      ...[fixed.signOutside, ...remarks.map(item => item.text)].map(
        text => ({ t: 'note', words: this.words(text) }) as const,
      ),
    ];
  }

  private annexList(): Block[] {
    const { annexes } = this.doc;
    if (annexes.length === 0) return [];
    if (this.unnumbered) return [{ t: 'note', words: [] }];
    const names = annexes.map((annex, index) => `${index + 1}.${NBSP}${annex.title.replace(/\.$/, '')}.`);
    const opening: Run = { t: 'text', text: this.fixed.annexes, strong: true };
    return [{ t: 'note', words: [opening, ...plain(` ${names.join(' ')}`)] }];
  }

  private annex(annex: Annex, index: number): Block[] {
    const label = `${this.fixed.annex}${NBSP}${index + 1}`;
    const content = [...this.items(annex.items ?? []), ...(annex.table ? [this.table(annex.table)] : [])];
    return [
      {
        t: 'annex',
        label,
        text: typeset(annex.title),
        wide: (annex.table?.head.length ?? 0) >= WIDE_COLUMNS,
      },
      ...(content.length > 0 ? content : [{ t: 'ask', question: this.fixed.askClause } as const]),
    ];
  }

  private table(table: Table): Block {
    return {
      t: 'table',
      caption: typeset(table.caption),
      head: table.head.map(typeset),
      widths: table.widths,
      rows: table.rows.map(row => row.map(cell => this.words(cell))),
      ...(table.people ? { people: table.people } : {}),
    };
  }

  /** Fills in the marks of a text (see `model.ts`). What is not a mark stays as it was written. */
  private words(text: string): Words {
    const runs: Run[] = [];
    let said = '';
    for (const part of partsOf(text)) {
      const filled = part.t === 'words' ? part.text : this.fill(part);
      if (typeof filled === 'string') {
        said += filled;
      } else {
        runs.push(...plain(said), filled);
        said = '';
      }
    }
    return [...runs, ...plain(said)];
  }

  private fill(mark: Exclude<Part, { t: 'words' }>): string | Run {
    const { doc, fixed } = this;
    switch (mark.t) {
      case 'ask':
        return { t: 'ask', question: typeset(mark.value) };
      case 'ref': {
        const reference = referenceTo(doc, mark.value);
        if (reference === null) return { t: 'ask', question: fixed.askReference };
        return this.unnumbered ? `{{ref:${mark.value}}}` : reference;
      }
      case 'annex': {
        const index = doc.annexes.findIndex(annex => annex.id === mark.value);
        if (index < 0) return { t: 'ask', question: fixed.askAnnex };
        return this.unnumbered ? `{{annex:${mark.value}}}` : String(index + 1);
      }
      case 'mark':
        this.mark ??= versionMark(doc.version, contentHash(doc)).replaceAll(' ', NBSP);
        return this.mark;
    }
  }
}
