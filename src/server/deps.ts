// The dependencies from which the server is built. Tests pass their own clock, database and folder.
import type { Assets } from './assets.ts'
import type { Counters } from './counters/index.ts'
import type { Db, Dialect } from './database/index.ts'
import type { WorkIssuer } from './http/work.ts'
import type { Pictures } from './pictures.ts'
import type { Secrets } from './secrets/index.ts'
import type { Blobs } from './storage/index.ts'

export interface Config {
  /** Addresses of reverse proxies that are believed when they report https: `127.0.0.1`, `10.0.0.0/8`. */
  readonly proxies: readonly string[]
  /** Contact for security.txt: a mailto: or https: address; without one there is no security.txt. */
  readonly securityContact: string | null
  /** File with the people of a demo organisation; only a demo has one. */
  readonly demoSheet?: string | undefined
}

/** The stored parts of an installation: all that the daily job and the operator's commands need. */
export interface Installed {
  readonly db: Db
  readonly dialect: Dialect
  readonly blobs: Blobs
  readonly secrets: Secrets
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** The same by the clock that all processes of the installation share. */
  readonly sharedClock: () => Promise<number>
}

/** The further dependencies that are needed to serve pages and answers. */
export interface Deps extends Installed {
  readonly counters: Counters
  readonly work: WorkIssuer
  readonly assets: Assets
  readonly pictures: Pictures
  readonly config: Config
}
