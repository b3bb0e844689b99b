/** A live connection as others may end it. */
export interface Connection {
  seat: string;
  person: string | null;
  end(reason: 'left'): void;
}

/** Who is connected by `/live` right now. */
export class Connections {
  readonly #all = new Set<Connection>();

  /** Returns the way to take it out again. */
  add(connection: Connection): () => void {
    this.#all.add(connection);
    return () => this.#all.delete(connection);
  }

  get count(): number {
    return this.#all.size;
  }

  /** Whether this person has a connection: then nobody may sit down as them without the return code. */
  isHere(person: string): boolean {
    for (const connection of this.#all) {
      if (connection.person === person) {
        return true;
      }
    }
    return false;
  }

  /** Ends every connection of a seat whose browser gave it back. */
  leave(seat: string): void {
    for (const connection of [...this.#all]) {
      if (connection.seat === seat) {
        connection.end('left');
      }
    }
  }
}
