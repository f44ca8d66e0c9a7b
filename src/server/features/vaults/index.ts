export { checkVault } from './check.ts'
export {
  emptyVaults,
  freezeVault,
  insertWaitingVault,
  listWaitingVaults,
  newestVault,
  releaseVault,
} from './inbox.queries.ts'
export { custodyVault, vaultVersion } from './queries.ts'
export { replaceVault } from './replace.ts'
