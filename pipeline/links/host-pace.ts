/** Lets one request at a time to each host, and waits between two of them. */
export class HostPace {
  readonly #pause: () => Promise<void>
  readonly #hosts = new Map<string, Promise<void>>()

  /** `pause` waits as long as there has to be between a request and the next one to the same host. */
  constructor(pause: () => Promise<void>) {
    this.#pause = pause
  }

  /** Runs a request to a host when its turn has come. */
  run<T>(host: string, request: () => Promise<T>): Promise<T> {
    const before = this.#hosts.get(host)
    const result = before === undefined ? request() : before.then(() => this.#pause()).then(request)
    this.#hosts.set(
      host,
      result.then(
        () => undefined,
        () => undefined,
      ),
    )
    return result
  }
}
