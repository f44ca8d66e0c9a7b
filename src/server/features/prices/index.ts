export { type Charged, charge, chargeFirstText, demandPaid } from './charge.ts'
export { measureFiles } from './measure.ts'
