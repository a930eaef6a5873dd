// In the repository the script is TypeScript: a worker does not take over what its process reads it with.
import { register } from 'tsx/esm/api'

register()
await import('./script.ts')
