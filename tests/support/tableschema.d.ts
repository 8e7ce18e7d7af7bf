declare module 'tableschema' {
  const tableschema: {
    readonly Schema: {
      load(descriptor: object): Promise<{
        readonly errors: readonly Error[]
        castRow(row: readonly string[]): readonly unknown[]
      }>
    }
  }

  export = tableschema
}
