// Runs a script of a worker that is TypeScript: its path is the argument.
import { register } from 'tsx/esm/api'

register()
await import(process.argv[2])
