// Several commands of Payload's command line in one process: most of what each takes is loading Payload.
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { migrateCLI, type SanitizedConfig } from 'payload'

const file = pathToFileURL(process.env.PAYLOAD_CONFIG_PATH!).href
const { default: config } = (await import(file)) as { default: Promise<SanitizedConfig> }

for (const args of JSON.parse(process.argv[2]!) as string[][]) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    args,
    options: { file: { type: 'string' } },
  })
  await migrateCLI({ config: await config, parsedArgs: { _: positionals, ...values } })
}
process.exit(0)
