import type { Plugin } from 'vite'

/** What `age-encryption` imports for kinds of keys that version 1 of the protocol refuses, P-256 with it. */
const UNUSED = /import \{ ((?:Scrypt|Tag|HybridTag)\w+), (\w+) \} from "\.\/recipients\.js";/g

/**
 * Leaves out of the clients what no report of version 1 can have: passphrases and the keys of hardware tokens. They are
 * 7 KB of what a phone has to fetch. `src/protocol/sealing/form.ts` refuses such files long before; here making one throws.
 */
export function hybridOnly(): Plugin {
  return {
    name: 'hybrid-only',
    apply: 'build',
    applyToEnvironment: (environment) => environment.config.consumer === 'client',
    transform: {
      filter: { id: /age-encryption[\\/]dist[\\/]index\.js$/ },
      handler(code) {
        const found = code.match(UNUSED)?.length
        if (found !== 2) throw new Error('age-encryption imports its recipients in another way now: see hybrid-only.ts')
        return code.replace(UNUSED, (_, one: string, other: string) => `${refusing(one)} ${refusing(other)}`)
      },
    },
  }
}

/** Calls at the top of `@noble/post-quantum` that only make what is exported, for curves that nobody asks for then. */
export const pureCalls = ['QSF', 'createKitchenSink', 'ecdhKem']

function refusing(name: string): string {
  return `class ${name} { constructor() { throw new Error('not in version 1') } }`
}
