export { type Charged, charge } from './charge.ts'
export { measureFiles } from './measure.ts'
