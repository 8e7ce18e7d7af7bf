declare module '@adobe/structured-data-validator' {
  /** Validates structured data by the rules of rich results; its package has no types of its own. */
  // biome-ignore lint/style/noDefaultExport: the package's own
  export default class Validator {
    validate(found: {
      readonly jsonld: Readonly<Record<string, readonly unknown[]>>
      readonly microdata: object
      readonly rdfa: object
    }): Promise<readonly { readonly severity: 'ERROR' | 'WARNING'; readonly issueMessage: string }[]>
  }
}
