import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Takes `src/device/schemas/` instead of zod for the reporter's form: zod would be a sixth of what a report needs. */
export function smallSchemas(): Plugin {
  return {
    name: 'small-schemas',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: {
      filter: { id: /^zod\/mini$/ },
      handler: () => join(import.meta.dirname, '../src/device/schemas/schemas.ts'),
    },
  }
}
