/** Which state may follow which. Keys are all states; a state without successors is final. */
export type Transitions<State extends string> = Readonly<Record<State, readonly State[]>>;

/**
 * A checked table of states: every successor is a state, every state can be reached from the first. It throws when the
 * module that declares it is loaded, that is at start, not at the first sad customer.
 */
export class StateTable<State extends string> {
  constructor(
    readonly name: string,
    readonly first: State,
    readonly transitions: Transitions<State>,
  ) {
    const reached = new Set<State>([first]);
    for (const state of reached) {
      for (const next of this.successors(state)) reached.add(next);
    }
    const lost = (Object.keys(transitions) as State[]).filter((state) => !reached.has(state));
    if (lost.length > 0) throw new Error(`${name}: no way leads to ${lost.join(', ')}`);
  }

  allows(from: State, to: State): boolean {
    return this.successors(from).includes(to);
  }

  isFinal(state: State): boolean {
    return this.successors(state).length === 0;
  }

  /** Throws where the step is not in the table: a wrong step is a defect, what a user may meet is checked before. */
  assertStep(from: State, to: State): void {
    if (!this.allows(from, to)) throw new Error(`${this.name}: no step from ${from} to ${to}`);
  }

  private successors(state: State): readonly State[] {
    const successors = this.transitions[state];
    if (successors === undefined) throw new Error(`${this.name}: unknown state ${state}`);
    return successors;
  }
}
