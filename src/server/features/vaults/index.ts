export { checkVault } from './check.ts'
export { emptyVaults, insertWaitingVault, listWaitingVaults, newestVault, releaseVault } from './inbox.queries.ts'
export { vaultVersion } from './queries.ts'
export { replaceVault } from './replace.ts'
