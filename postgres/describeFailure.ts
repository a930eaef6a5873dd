// Summarizes the output of a PostgreSQL program in one sentence.
export function describeFailure(what: string, output: string): string {
  if (/No space left on device/.test(output)) {
    return `${what}: the disk is full.`
  }
  if (/Read-only file system/.test(output)) {
    return `${what}: the disk is read-only.`
  }
  const lines = output.split('\n').filter((line) => /FATAL|PANIC|error|could not/i.test(line))
  const reason = lines
    .map((line) => line.replace(/^.*?(?:FATAL|PANIC|error): +/, '').trim())
    .join(' ')
  return `${what}: ${reason || output.trim().slice(-300) || 'it gave no reason'}`
}
