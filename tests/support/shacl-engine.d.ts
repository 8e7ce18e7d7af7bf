declare module 'shacl-engine' {
  import type { DatasetCore, Term } from '@rdfjs/types'

  export class Validator {
    constructor(shapes: DatasetCore, options: { readonly factory: unknown })
    validate(data: { readonly dataset: DatasetCore }): Promise<{
      readonly results: readonly {
        readonly focusNode: { readonly term: Term }
        readonly constraintComponent: Term
        readonly shape: { readonly ptr: { readonly term: Term } }
      }[]
    }>
  }
}
