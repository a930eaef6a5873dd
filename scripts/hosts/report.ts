// Says what is done, how long it took, and what failed.

export interface Report {
  /** The steps that failed. */
  failed: string[]
  /** Runs a step. A failure is printed, and does not stop the others. */
  step: <T>(name: string, work: () => Promise<T> | T) => Promise<T | undefined>
}

export function createReport(host: string): Report {
  const failed: string[] = []
  return {
    failed,
    step: async (name, work) => {
      const start = Date.now()
      const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`
      try {
        const result = await work()
        console.log(`${host}: ${name} (${seconds()})`)
        return result
      } catch (error) {
        failed.push(`${host}: ${name}`)
        console.error(`${host}: FAILED: ${name} (${seconds()})\n${textOf(error)}`)
        return undefined
      }
    },
  }
}

function textOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/^/gm, '    ')
}
