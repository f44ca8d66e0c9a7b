export { type Charged, charge, demandPaid } from './charge.ts'
export { measureFiles } from './measure.ts'
