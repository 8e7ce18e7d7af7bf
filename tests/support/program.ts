import { updateProgram } from '../../pipeline/packaging/update-program.js'

/** Bundles the program before the first test, whose workers and command line tests run. */
export const setup = updateProgram
