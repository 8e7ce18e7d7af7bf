// Starts the TypeScript beside it in a worker, as ../regards.js does for the command line.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
