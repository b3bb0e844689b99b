import { shuffled } from '../fixtures/seeded.ts';
import type { Phrases, Words } from './words/words.ts';

/** What invented people say: each time something nobody has said before, in an order of the seed. */
export class Speech {
  readonly words: Words;
  readonly #random: () => number;
  readonly #left = new Map<string, string[]>();
  readonly #said = new Map<string, number>();

  constructor(words: Words, random: () => number) {
    this.words = words;
    this.#random = random;
  }

  /** A card about the first of these topics that is known. */
  card(...topics: readonly (string | undefined)[]): string {
    const topic = topics.find(one => one !== undefined && Object.hasOwn(this.words.cards, one)) ?? 'thought';
    const kept = this.#left.get(topic) ?? [];
    const left = kept.length === 0 ? this.#deal(topic) : kept;
    this.#left.set(topic, left);
    return left.pop() ?? '';
  }

  /** One of a list in turn. */
  next(name: string, list: readonly string[]): string {
    const count = this.#said.get(name) ?? 0;
    this.#said.set(name, count + 1);
    return list[count % list.length] ?? '';
  }

  /** Every sentence of a topic once; a group too large for them says them again with a number. */
  #deal(topic: string): string[] {
    const round = this.#said.get(topic) ?? 0;
    this.#said.set(topic, round + 1);
    const { heads, tails } = this.words.cards[topic] as Phrases;
    // Beginnings first: nobody hears the same one twice before all were said.
    const dealt = tails.flatMap(tail => shuffled(heads, this.#random).map(head => joined(head, tail)));
    return dealt.map(text => (round === 0 ? text : `${text} (${round + 1})`)).reverse();
  }
}

/** „Bez zapisów." and „ Zaczynamy od próby." meet with one mark between them. */
function joined(head: string, tail: string): string {
  return /^[,–]/u.test(tail.trim()) ? head.replace(/[.]$/u, '') + tail : head + tail;
}
