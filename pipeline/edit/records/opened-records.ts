/** How many opened records are remembered. */
const MAX_OPENED_RECORDS = 500

/** The values of records as they were when a form was opened, by their digests; the oldest are forgotten. */
export class OpenedRecords {
  readonly #values = new Map<string, Readonly<Record<string, unknown>>>()

  remember(digest: string, value: Readonly<Record<string, unknown>>): void {
    this.#values.delete(digest)
    this.#values.set(digest, value)
    const [oldest] = this.#values.keys()
    if (this.#values.size > MAX_OPENED_RECORDS && oldest !== undefined) this.#values.delete(oldest)
  }

  find(digest: string): Readonly<Record<string, unknown>> | undefined {
    return this.#values.get(digest)
  }
}
