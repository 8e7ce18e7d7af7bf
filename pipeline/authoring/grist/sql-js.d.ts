declare module 'sql.js/dist/sql-wasm-inline.js' {
  type SqlValue = number | string | Uint8Array | null

  const initSqlJs: () => Promise<{
    readonly Database: new (
      bytes?: Uint8Array,
    ) => {
      exec(sql: string): { readonly columns: string[]; readonly values: SqlValue[][] }[]
      run(sql: string, values?: readonly SqlValue[]): unknown
      export(): Uint8Array
      close(): void
    }
  }>
  export = initSqlJs
}
