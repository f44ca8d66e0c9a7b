import type { Plugin } from 'vite'

/** Imports of `age-encryption` for kinds of keys that version 1 of the protocol refuses; they include P-256. */
const UNUSED = /import \{ ((?:Scrypt|Tag|HybridTag)\w+), (\w+) \} from "\.\/recipients\.js";/g

/**
 * Leaves passphrases and keys of hardware tokens out of the clients: no report of version 1 can use them, and they are
 * 7 KB that a phone would have to fetch. `src/protocol/sealing/form.ts` refuses such files much earlier; here making one
 * throws.
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
        if (found !== 2) throw new Error('age-encryption now imports its recipients in another way: see hybrid-only.ts')
        return code.replace(UNUSED, (_, one: string, other: string) => `${refusing(one)} ${refusing(other)}`)
      },
    },
  }
}

/** Calls at the top level of `@noble/post-quantum` that only make exports, for curves that nothing imports then. */
export const pureCalls = ['QSF', 'createKitchenSink', 'ecdhKem']

function refusing(name: string): string {
  return `class ${name} { constructor() { throw new Error('not in version 1') } }`
}
