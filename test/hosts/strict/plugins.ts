// Another plugin, which finds Offprint by its slug and reads its options with their types.
import { definePlugin } from 'payload'

export const timeZoneReader = definePlugin({
  slug: 'time-zone-reader',
  plugin: ({ config, plugins: { offprint } }) => {
    const timeZone: string | undefined = offprint?.options.site?.timeZone
    return { ...config, custom: { ...config.custom, timeZone } }
  },
})
