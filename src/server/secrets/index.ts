export { openInstalledSecrets } from './installed.ts'
export { openSecrets, type Secrets } from './secrets.ts'
