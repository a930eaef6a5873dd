// The types of secretFiles.mjs.
type Environment = Record<string, string | undefined>

export const secretSettings: string[]

export function withSecretFiles(env: Environment): Environment
